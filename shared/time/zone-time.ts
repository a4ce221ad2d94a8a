/** Times for tables: `2019-06-24 04:12:33` as a clock in the zone showed it, and the zone's name, for the heading. */
export function zoneTime(zone: string, sampleAt: number) {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
  // WIB, WITA and WIT are Indonesian words.
  const named = new Intl.DateTimeFormat('id-ID', { timeZone: zone, timeZoneName: 'short' })
  const short = named.formatToParts(sampleAt).find(({ type }) => type === 'timeZoneName')?.value ?? zone
  return {
    zoneName: `${short}, ${zone}`,
    text: (at: number | null): string => (at === null ? '' : format.format(at).replace(', ', ' ')),
  }
}
