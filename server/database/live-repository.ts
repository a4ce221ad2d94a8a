import type { Eligibility } from '#shared/sessions/session.ts'
import { inList } from './in-list.ts'
import type { Queries } from './open-database.ts'

type Column = 'community' | 'role'
export type Counted = { value: string; count: number }
/** `walkIns` of them were registered at a desk. */
export type CountedPeople = Counted & { walkIns: number }

/** What the live board counts: who is expected, who came, when and at which desk. */
export function liveRepository(queries: Queries) {
  const { db } = queries
  const expected = (eventId: string, eligible: Eligibility) =>
    db
      .selectFrom('participants')
      .where('event_id', '=', eventId)
      .where('standing', '=', 'registered')
      // Who was registered at a desk comes on top, and one person is expected once.
      .where('is_walk_in', '=', 0)
      .where('merged_into', '=', '')
      .$if(eligible.roles !== null, (query) => query.where(inList(queries, 'role', eligible.roles ?? [])))
      .$if(eligible.communities !== null, (query) =>
        query.where(inList(queries, 'community', eligible.communities ?? [])),
      )
      .$if(eligible.groups !== null, (query) => query.where(inList(queries, 'group_name', eligible.groups ?? [])))
      .$if(eligible.categories !== null, (query) => query.where(inList(queries, 'category', eligible.categories ?? [])))
  const arrived = (eventId: string, sessionId?: string) =>
    db
      .selectFrom('attendance')
      .where('attendance.event_id', '=', eventId)
      .$if(sessionId !== undefined, (query) => query.where('attendance.session_id', '=', sessionId ?? ''))
      .where('attendance.entries', '>', 0)
  const arrivedPeople = (eventId: string, sessionId?: string) =>
    arrived(eventId, sessionId).innerJoin('participants', (join) =>
      join
        .onRef('participants.event_id', '=', 'attendance.event_id')
        .onRef('participants.id', '=', 'attendance.participant_id'),
    )

  return {
    /** Registered people whom a session is for. */
    async countExpected(eventId: string, eligible: Eligibility): Promise<number> {
      const { count } = await expected(eventId, eligible)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return count
    },
    expectedBy: (eventId: string, eligible: Eligibility, column: Column): Promise<Counted[]> =>
      expected(eventId, eligible)
        .select(({ fn, ref }) => [ref(column).as('value'), fn.countAll<number>().as('count')])
        .groupBy(column)
        .execute(),
    async arrivedBy(eventId: string, sessionId: string, column: Column): Promise<CountedPeople[]> {
      const rows = await arrivedPeople(eventId, sessionId)
        .select(({ fn, ref }) => [
          ref(`participants.${column}`).as('value'),
          fn.countAll<number>().as('count'),
          fn.sum<number | string>('participants.is_walk_in').as('walkIns'),
        ])
        .groupBy(`participants.${column}`)
        .execute()
      return rows.map((row) => ({ ...row, walkIns: Number(row.walkIns) }))
    },
    /** Of those who came to each session, people who were registered at a desk. */
    async walkIns(eventId: string): Promise<Map<string, number>> {
      const rows = await arrivedPeople(eventId)
        .select(({ fn }) => ['attendance.session_id', fn.countAll<number>().as('count')])
        .where('participants.is_walk_in', '=', 1)
        .groupBy('attendance.session_id')
        .execute()
      return new Map(rows.map(({ session_id, count }) => [session_id, count]))
    },
    /** People by the desk at which they were let in last. */
    arrivedByDesk: (eventId: string, sessionId: string): Promise<Counted[]> =>
      arrived(eventId, sessionId)
        .select(({ fn, ref }) => [ref('last_entry_desk_id').as('value'), fn.countAll<number>().as('count')])
        .groupBy('last_entry_desk_id')
        .execute(),
    /** When each person was in first. */
    async firstEntries(eventId: string, sessionId: string): Promise<number[]> {
      const rows = await arrived(eventId, sessionId).select('first_entry_at').execute()
      return rows.map((row) => row.first_entry_at)
    },
  }
}
