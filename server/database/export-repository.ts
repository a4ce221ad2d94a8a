import type { Selectable } from 'kysely'
import type { Queries } from './open-database.ts'
import type { Tables } from './tables.ts'

export type AttendanceRow = Selectable<Tables['attendance']> &
  Pick<
    Selectable<Tables['participants']>,
    'name' | 'role' | 'community' | 'group_name' | 'is_walk_in' | 'represented_by'
  >
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
        .select(['participants.is_walk_in', 'participants.represented_by'])
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
    /** What people were given, after one place in the order of people's and items' ids. */
    items: (eventId: string, { participantId, item }: { participantId: string; item: string }, limit: number) =>
      db
        .selectFrom('items_given')
        .leftJoin('participants', (join) =>
          join
            .onRef('participants.event_id', '=', 'items_given.event_id')
            .onRef('participants.id', '=', 'items_given.participant_id'),
        )
        .selectAll('items_given')
        .select(['participants.name', 'participants.community', 'participants.group_name'])
        .select(['participants.is_walk_in', 'participants.represented_by'])
        .where('items_given.event_id', '=', eventId)
        .where((is) =>
          is.or([
            is('items_given.participant_id', '>', participantId),
            is.and([is('items_given.participant_id', '=', participantId), is('items_given.item', '>', item)]),
          ]),
        )
        .orderBy('items_given.participant_id')
        .orderBy('items_given.item')
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
