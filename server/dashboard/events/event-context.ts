import { createContext, use, useMemo } from 'react'
import { useLocale } from 'use-intl'
import { createEventFormat } from '#shared/time/event-format.ts'
import type { DashboardAnswer } from '../../contract/dashboard-routes.ts'

export type OpenEvent = DashboardAnswer<'GET /events/:eventId'>

export const EventContext = createContext<OpenEvent | null>(null)

/** The event whose pages are shown, with its sessions and counts. */
export function useEvent(): OpenEvent {
  const event = use(EventContext)
  if (event === null) throw new Error('No event is open here')
  return event
}

/** Times in the event's zone, dates and figures in the language. */
export function useEventFormat() {
  const language = useLocale()
  const { zone } = useEvent().event
  return useMemo(() => createEventFormat(language, zone), [language, zone])
}
