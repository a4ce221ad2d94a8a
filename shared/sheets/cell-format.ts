/** How a number in a cell is shown, as far as that changes what it says. */
export type CellFormat =
  | { kind: 'general' }
  | { kind: 'date'; hasDate: boolean; hasTime: boolean; isElapsed: boolean }
  /** Digits with zeros in front, or with letters between: `0000`, `"0"#`, `+00 000-0000`. */
  | { kind: 'digits'; tokens: readonly string[] }

export const generalFormat: CellFormat = { kind: 'general' }

/** Formats that a workbook only names by number (ECMA-376 part 1, 18.8.30), with those of East Asian editions. */
export function builtInFormat(id: number): CellFormat {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58))
    return dateFormat(true, false)
  if (id === 22) return dateFormat(true, true)
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47) return dateFormat(false, true)
  if (id === 46) return { ...dateFormat(false, true), isElapsed: true }
  return generalFormat
}

function dateFormat(hasDate: boolean, hasTime: boolean) {
  return { kind: 'date', hasDate, hasTime, isElapsed: false } as const
}

/** Reads a format code; of its parts for positive, negative and other numbers the first counts. */
export function readFormat(code: string): CellFormat {
  const isElapsed = /\[(?:h+|m+|s+)\]/i.test(code)
  // What stands in quotes, behind a backslash, or in brackets (colours, languages, conditions) is no letter of a date.
  const bare = code
    .replaceAll(/"[^"]*"|\\.|[_*]./g, '')
    .replaceAll(/\[[^\]]*\]/g, '')
    .split(';', 1)[0]!
  if (isElapsed) return { kind: 'date', hasDate: false, hasTime: true, isElapsed }
  if (/general|standard/i.test(bare)) return generalFormat
  if (/[dyhsm]/i.test(bare)) {
    const hasTime = /[hs]/i.test(bare)
    return dateFormat(/[dy]/i.test(bare) || !hasTime, hasTime)
  }
  return digitsOf(code)
}

function digitsOf(code: string): CellFormat {
  const tokens: string[] = []
  const parts = /"([^"]*)"|\\(.)|_.|([0#])|([-+() ])|(\[\$-[^\]]*\])|(;.*)|(.)/gs
  for (const [, quoted, escaped, place, sign, language, rest, other] of code.matchAll(parts)) {
    if (rest !== undefined) break
    if (other !== undefined) return generalFormat
    if (language !== undefined) continue
    if (place !== undefined) tokens.push(place)
    // A letter that could be taken for a place of a digit is kept apart from one.
    else for (const letter of quoted ?? escaped ?? sign ?? '') tokens.push(`'${letter}`)
  }
  const isPlain = tokens.every((token) => token === '#') || (tokens.length === 1 && tokens[0] === '0')
  return isPlain ? generalFormat : { kind: 'digits', tokens }
}
