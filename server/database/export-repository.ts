import type { Selectable } from 'kysely'
import type { Queries } from './open-database.ts'
import type { Tables } from './tables.ts'

export type AttendanceRow = Selectable<Tables['attendance']> &
  Pick<Selectable<Tables['participants']>, 'name' | 'role' | 'community' | 'group_name'>
export type Place = { sessionId: string; participantId: string }

/** Tables that are read page by page, to be written into files. */
export function exportRepository({ db }: Queries) {
  return {
    /** Who was in where, after one place in the order of sessions' and people's ids. */
    attendance: (
      eventId: string,
      { sessionId, participantId }: Place,
      limit: number,
    ): Promise<{ [Column in keyof AttendanceRow]: AttendanceRow[Column] | null }[]> =>
      db
        .selectFrom('attendance')
        .leftJoin('participants', (join) =>
          join
            .onRef('participants.event_id', '=', 'attendance.event_id')
            .onRef('participants.id', '=', 'attendance.participant_id'),
        )
        .selectAll('attendance')
        .select(['participants.name', 'participants.role', 'participants.community', 'participants.group_name'])
        .where('attendance.event_id', '=', eventId)
        .where((is) =>
          is.or([
            is('attendance.session_id', '>', sessionId),
            is.and([is('attendance.session_id', '=', sessionId), is('attendance.participant_id', '>', participantId)]),
          ]),
        )
        .orderBy('attendance.session_id')
        .orderBy('attendance.participant_id')
        .limit(limit)
        .execute(),
    /** Names of some people by their ids. */
    async namesOf(eventId: string, ids: readonly string[]): Promise<Map<string, string>> {
      if (ids.length === 0) return new Map()
      const rows = await db
        .selectFrom('participants')
        .select(['id', 'name'])
        .where('event_id', '=', eventId)
        .where('id', 'in', ids)
        .execute()
      return new Map(rows.map(({ id, name }) => [id, name]))
    },
  }
}
