export type MinuteOfArrivals = { at: number; arrived: number }

const minuteMs = 60_000

/** The minutes up to now, each with its arrivals; the ones in which nobody came as well. UTC milliseconds. */
export function everyMinute(arrivals: readonly MinuteOfArrivals[], now: number, minutes: number): MinuteOfArrivals[] {
  const minuteOf = (at: number) => Math.floor(at / minuteMs)
  const perMinute = new Map<number, number>()
  for (const { at, arrived } of arrivals) {
    perMinute.set(minuteOf(at), (perMinute.get(minuteOf(at)) ?? 0) + arrived)
  }
  const first = minuteOf(now) - minutes
  return Array.from({ length: minutes + 1 }, (_, index) => ({
    at: (first + index) * minuteMs,
    arrived: perMinute.get(first + index) ?? 0,
  }))
}
