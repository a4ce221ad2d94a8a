import { useLocale, useTimeZone } from 'use-intl'

/** Times, dates and figures as they are written here: 04.17 and 49% in Indonesian, 04:17 in English, in the event's zone. */
export function useEventFormat() {
  const language = useLocale()
  const timeZone = useTimeZone() ?? 'Asia/Makassar'
  const known = made.get(`${language} ${timeZone}`) ?? createEventFormat(language, timeZone)
  made.set(`${language} ${timeZone}`, known)
  return known
}

/** Making one costs milliseconds, and with every verdict some of those who use it come on the screen anew. */
const made = new Map<string, ReturnType<typeof createEventFormat>>()

export function createEventFormat(language: 'id' | 'en', timeZone: string) {
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  const clock = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const day = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'long', year: 'numeric' })
  const shortDay = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long' })
  const count = new Intl.NumberFormat(locale)
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  // WIB, WITA and WIT are Indonesian words; English would write GMT+8.
  const zoneParts = new Intl.DateTimeFormat('id-ID', { timeZone, timeZoneName: 'short' })
  const zone = (at: number) => zoneParts.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const time = (at: number) => clock.format(at)
  return {
    time,
    zone,
    timeWithZone: (at: number) => `${time(at)} ${zone(at)}`,
    date: (at: number) => day.format(at),
    shortDate: (at: number) => shortDay.format(at),
    /** A calendar day (yyyy-mm-dd), which has no zone. */
    calendarDay: (iso: string) =>
      new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(
        Date.parse(iso),
      ),
    number: (value: number) => count.format(value),
    percent: (value: number) => share.format(value),
  }
}
