import { useLocale, useTimeZone } from 'use-intl'
import { createEventFormat } from '#shared/time/event-format.ts'

/** The language's and the event's way of writing times, dates and figures. */
export function useEventFormat() {
  const language = useLocale()
  const timeZone = useTimeZone() ?? 'Asia/Makassar'
  const known = made.get(`${language} ${timeZone}`) ?? createEventFormat(language, timeZone)
  made.set(`${language} ${timeZone}`, known)
  return known
}

/** Making one costs milliseconds, and with every verdict some of those who use it come on the screen anew. */
const made = new Map<string, ReturnType<typeof createEventFormat>>()
