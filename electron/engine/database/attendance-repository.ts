import type { Attendance } from '#shared/records/attendance.ts'
import type { WritableDatabase } from './open-database.ts'

type Row = [number, number, string, number, number, number, string, string, string, number]

const columns = `is_in, entries, day, entries_on_day, first_entry_at, last_entry_at, last_entry_desk_id,
  last_entry_device_id, vehicle, spent_ms`

/** Who is where, projected from the records: can be emptied and rebuilt at any time. */
export function attendanceRepository(db: WritableDatabase) {
  const find = db
    .prepare<[string, string], Row>(`SELECT ${columns} FROM attendance WHERE participant_id = ? AND session_id = ?`)
    .raw()
  const put = db.prepare(
    `INSERT OR REPLACE INTO attendance (participant_id, session_id, ${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const remove = db.prepare('DELETE FROM attendance WHERE participant_id = ? AND session_id = ?')
  const readCounts = db
    .prepare<[string, string], [string, number]>(
      `SELECT scope, value FROM session_counts WHERE session_id = ? AND scope IN ('inside', 'arrived', ?)`,
    )
    .raw()
  const readMinutes = db
    .prepare<[string, string], [string, number]>(
      `SELECT scope, value FROM session_counts WHERE session_id = ? AND scope >= ? AND scope < 'minute;' AND value > 0
       ORDER BY scope`,
    )
    .raw()
  const addCount = db.prepare(
    `INSERT INTO session_counts (session_id, scope, value) VALUES (?, ?, ?)
     ON CONFLICT (session_id, scope) DO UPDATE SET value = value + excluded.value`,
  )
  const inSession = db
    .prepare<[string], string>('SELECT participant_id FROM attendance WHERE session_id = ? ORDER BY participant_id')
    .pluck()
  const inside = db
    .prepare<[string, number, number], string>(
      `SELECT participant_id FROM attendance WHERE session_id = ? AND is_in = 1
       ORDER BY last_entry_at DESC, participant_id DESC LIMIT ? OFFSET ?`,
    )
    .pluck()
  const aboard = db
    .prepare<[string, string], [string, number]>(
      `SELECT participant_id, last_entry_at FROM attendance
       WHERE session_id = ? AND vehicle = ? AND is_in = 1 AND vehicle <> '' ORDER BY last_entry_at, participant_id`,
    )
    .raw()
  const everything = db
    .prepare<[], [string, string, ...Row]>(
      `SELECT participant_id, session_id, ${columns} FROM attendance ORDER BY participant_id, session_id`,
    )
    .raw()
  const allCounts = db
    .prepare<[], [string, string, number]>(
      'SELECT session_id, scope, value FROM session_counts WHERE value <> 0 ORDER BY session_id, scope',
    )
    .raw()
  const clear = [db.prepare('DELETE FROM attendance'), db.prepare('DELETE FROM session_counts')]

  const count = (sessionId: string, scope: string, difference: number) => {
    if (difference !== 0) addCount.run(sessionId, scope, difference)
  }

  return {
    find(participantId: string, sessionId: string): Attendance | null {
      const row = find.get(participantId, sessionId)
      return row ? attendanceOf(row) : null
    },
    /** Replaces a person's state in a session and moves the session's counts by the difference. */
    put(participantId: string, sessionId: string, before: Attendance | null, after: Attendance | null): void {
      if (after) put.run(participantId, sessionId, ...rowOf(after))
      else remove.run(participantId, sessionId)
      count(sessionId, 'inside', Number(after?.isIn ?? false) - Number(before?.isIn ?? false))
      count(sessionId, 'arrived', Number(after !== null) - Number(before !== null))
      const [scopesBefore, scopesAfter] = [scopesOf(before), scopesOf(after)]
      for (const scope of scopesBefore) if (!scopesAfter.includes(scope)) count(sessionId, scope, -1)
      for (const scope of scopesAfter) if (!scopesBefore.includes(scope)) count(sessionId, scope, 1)
    },
    counts(sessionId: string, deskId: string): { inside: number; arrived: number; thisDesk: number } {
      const counts = new Map(readCounts.all(sessionId, `desk:${deskId}`))
      return {
        inside: counts.get('inside') ?? 0,
        arrived: counts.get('arrived') ?? 0,
        thisDesk: counts.get(`desk:${deskId}`) ?? 0,
      }
    },
    /** Who is inside a session now, the latest first. */
    inside: (sessionId: string, limit: number, offset: number): string[] => inside.all(sessionId, limit, offset),
    /** Who is in one boat or bus now, in the order in which they came aboard; instants are UTC milliseconds. */
    passengers: (sessionId: string, vehicleId: string): { participantId: string; since: number }[] =>
      aboard.all(sessionId, vehicleId).map(([participantId, since]) => ({ participantId, since })),
    /** First entries of each minute that had any, since an instant; `at` is the minute's start in UTC milliseconds. */
    entriesPerMinute: (sessionId: string, since: number): { at: number; arrived: number }[] =>
      readMinutes
        .all(sessionId, minuteScope(since))
        .map(([scope, arrived]) => ({ at: Number(scope.slice('minute:'.length)) * 60_000, arrived })),
    /** Everybody who has ever been in a session. */
    participantsIn: (sessionId: string): string[] => inSession.all(sessionId),
    clear(): void {
      for (const statement of clear) statement.run()
    },
    /** The whole projection as plain values, in a fixed order: what a rebuild is compared with. */
    snapshot: () => ({ attendance: everything.all(), counts: allCounts.all() }),
  }
}

export type AttendanceRepository = ReturnType<typeof attendanceRepository>

/** Counts other than inside and arrived that a person adds to. */
function scopesOf(state: Attendance | null): string[] {
  return state ? [`desk:${state.lastEntryDeskId}`, minuteScope(state.firstEntryAt)] : []
}

/** Ten digits, so that minutes stand in order as texts until the year 20,000. */
function minuteScope(instant: number): string {
  return `minute:${String(Math.max(0, Math.floor(instant / 60_000))).padStart(10, '0')}`
}

function rowOf(state: Attendance): Row {
  return [
    Number(state.isIn),
    state.entries,
    state.day,
    state.entriesOnDay,
    state.firstEntryAt,
    state.lastEntryAt,
    state.lastEntryDeskId,
    state.lastEntryDeviceId,
    state.vehicle,
    state.spentMs,
  ]
}

function attendanceOf(row: Row): Attendance {
  const [isIn, entries, day, entriesOnDay, firstEntryAt, lastEntryAt, lastEntryDeskId, lastEntryDeviceId] = row
  const [, , , , , , , , vehicle, spentMs] = row
  return {
    isIn: isIn === 1,
    entries,
    day,
    entriesOnDay,
    firstEntryAt,
    lastEntryAt,
    lastEntryDeskId,
    lastEntryDeviceId,
    vehicle,
    spentMs,
  }
}
