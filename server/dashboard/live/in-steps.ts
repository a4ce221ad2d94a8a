export type Step = { at: number; arrived: number }

const minute = 60_000
const mostSteps = 120
/** Minutes of a step: what people read off a clock. */
const lengths = [1, 2, 5, 10, 15, 30, 60, 120, 240, 720, 1440]

/**
 * Every step from the first arrival to the last, also those in which nobody came; while people are still coming, up to
 * now. `arrived` is a mean per minute, so that a longer day tells the same.
 */
export function inSteps(arrivals: readonly Step[], now: number): Step[] {
  const first = arrivals[0]?.at
  const last = arrivals.at(-1)?.at
  if (first === undefined || last === undefined) return []
  const end = now - last < 15 * minute && now > last ? Math.floor(now / minute) * minute : last
  const spread = (end - first) / minute + 1
  const length = (lengths.find((minutes) => spread / minutes <= mostSteps) ?? 1440) * minute
  // One step before the first, at which nobody had come, lets the line rise from the ground.
  const start = Math.floor(first / length) * length - length
  const steps = Array.from({ length: Math.floor((end - start) / length) + 1 }, (_, index) => ({
    at: start + index * length,
    arrived: 0,
  }))
  for (const { at, arrived } of arrivals) {
    const step = steps[Math.floor((at - start) / length)]
    if (step) step.arrived += arrived / (length / minute)
  }
  return steps
}
