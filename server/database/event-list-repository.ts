import { eventSchema, otherEventSchema, type GapuraEvent, type OtherEvent } from '#shared/event/event.ts'
import type { Queries } from './open-database.ts'

/** All events, and what may be changed about one. */
export function eventListRepository({ db }: Queries) {
  return {
    async all(): Promise<GapuraEvent[]> {
      const rows = await db.selectFrom('events').select('body').execute()
      return rows.map(({ body }) => eventSchema.parse(JSON.parse(body)))
    },
    async change(event: GapuraEvent): Promise<void> {
      await db
        .updateTable('events')
        .set({ body: JSON.stringify(event) })
        .where('id', '=', event.id)
        .execute()
    },
    async otherEvents(eventId: string): Promise<OtherEvent[]> {
      const rows = await db.selectFrom('other_events').select('body').where('event_id', '=', eventId).execute()
      return rows.map(({ body }) => otherEventSchema.parse(JSON.parse(body)))
    },
    async replaceOtherEvents(eventId: string, others: readonly OtherEvent[]): Promise<void> {
      await db.deleteFrom('other_events').where('event_id', '=', eventId).execute()
      if (others.length === 0) return
      await db
        .insertInto('other_events')
        .values(
          others.map((other) => ({ event_id: eventId, code_prefix: other.codePrefix, body: JSON.stringify(other) })),
        )
        .execute()
    },
    /** People on the list; those who were registered at a desk come on top, and one person is counted once. */
    async countParticipants(eventId: string): Promise<number> {
      const { count } = await db
        .selectFrom('participants')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('event_id', '=', eventId)
        .where('is_walk_in', '=', 0)
        .where('merged_into', '=', '')
        .executeTakeFirstOrThrow()
      return count
    },
    /** People who have been in at one of the sessions; each counts once. */
    async countArrived(eventId: string, sessionIds: readonly string[]): Promise<number> {
      if (sessionIds.length === 0) return 0
      const { count } = await db
        .selectFrom('attendance')
        .select(({ fn }) => fn.count<number>('participant_id').distinct().as('count'))
        .where('event_id', '=', eventId)
        .where('session_id', 'in', sessionIds)
        .where('entries', '>', 0)
        .executeTakeFirstOrThrow()
      return count
    },
    /** Of those who have been in at one of the sessions, people who were registered at a desk. */
    async countWalkIns(eventId: string, sessionIds: readonly string[]): Promise<number> {
      if (sessionIds.length === 0) return 0
      const { count } = await db
        .selectFrom('attendance')
        .innerJoin('participants', (join) =>
          join
            .onRef('participants.event_id', '=', 'attendance.event_id')
            .onRef('participants.id', '=', 'attendance.participant_id'),
        )
        .select(({ fn }) => fn.count<number>('attendance.participant_id').distinct().as('count'))
        .where('attendance.event_id', '=', eventId)
        .where('attendance.session_id', 'in', sessionIds)
        .where('attendance.entries', '>', 0)
        .where('participants.is_walk_in', '=', 1)
        .executeTakeFirstOrThrow()
      return count
    },
    async countOpenConflicts(eventId: string): Promise<number> {
      const { count } = await db
        .selectFrom('conflicts')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('event_id', '=', eventId)
        .where('is_open', '=', 1)
        .executeTakeFirstOrThrow()
      return count
    },
    /** What each laptop that is not revoked said of itself last. */
    async reports(eventId: string): Promise<(string | null)[]> {
      const rows = await db
        .selectFrom('devices')
        .select('report')
        .where('event_id', '=', eventId)
        .where('revoked_at', 'is', null)
        .execute()
      return rows.map(({ report }) => report)
    },
    async hasRecords(eventId: string): Promise<boolean> {
      const first = db.selectFrom('records').select('id').where('event_id', '=', eventId).limit(1)
      return (await first.executeTakeFirst()) !== undefined
    },
  }
}
