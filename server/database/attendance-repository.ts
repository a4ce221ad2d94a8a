import type { Selectable } from 'kysely'
import type { Attendance } from '#shared/records/attendance.ts'
import { insertRows } from './insert-rows.ts'
import type { Queries } from './open-database.ts'
import type { Tables } from './tables.ts'

/** One person and one session. */
export type Pair = { participantId: string; sessionId: string }
export type PairAttendance = Pair & { attendance: Attendance }

const key = ['event_id', 'session_id', 'participant_id'] as const

/** Who is where, as the records add up to. */
export function attendanceRepository(queries: Queries) {
  const { db } = queries
  return {
    async put(eventId: string, pairs: readonly PairAttendance[]): Promise<void> {
      await insertRows(
        queries,
        'attendance',
        pairs.map((pair) => rowOf(eventId, pair)),
        { onConflict: { replaceBy: key } },
      )
    },

    async remove(eventId: string, pairs: readonly Pair[]): Promise<void> {
      for (const { participantId, sessionId } of pairs) {
        await db
          .deleteFrom('attendance')
          .where('event_id', '=', eventId)
          .where('session_id', '=', sessionId)
          .where('participant_id', '=', participantId)
          .execute()
      }
    },

    async clear(eventId: string): Promise<void> {
      await db.deleteFrom('attendance').where('event_id', '=', eventId).execute()
    },

    /** People who have been in each session, and those who are inside. */
    async counts(eventId: string): Promise<{ sessionId: string; arrived: number; inside: number }[]> {
      const rows = await db
        .selectFrom('attendance')
        .select(({ fn }) => [
          'session_id',
          fn.countAll<number>().as('arrived'),
          fn.sum<number | string>('is_in').as('inside'),
        ])
        .where('event_id', '=', eventId)
        .groupBy('session_id')
        .execute()
      return rows.map((row) => ({ sessionId: row.session_id, arrived: row.arrived, inside: Number(row.inside) }))
    },
  }
}

function rowOf(
  eventId: string,
  { participantId, sessionId, attendance }: PairAttendance,
): Selectable<Tables['attendance']> {
  return {
    event_id: eventId,
    session_id: sessionId,
    participant_id: participantId,
    is_in: Number(attendance.isIn),
    entries: attendance.entries,
    day: attendance.day,
    entries_on_day: attendance.entriesOnDay,
    first_entry_at: attendance.firstEntryAt,
    last_entry_at: attendance.lastEntryAt,
    last_entry_desk_id: attendance.lastEntryDeskId,
    last_entry_device_id: attendance.lastEntryDeviceId,
    vehicle: attendance.vehicle,
    spent_ms: attendance.spentMs,
  }
}
