/** Times, dates and figures as they are written here: 04.17 and 49% in Indonesian, 04:17 in English, in the event's zone. */
export function createEventFormat(language: 'id' | 'en', timeZone: string) {
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  const clock = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const day = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'long', year: 'numeric' })
  const shortDay = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long' })
  const shortest = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short' })
  const longDay = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  const count = new Intl.NumberFormat(locale)
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const finerShare = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  // WIB, WITA and WIT are Indonesian words; English would write GMT+8.
  const zoneParts = new Intl.DateTimeFormat('id-ID', { timeZone, timeZoneName: 'short' })
  const zone = (at: number) => zoneParts.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const time = (at: number) => clock.format(at)
  return {
    time,
    zone,
    timeWithZone: (at: number) => `${time(at)} ${zone(at)}`,
    date: (at: number) => day.format(at),
    /** "24 Jun 04.17": for columns of tables. */
    shortDateTime: (at: number) => `${shortest.format(at)} ${time(at)}`,
    dateTime: (at: number) => `${day.format(at)}, ${time(at)} ${zone(at)}`,
    shortDate: (at: number) => shortDay.format(at),
    longDate: (at: number) => longDay.format(at),
    /** A calendar day (yyyy-mm-dd), which has no zone. */
    calendarDay: (iso: string) =>
      new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(
        Date.parse(iso),
      ),
    number: (value: number) => count.format(value),
    percent: (value: number) => share.format(value),
    /** With a tenth, as reports give it: 89,2%. */
    share: (value: number) => finerShare.format(value),
  }
}
