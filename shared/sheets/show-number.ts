import type { CellFormat } from './cell-format.ts'

const msPerDay = 86_400_000
const secondsPerDay = 86_400
/** 31 December 9999. */
const lastDay = 2_958_465

/**
 * A number of a sheet as the text that people mean by it: a date in ISO 8601, an id with all of its digits, a phone with
 * the zeros that its format puts in front. `raw` is the number as the file has it.
 */
export function showNumber(raw: string, format: CellFormat, isFrom1904: boolean): string {
  const text = raw.trim()
  if (format.kind === 'date') return showDate(Number(text), format, isFrom1904) ?? plainNumber(text)
  if (format.kind === 'digits' && /^\d+$/.test(text)) return fillPlaces(text, format.tokens)
  return plainNumber(text)
}

/** Without an exponent, and without the noise of binary fractions (0.1 is stored as 0.10000000000000001). */
function plainNumber(text: string): string {
  if (/^-?\d+$/.test(text)) return text
  const value = Number(text)
  if (text === '' || !Number.isFinite(value)) return text
  const shortest = String(value)
  if (!shortest.includes('e')) return shortest
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, '')
}

function showDate(
  serial: number,
  { hasDate, hasTime, isElapsed }: Extract<CellFormat, { kind: 'date' }>,
  isFrom1904: boolean,
): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > lastDay + 1) return null
  const seconds = Math.round(serial * secondsPerDay)
  const day = Math.floor(seconds / secondsPerDay)
  const ofDay = seconds % secondsPerDay
  const time = [
    isElapsed ? Math.floor(seconds / 3600) : Math.floor(ofDay / 3600),
    Math.floor(ofDay / 60) % 60,
    ofDay % 60,
  ]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
  if (!hasDate) return time
  const date = new Date(dayZero(day, isFrom1904) + day * msPerDay).toISOString().slice(0, 10)
  return hasTime ? `${date}T${time}` : date
}

/** Excel counts a 29 February 1900 that never was: before it days are one further on than after it. */
function dayZero(day: number, isFrom1904: boolean): number {
  if (isFrom1904) return Date.UTC(1904, 0, 1)
  return day < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30)
}

/** Puts digits into their places from the right; what is left over stands where the first place is. */
function fillPlaces(digits: string, tokens: readonly string[]): string {
  const places = tokens.filter((token) => token === '0' || token === '#')
  const firstZero = places.indexOf('0')
  const needed = firstZero === -1 ? 0 : places.length - firstZero
  let left = digits.padStart(needed, '0')
  let open = places.length
  let shown = ''
  for (const token of tokens.toReversed()) {
    if (token.startsWith("'")) {
      shown = token.slice(1) + shown
      continue
    }
    open -= 1
    const cut = open === 0 ? 0 : Math.max(0, left.length - 1)
    shown = left.slice(cut) + shown
    left = left.slice(0, cut)
  }
  return places.length === 0 ? digits : shown
}
