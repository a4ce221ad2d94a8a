/**
 * What tells a scanner from a person, in milliseconds and keys. A fast typist makes 15 keys a second (67 ms apart)
 * and unevenly; scanners make 30 to 1,000, and slow wireless ones about 17, but evenly.
 */
export const rhythm = {
  fastMean: 35,
  fastGap: 60,
  slowMean: 62,
  slowGap: 100,
  slowDeviation: 16,
  /** Keys at the fast rhythm that prove a scan while it is still coming. */
  provenKeys: 6,
  /** Keys at the fast rhythm that are a scan when Enter or Tab follows at the same rhythm. */
  fewestKeys: 4,
  slowKeys: 6,
  /** A pause this long ends a fast scan without a suffix, a slow one, and one of a scanner that used a suffix before. */
  fastPause: 80,
  slowPause: 120,
  suffixPause: 150,
  /** Keys that ended no longer ago than this may be the torn-off beginning of the scan that follows. */
  torn: 500,
  /** What still belongs to a scan after its suffix: the second half of CR+LF. */
  tail: 60,
} as const

type Timed = { at: number }

/** Whether all of these keys came at a speed that no person reaches. */
export function isFastRun(keys: readonly Timed[]): boolean {
  const gaps = gapsOf(keys)
  return gaps.every((gap) => gap <= rhythm.fastGap) && mean(gaps) <= rhythm.fastMean
}

/**
 * Whether these keys came from a slow wireless scanner: quick for a person, and much more even. Where a person could
 * be typing, they must also look like a code: a name at speed is a person's.
 */
export function isSlowRun(keys: readonly (Timed & { usKey: string })[], isInField: boolean): boolean {
  if (keys.length < rhythm.slowKeys) return false
  const gaps = gapsOf(keys)
  const average = mean(gaps)
  if (average > rhythm.slowMean || gaps.some((gap) => gap > rhythm.slowGap)) return false
  if (mean(gaps.map((gap) => (gap - average) ** 2)) > rhythm.slowDeviation ** 2) return false
  return !isInField || keys.some((key) => /\d/.test(key.usKey))
}

function gapsOf(keys: readonly Timed[]): number[] {
  return keys.slice(1).map((key, index) => key.at - (keys[index]?.at ?? key.at))
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
