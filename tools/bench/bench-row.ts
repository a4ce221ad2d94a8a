/** One line of `npm run bench`: a value, the floor or peer of the same run, and whether their ratio meets the goal. */
export type BenchRow = {
  name: string
  value: number
  unit: string
  /** The floor's or peer's value in the same unit; null where the goal is a plain share or count. */
  against: number | null
  /** value / against, or the value itself where there is nothing to compare with. */
  ratio: number
  /** The goal in words, such as `≤ 0.2` or `≥ 0.935`. */
  goal: string
  isMet: boolean
}
