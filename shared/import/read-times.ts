/** Months as lists write them, in both languages, by their first three letters. */
const months = new Map<string, number>(
  [...['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'].entries()].map(
    ([index, name]) => [name, index + 1],
  ),
)
for (const [name, month] of [
  ['may', 5],
  ['ags', 8],
  ['aug', 8],
  ['oct', 10],
  ['dec', 12],
] as const)
  months.set(name, month)

/** Days between a spreadsheet's day 0 and 1970. */
const spreadsheetEpoch = 25_569
const dayMs = 86_400_000

type Parts = { first: number; second: number; year: number; clock: number }

/**
 * The times of a column, only to be compared with each other (milliseconds without a zone); null where there is none.
 * Read are 2019-06-24 04:00, 24/06/2019 4.00, 24 Juni 2019 04.00 and a spreadsheet's number of days. The day comes
 * first, as people write here, unless the column itself proves the month first: a second number over 12 and no first.
 */
export function readTimes(texts: readonly string[]): (number | null)[] {
  const parts = texts.map(readParts)
  const numeric = parts.filter((part) => part !== null && typeof part !== 'number')
  const isMonthFirst = numeric.some(({ second }) => second > 12) && !numeric.some(({ first }) => first > 12)
  return parts.map((part) => {
    if (part === null || typeof part === 'number') return part
    const [day, month] = isMonthFirst ? [part.second, part.first] : [part.first, part.second]
    return instantOf(part.year, month, day, part.clock)
  })
}

/** A time that can be read one way only, or the numbers of one whose order is still open. */
function readParts(written: string): number | Parts | null {
  const text = written.trim().toLowerCase()
  const serial = /^\d{5}(?:[.,]\d+)?$/.exec(text)
  if (serial) return (Number(text.replace(',', '.')) - spreadsheetEpoch) * dayMs
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t\s,]+(.*))?$/.exec(text)
  if (iso) return instantOf(Number(iso[1]), Number(iso[2]), Number(iso[3]), clockOf(iso[4] ?? ''))
  const slashed = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[\s,]+(.*))?$/.exec(text)
  if (slashed)
    return {
      first: Number(slashed[1]),
      second: Number(slashed[2]),
      year: fullYear(Number(slashed[3])),
      clock: clockOf(slashed[4] ?? ''),
    }
  const worded = /^(?:\p{Letter}+,?\s+)?(\d{1,2})[\s-]+(\p{Letter}{3,})[\s,-]+(\d{4})(?:[\s,]+(.*))?$/u.exec(text)
  const month = worded ? months.get((worded[2] ?? '').slice(0, 3)) : undefined
  return worded && month ? instantOf(Number(worded[3]), month, Number(worded[1]), clockOf(worded[4] ?? '')) : null
}

function instantOf(year: number, month: number, day: number, clock: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  return Date.UTC(year, month - 1, day) + clock
}

/** 4:00, 04.00.15, 4:00 PM: milliseconds of the day, 0 where none is written. */
function clockOf(text: string): number {
  const found = /(\d{1,2})[.:](\d{2})(?:[.:](\d{2}))?/.exec(text)
  if (!found) return 0
  const hour = (Number(found[1]) % (/\b[ap]\.?m\b/.test(text) ? 12 : 24)) + (/\bp\.?m\b/.test(text) ? 12 : 0)
  return ((hour * 60 + Number(found[2])) * 60 + Number(found[3] ?? 0)) * 1000
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year
}
