import type { Participant } from '#shared/participants/participant.ts'
import { recordPayloadSchema, type GapuraRecord, type RecordKind } from '#shared/records/record.ts'
import type { AttendanceKept } from '#shared/reports/person-counted.ts'
import type { WritableDatabase } from './open-database.ts'

/** One person as reports read them, with where they were. */
export type PersonReported = Pick<
  Participant,
  'id' | 'name' | 'role' | 'community' | 'group' | 'category' | 'sex' | 'phone' | 'isMinor' | 'standing' | 'isWalkIn'
> & {
  number: number
  nameKey: string
  needsHelp: boolean
  representedBy: string
  attendance: AttendanceKept[]
}

type AttendanceRow = [string, number, number, number, string]
type Row = [
  number,
  string,
  string,
  string,
  Participant['role'],
  string,
  string,
  string,
  Participant['sex'],
  string,
  number,
  number,
  Participant['standing'],
  number,
  string,
  string,
]

const columns = `p.number, p.name_key, p.id, p.name, p.role, p.community, p.group_name, p.category, p.sex, p.phone,
  p.is_minor, p.alert <> '', p.standing, p.is_walk_in, p.represented_by,
  (SELECT json_group_array(json_array(session_id, entries, first_entry_at, last_entry_at, last_entry_desk_id))
   FROM attendance WHERE participant_id = p.id)`

/** Two entries that were merged into each other are one person: the first of them. */
const isSomebody = `(p.merged_into = '' OR p.id IN (
  WITH RECURSIVE walk (id, at) AS (
    SELECT id, merged_into FROM participants WHERE merged_into <> ''
    UNION SELECT walk.id, merged_into FROM walk JOIN participants AS next ON next.id = walk.at
  ) SELECT id FROM walk GROUP BY id HAVING min(at) = id))`

/** A place in the records: they are read from there on. */
export type RecordPlace = { deviceId: string; isPulled: number; deviceSequence: number; id: string }

type RecordRow = RecordPlace & {
  participantId: string | null
  sessionId: string | null
  officerId: string
  deskId: string
  scannedAt: number
  payload: string | null
}

/** What reports read: everybody and every record in runs, so that scans go on between two of them. */
export function reportRepository(db: WritableDatabase) {
  const prepare = (tail: string) => db.prepare<unknown[], Row>(`SELECT ${columns} ${tail}`).raw()
  const byNumber = prepare(`FROM participants AS p WHERE p.number > ? AND ${isSomebody} ORDER BY p.number LIMIT ?`)
  const byName = prepare(
    `FROM participants AS p WHERE (p.name_key, p.number) > (?, ?) AND ${isSomebody}
     ORDER BY p.name_key, p.number LIMIT ?`,
  )
  const some = prepare(
    `FROM json_each(?) AS wanted JOIN participants AS p ON p.number = wanted.value ORDER BY wanted.key`,
  )
  const records = db.prepare<unknown[], RecordRow>(
    `SELECT device_id AS deviceId, is_pulled AS isPulled, device_sequence AS deviceSequence, id,
       participant_id AS participantId, session_id AS sessionId, officer_id AS officerId, desk_id AS deskId,
       scanned_at AS scannedAt,
       CASE WHEN json_extract(payload, '$.kind') IN (SELECT value FROM json_each(:kinds)) THEN payload END AS payload
     FROM records
     WHERE (device_id, is_pulled, device_sequence, id) > (:deviceId, :isPulled, :deviceSequence, :id)
     ORDER BY device_id, is_pulled, device_sequence, id LIMIT :limit`,
  )

  return {
    /** People after a number, in the order of their numbers. */
    peopleAfter: (number: number, limit: number): PersonReported[] => byNumber.all(number, limit).map(personOf),
    /** People after one, in the order of their names. */
    peopleByName: (after: Pick<PersonReported, 'nameKey' | 'number'>, limit: number): PersonReported[] =>
      byName.all(after.nameKey, after.number, limit).map(personOf),
    /** People of these numbers, in the order in which they are asked for. */
    people: (numbers: readonly number[]): PersonReported[] => some.all(JSON.stringify(numbers)).map(personOf),
    /** A run of all records after a place; the payload is there for the kinds that are asked for. */
    recordsAfter(place: RecordPlace | null, kinds: readonly RecordKind[], limit: number) {
      const from = place ?? { deviceId: '', isPulled: -1, deviceSequence: 0, id: '' }
      return records.all({ ...from, kinds: JSON.stringify(kinds), limit }).map(({ payload, ...row }) => ({
        ...row,
        payload: payload === null ? null : recordPayloadSchema.parse(JSON.parse(payload)),
      }))
    },
  }
}

export type ReportRepository = ReturnType<typeof reportRepository>
export type RecordReported = RecordPlace &
  Pick<GapuraRecord, 'participantId' | 'sessionId' | 'officerId' | 'deskId' | 'scannedAt' | 'payload'>

/** By hand: of 100,000 people a schema for each would cost more than all the reading. */
function personOf(row: Row): PersonReported {
  const [number, nameKey, id, name, role, community, group, category, sex, phone] = row
  const [, , , , , , , , , , isMinor, needsHelp, standing, isWalkIn, representedBy, attendance] = row
  return {
    number,
    nameKey,
    id,
    name,
    role,
    community,
    group,
    category,
    sex,
    phone,
    isMinor: isMinor === 1,
    needsHelp: needsHelp === 1,
    standing,
    isWalkIn: isWalkIn === 1,
    representedBy,
    attendance: attendance === '[]' ? [] : (JSON.parse(attendance) as AttendanceRow[]).map(attendanceOf),
  }
}

function attendanceOf([sessionId, entries, firstEntryAt, lastEntryAt, lastEntryDeskId]: AttendanceRow): AttendanceKept {
  return { sessionId, entries, firstEntryAt, lastEntryAt, lastEntryDeskId }
}
