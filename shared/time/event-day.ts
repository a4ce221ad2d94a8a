const formats = new Map<string, Intl.DateTimeFormat>()

/** The calendar day (yyyy-mm-dd) of an instant in the event's zone: 20.00 UTC on the 23rd is the 24th in Banjarbaru. */
export function eventDay(instant: number, zone: string): string {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(zone, format)
  }
  return format.format(instant)
}
