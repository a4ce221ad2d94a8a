import type { BenchRow } from './bench-row.ts'

type Measured = Pick<BenchRow, 'name' | 'value' | 'unit' | 'against'>

export function atMost(measured: Measured, limit: number): BenchRow {
  const ratio = ratioOf(measured)
  return { ...measured, ratio, goal: `≤ ${limit}`, isMet: ratio <= limit }
}

export function atLeast(measured: Measured, limit: number): BenchRow {
  const ratio = ratioOf(measured)
  return { ...measured, ratio, goal: `≥ ${limit}`, isMet: ratio >= limit }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The value that this share of the values does not exceed, as 0.99 for the 99th percentile. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

function ratioOf({ value, against }: Measured): number {
  return against === null ? value : value / against
}
