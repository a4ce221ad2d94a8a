import type { Attendance } from '#shared/records/attendance.ts'
import type { WritableDatabase } from './open-database.ts'

type Row = [number, number, string, number, number, string, string]

/** Who is where, projected from the records: can be emptied and rebuilt at any time. */
export function attendanceRepository(db: WritableDatabase) {
  const find = db
    .prepare<[string, string], Row>(
      `SELECT is_in, entries, day, entries_on_day, last_entry_at, last_entry_desk_id, last_entry_device_id
       FROM attendance WHERE participant_id = ? AND session_id = ?`,
    )
    .raw()
  const put = db.prepare(
    `INSERT INTO attendance (participant_id, session_id, is_in, entries, day, entries_on_day, last_entry_at,
       last_entry_desk_id, last_entry_device_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (participant_id, session_id) DO UPDATE SET is_in = excluded.is_in, entries = excluded.entries,
       day = excluded.day, entries_on_day = excluded.entries_on_day, last_entry_at = excluded.last_entry_at,
       last_entry_desk_id = excluded.last_entry_desk_id, last_entry_device_id = excluded.last_entry_device_id`,
  )
  const remove = db.prepare('DELETE FROM attendance WHERE participant_id = ? AND session_id = ?')
  const readCounts = db
    .prepare<[string], [string, number]>('SELECT scope, value FROM session_counts WHERE session_id = ?')
    .raw()
  const addCount = db.prepare(
    `INSERT INTO session_counts (session_id, scope, value) VALUES (?, ?, ?)
     ON CONFLICT (session_id, scope) DO UPDATE SET value = value + excluded.value`,
  )
  const firstEntries = db
    .prepare<[string, number], [number, number]>(
      `SELECT last_entry_at / 60000, count(*) FROM attendance WHERE session_id = ? AND last_entry_at >= ?
       GROUP BY 1 ORDER BY 1`,
    )
    .raw()
  const everything = db
    .prepare<[], [string, string, ...Row]>(
      `SELECT participant_id, session_id, is_in, entries, day, entries_on_day, last_entry_at, last_entry_desk_id,
       last_entry_device_id FROM attendance ORDER BY participant_id, session_id`,
    )
    .raw()
  const allCounts = db.prepare<[], [string, string, number]>(
    'SELECT session_id, scope, value FROM session_counts WHERE value <> 0 ORDER BY session_id, scope',
  )
  const clear = [db.prepare('DELETE FROM attendance'), db.prepare('DELETE FROM session_counts')]

  return {
    find(participantId: string, sessionId: string): Attendance | null {
      const row = find.get(participantId, sessionId)
      return row ? attendanceOf(row) : null
    },
    /** Replaces a person's state in a session and moves the session's counts by the difference. */
    put(participantId: string, sessionId: string, before: Attendance | null, after: Attendance | null): void {
      if (after === null) remove.run(participantId, sessionId)
      else
        put.run(
          participantId,
          sessionId,
          Number(after.isIn),
          after.entries,
          after.day,
          after.entriesOnDay,
          after.lastEntryAt,
          after.lastEntryDeskId,
          after.lastEntryDeviceId,
        )
      const inside = Number(after?.isIn ?? false) - Number(before?.isIn ?? false)
      const arrived = Number(after !== null) - Number(before !== null)
      if (inside !== 0) addCount.run(sessionId, 'inside', inside)
      if (arrived !== 0) addCount.run(sessionId, 'arrived', arrived)
      if (before?.lastEntryDeskId !== after?.lastEntryDeskId) {
        if (before) addCount.run(sessionId, `desk:${before.lastEntryDeskId}`, -1)
        if (after) addCount.run(sessionId, `desk:${after.lastEntryDeskId}`, 1)
      }
    },
    counts(sessionId: string, deskId: string): { inside: number; arrived: number; thisDesk: number } {
      const counts = new Map(readCounts.all(sessionId))
      return {
        inside: counts.get('inside') ?? 0,
        arrived: counts.get('arrived') ?? 0,
        thisDesk: counts.get(`desk:${deskId}`) ?? 0,
      }
    },
    /** Minutes since 1970 and people whose last entry was in them, since an instant in UTC milliseconds. */
    entriesPerMinute: (sessionId: string, since: number) => firstEntries.all(sessionId, since),
    clear(): void {
      for (const statement of clear) statement.run()
    },
    /** The whole projection as plain values, in a fixed order: what a rebuild is compared with. */
    snapshot: () => ({ attendance: everything.all(), counts: allCounts.raw().all() }),
  }
}

export type AttendanceRepository = ReturnType<typeof attendanceRepository>

function attendanceOf([isIn, entries, day, entriesOnDay, lastEntryAt, lastEntryDeskId, lastEntryDeviceId]: Row): Attendance {
  return { isIn: isIn === 1, entries, day, entriesOnDay, lastEntryAt, lastEntryDeskId, lastEntryDeviceId }
}
