/** One line of `npm run bench`: a value, the floor or peer of the same run, and whether their ratio meets the goal. */
export type BenchRow = {
  name: string
  /** Null where nothing could be measured. */
  value: number | null
  unit: string
  /** The floor's or peer's value in the same unit; null where the goal is a plain share or count. */
  against: number | null
  /** value / against, or the value itself where there is nothing to compare with. */
  ratio: number | null
  /** The goal in words, such as `≤ 0.2` or `≥ 0.935`. */
  goal: string
  isMet: boolean
  /** Why nothing could be measured; null for a row that was. */
  because: string | null
}

/** A row that this machine or this version cannot give. It counts as not met: nobody has shown the goal. */
export function notMeasured(name: string, because: string): BenchRow {
  return { name, value: null, unit: '', against: null, ratio: null, goal: '', isMet: false, because }
}
