import { cleanScannedText } from '#shared/scanning/clean-scanned-text.ts'

/** Longer texts are nobody's code: other systems' codes go to 512 characters. */
const longest = 512

/**
 * What a scanned or typed text may mean as a code, likeliest first; empty for a text that no code can be. Codes of
 * other systems are taken letter by letter; our own are also found when they were typed by a person.
 */
export function codeCandidates(text: string, otherReading: string | null, ownPrefixes: readonly string[]): string[] {
  const readings = [text, otherReading ?? ''].map(cleanScannedText).filter((reading) => reading !== '')
  const [first] = readings
  if (first === undefined || first.length > longest) return []
  const candidates = readings.flatMap((reading) => [reading, ownCode(reading, ownPrefixes), withCapsLock(reading)])
  return [...new Set(candidates)].filter((candidate) => candidate.length <= longest)
}

/** One of our own codes as somebody may type it: any case, with dashes and spaces, I or L for 1, O for 0. */
export function ownCode(text: string, prefixes: readonly string[]): string {
  const letters = text.toUpperCase().replaceAll(/[\s\-–—]/g, '')
  const prefix = prefixes.find((own) => letters.startsWith(own)) ?? ''
  return prefix + letters.slice(prefix.length).replaceAll(/[IL]/g, '1').replaceAll('O', '0')
}

/** A keyboard-wedge scanner types every letter in the other case while Caps Lock is on. */
function withCapsLock(text: string): string {
  return text.replaceAll(/\p{Letter}/gu, (letter) =>
    letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
  )
}
