import { useMemo } from 'react'
import { useLocale, useTimeZone } from 'use-intl'
import { createEventFormat } from '#shared/time/event-format.ts'

/** The language's and the event's way of writing times, dates and figures. */
export function useEventFormat() {
  const language = useLocale()
  const timeZone = useTimeZone() ?? 'Asia/Makassar'
  return useMemo(() => createEventFormat(language, timeZone), [language, timeZone])
}
