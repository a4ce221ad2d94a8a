/** What a wall clock in a zone shows at an instant, to the minute: `2019-06-24T04:00`, as forms write it. */
export function wallTime(instant: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant)
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`
}

const hour = 3_600_000

/**
 * The instant at which a wall clock in a zone shows this time, the earlier one where it does so twice; null for a text
 * that is no time, and for one that the clock leaps over.
 */
export function instantOfWallTime(text: string, zone: string): number | null {
  const asUtc = Date.parse(`${text}Z`)
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) || Number.isNaN(asUtc)) return null
  // Zones are up to 14 hours ahead and 12 behind; whichever offsets hold around that day are tried.
  const offsets = [-26, 0, 26].map((hours) => offsetAt(asUtc + hours * hour, zone))
  const instants = offsets.map((offset) => asUtc - offset).filter((instant) => wallTime(instant, zone) === text)
  return instants.length === 0 ? null : Math.min(...instants)
}

function offsetAt(instant: number, zone: string): number {
  return Date.parse(`${wallTime(instant, zone)}Z`) - Math.floor(instant / 60_000) * 60_000
}
