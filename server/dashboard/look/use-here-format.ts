import { useMemo } from 'react'
import { useLocale } from 'use-intl'
import { createEventFormat } from '#shared/time/event-format.ts'

/** Times in the zone of this browser: for what belongs to no event, as when a user was made. */
export function useHereFormat() {
  const language = useLocale()
  return useMemo(() => createEventFormat(language, Intl.DateTimeFormat().resolvedOptions().timeZone), [language])
}
