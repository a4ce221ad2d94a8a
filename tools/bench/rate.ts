import type { BenchRow } from './bench-row.ts'

type Measured = { name: string; value: number; unit: string; against: number | null }

export function atMost(measured: Measured, limit: number): BenchRow {
  const ratio = ratioOf(measured)
  return { ...measured, ratio, goal: `≤ ${inWords(limit)}`, isMet: ratio <= limit, because: null }
}

export function atLeast(measured: Measured, limit: number): BenchRow {
  const ratio = ratioOf(measured)
  return { ...measured, ratio, goal: `≥ ${inWords(limit)}`, isMet: ratio >= limit, because: null }
}

/** The value in the middle; of an even count the mean of the two there. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN
  return (lower + upper) / 2
}

/** The least value that this share of the values does not exceed (nearest rank), as 0.99 for the 99th percentile. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

function ratioOf({ value, against }: Measured): number {
  return against === null ? value : value / against
}

function inWords(limit: number): string {
  return String(Number(limit.toPrecision(3)))
}
