import { eventDay } from '../time/event-day.ts'
import type { Participant } from '../participants/participant.ts'
import type { Eligibility } from '../sessions/session.ts'

/** Somebody was in a session on a day; `at` and the desk are those of the first entry of that day. */
export type Visit = { sessionId: string; day: string; at: number; deskId: string }

/** One person as reports count them: what they are, and where they were. Nothing by which somebody knows them. */
export type PersonCounted = Pick<
  Participant,
  'role' | 'community' | 'group' | 'category' | 'sex' | 'isMinor' | 'standing' | 'isWalkIn'
> & {
  needsHelp: boolean
  isRepresented: boolean
  visits: readonly Visit[]
}

/** What the projection keeps of one person in one session. */
export type AttendanceKept = {
  sessionId: string
  entries: number
  firstEntryAt: number
  lastEntryAt: number
  lastEntryDeskId: string
}

/** An entry that counts: nobody has taken it back. */
export type Entry = { sessionId: string; at: number; deskId: string }

/**
 * A person's visits by event day. What is kept of a session tells its first and last entry; who came more often is
 * looked up in the records, which is seldom and costs one read.
 */
export function visitsOf(kept: readonly AttendanceKept[], zone: string, readEntries: () => readonly Entry[]): Visit[] {
  let entries: readonly Entry[] | null = null
  return kept.flatMap(({ sessionId, entries: times, firstEntryAt, lastEntryDeskId }) => {
    if (times === 1)
      return [{ sessionId, day: eventDay(firstEntryAt, zone), at: firstEntryAt, deskId: lastEntryDeskId }]
    entries ??= readEntries()
    const byDay = new Map<string, Visit>()
    for (const { at, deskId } of entries.filter((entry) => entry.sessionId === sessionId)) {
      const day = eventDay(at, zone)
      const known = byDay.get(day)
      if (!known || at < known.at) byDay.set(day, { sessionId, day, at, deskId })
    }
    return [...byDay.values()]
  })
}

export function isFor(
  eligible: Eligibility,
  person: Pick<PersonCounted, 'role' | 'community' | 'group' | 'category'>,
): boolean {
  const { roles, communities, groups, categories } = eligible
  return (
    (roles === null || roles.includes(person.role)) &&
    (communities === null || communities.includes(person.community)) &&
    (groups === null || groups.includes(person.group)) &&
    (categories === null || categories.includes(person.category))
  )
}
