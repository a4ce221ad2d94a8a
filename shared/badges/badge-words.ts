import { verdict } from '../messages/id/verdict.ts'
import { createEventFormat } from '../time/event-format.ts'
import type { BadgeWords } from './subject-of.ts'

/**
 * A badge speaks the language of the event, not that of whoever sits at the laptop: two desks print the same. Events
 * here speak Bahasa Indonesia.
 */
export const badgeWords: BadgeWords = {
  role: (role) => verdict.role[role],
  day: (iso) => createEventFormat('id', 'UTC').calendarDay(iso),
}
