import type { Eligibility } from '#shared/sessions/session.ts'
import { inList } from './in-list.ts'
import type { Queries } from './open-database.ts'

type Column = 'community' | 'role'
export type Counted = { value: string; count: number }

/** What the live board counts: who is expected, who came, when and at which desk. */
export function liveRepository(queries: Queries) {
  const { db } = queries
  const expected = (eventId: string, eligible: Eligibility) =>
    db
      .selectFrom('participants')
      .where('event_id', '=', eventId)
      .where('standing', '=', 'registered')
      .$if(eligible.roles !== null, (query) => query.where(inList(queries, 'role', eligible.roles ?? [])))
      .$if(eligible.communities !== null, (query) =>
        query.where(inList(queries, 'community', eligible.communities ?? [])),
      )
      .$if(eligible.groups !== null, (query) => query.where(inList(queries, 'group_name', eligible.groups ?? [])))
      .$if(eligible.categories !== null, (query) => query.where(inList(queries, 'category', eligible.categories ?? [])))
  const arrived = (eventId: string, sessionId: string) =>
    db
      .selectFrom('attendance')
      .where('attendance.event_id', '=', eventId)
      .where('attendance.session_id', '=', sessionId)
      .where('attendance.entries', '>', 0)

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
    arrivedBy: (eventId: string, sessionId: string, column: Column): Promise<Counted[]> =>
      arrived(eventId, sessionId)
        .innerJoin('participants', (join) =>
          join
            .onRef('participants.event_id', '=', 'attendance.event_id')
            .onRef('participants.id', '=', 'attendance.participant_id'),
        )
        .select(({ fn, ref }) => [ref(`participants.${column}`).as('value'), fn.countAll<number>().as('count')])
        .groupBy(`participants.${column}`)
        .execute(),
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
