import type { Session } from '#shared/sessions/session.ts'
import type { Queries } from './open-database.ts'

/** An event's sessions as a list that is replaced as a whole. */
export function sessionRepository({ db }: Queries) {
  return {
    async replaceAll(eventId: string, sessions: readonly Session[]): Promise<void> {
      await db.deleteFrom('sessions').where('event_id', '=', eventId).execute()
      await db
        .insertInto('sessions')
        .values(
          sessions.map((session, position) => ({
            event_id: eventId,
            id: session.id,
            position,
            body: JSON.stringify(session),
          })),
        )
        .execute()
    },
    /** Whether anything at all was recorded at a session, refusals too. */
    async hasRecords(eventId: string, sessionId: string): Promise<boolean> {
      const first = db
        .selectFrom('records')
        .select('id')
        .where('event_id', '=', eventId)
        .where('session_id', '=', sessionId)
        .limit(1)
      return (await first.executeTakeFirst()) !== undefined
    },
    /** Whether anybody has been in: quick to tell, by the attendance. */
    async hasAttendance(eventId: string, sessionId: string): Promise<boolean> {
      const first = db
        .selectFrom('attendance')
        .select('participant_id')
        .where('event_id', '=', eventId)
        .where('session_id', '=', sessionId)
        .limit(1)
      return (await first.executeTakeFirst()) !== undefined
    },
  }
}
