import { noHash, recordPayloadSchema, type GapuraRecord, type RecordKind } from '#shared/records/record.ts'
import type { TravellingRecord } from '#shared/sync/pack-records.ts'
import type { ReadableDatabase, WritableDatabase } from './open-database.ts'

const columns = `device_id, device_sequence, id, previous_hash, hash, event_id, session_id, participant_id, officer_id,
  desk_id, scanned_at, clock_offset_ms, payload`

type Row = [
  string,
  number,
  string,
  string,
  string,
  string,
  string | null,
  string | null,
  string,
  string,
  number,
  number | null,
  string,
  string | null,
]

const places = Array(14).fill('?').join(', ')
const whole = `${columns}, erased_by`
const select = `SELECT ${whole} FROM records`

/** Reading this laptop's own chains: also from a file that is only read because it is damaged, of an older version too. */
export function recordReader(db: ReadableDatabase) {
  const hasColumn = (name: string) =>
    db.prepare(`SELECT 1 FROM pragma_table_info('records') WHERE name = ?`).get(name) !== undefined
  const own = hasColumn('is_pulled') ? 'is_pulled = 0' : '1'
  const selectAny = hasColumn('erased_by') ? select : `SELECT ${columns}, NULL FROM records`
  const after = db
    .prepare<[string, number], Row>(
      `${selectAny} WHERE device_id = ? AND ${own} AND device_sequence > ? ORDER BY device_sequence`,
    )
    .raw()
  const devices = db.prepare<[], string>(`SELECT DISTINCT device_id FROM records WHERE ${own}`).pluck()

  return {
    devices: (): string[] => devices.all(),
    /** One device's records beyond a number, in order and row by row: there may be very many. */
    *after(deviceId: string, deviceSequence: number): Generator<GapuraRecord> {
      for (const row of after.iterate(deviceId, deviceSequence)) yield recordOf(row)
    },
  }
}

/**
 * The appended facts. There is no statement here that changes or deletes one, and the file refuses both; what an erasure
 * takes out, `erasure-repository.ts` does.
 */
export function recordRepository(db: WritableDatabase) {
  const prepareRows = (tail: string) => db.prepare<unknown[], Row>(`${select} ${tail}`).raw()
  const insert = db.prepare(`INSERT INTO records (${whole}) VALUES (${places})`)
  const insertPulled = db.prepare(
    `INSERT INTO records (${whole}, is_pulled) VALUES (${places}, 1) ON CONFLICT (id) DO NOTHING`,
  )
  const head = db
    .prepare<[string], [number, string]>(
      'SELECT device_sequence, hash FROM records WHERE device_id = ? AND is_pulled = 0 ORDER BY device_sequence DESC LIMIT 1',
    )
    .raw()
  const byId = prepareRows('WHERE id = ?')
  const ofParticipant = prepareRows('WHERE participant_id = ? ORDER BY scanned_at, device_id, device_sequence')
  const ofKindAboutNobody = prepareRows(
    `WHERE participant_id IS NULL AND json_extract(payload, '$.kind') = ? ORDER BY device_id, device_sequence`,
  )
  const newestOfDevice = prepareRows(
    'WHERE device_id = ? AND is_pulled = 0 ORDER BY device_sequence DESC LIMIT ? OFFSET ?',
  )
  const devicesOfAll = db
    .prepare<[], string>(
      `WITH RECURSIVE known (id) AS (
         SELECT min(device_id) FROM records
         UNION ALL SELECT (SELECT min(device_id) FROM records WHERE device_id > id) FROM known WHERE id IS NOT NULL
       ) SELECT id FROM known WHERE id IS NOT NULL`,
    )
    .pluck()
  const newestOfAny = prepareRows('WHERE device_id = ? ORDER BY device_sequence DESC LIMIT ?')
  const unsent = prepareRows(
    'WHERE device_id = ? AND is_pulled = 0 AND device_sequence > ? ORDER BY device_sequence LIMIT ?',
  )
  const hashAt = db
    .prepare<[string, number], string>(
      'SELECT hash FROM records WHERE device_id = ? AND is_pulled = 0 AND device_sequence = ?',
    )
    .pluck()
  const all = db.prepare<[], Row>(select).raw()
  const pulled = db.prepare<[], Row>(`${select} WHERE is_pulled = 1`).raw()
  const count = db.prepare<[], number>('SELECT count(*) FROM records').pluck()

  return {
    ...recordReader(db),
    append: (record: GapuraRecord): void => void insert.run(...rowOf(record)),
    /** Adds another device's record beside the own chains; one that is here already changes nothing. */
    addPulled: (record: GapuraRecord): boolean => insertPulled.run(...rowOf(record)).changes > 0,
    /** Sequence and hash of the device's newest record; 0 and zeros before the first. */
    head(deviceId: string): { deviceSequence: number; hash: string } {
      const row = head.get(deviceId)
      return row ? { deviceSequence: row[0], hash: row[1] } : { deviceSequence: 0, hash: noHash }
    },
    find(id: string): GapuraRecord | null {
      const row = byId.get(id)
      return row ? recordOf(row) : null
    },
    ofParticipant: (participantId: string): GapuraRecord[] => ofParticipant.all(participantId).map(recordOf),
    /** Records of several entries of the list, of one person who is all of them. */
    ofParticipants: (ids: readonly string[]): GapuraRecord[] =>
      ids.flatMap((id) => ofParticipant.all(id).map(recordOf)),
    /** Records of one kind that are about nobody, as officers, stock and boats; the others, which may be many, are not read. */
    ofKindAboutNobody: (kind: RecordKind): GapuraRecord[] => ofKindAboutNobody.all(kind).map(recordOf),
    newestOfDevice: (deviceId: string, limit: number, offset = 0): GapuraRecord[] =>
      newestOfDevice.all(deviceId, limit, offset).map(recordOf),
    /** The newest records of every laptop that this one knows of, so many of each, the newest first by the door's time. */
    newestOfAll: (ofEach: number): GapuraRecord[] =>
      devicesOfAll
        .all()
        .flatMap((deviceId) => newestOfAny.all(deviceId, ofEach).map(recordOf))
        .toSorted((a, b) => b.scannedAt - a.scannedAt),
    /** A run of a device's own records beyond a number as they travel: their payloads are passed on unread. */
    unsent(deviceId: string, after: number, limit: number): { records: TravellingRecord[]; hash: string | null } {
      const rows = unsent.all(deviceId, after, limit)
      return { records: rows.map(travellingOf), hash: rows.at(-1)?.[4] ?? null }
    },
    /** The hash of a device's own record with this number; zeros before the first, null when there is none. */
    hashAt: (deviceId: string, sequence: number): string | null =>
      sequence === 0 ? noHash : (hashAt.get(deviceId, sequence) ?? null),
    /** Every record, in no useful order. */
    *all(): Generator<GapuraRecord> {
      for (const row of all.iterate()) yield recordOf(row)
    },
    /** Every record that came from headquarters. */
    *pulled(): Generator<GapuraRecord> {
      for (const row of pulled.iterate()) yield recordOf(row)
    },
    count: (): number => count.get() ?? 0,
  }
}

export type RecordRepository = ReturnType<typeof recordRepository>

function rowOf(record: GapuraRecord): Row {
  return [
    record.deviceId,
    record.deviceSequence,
    record.id,
    record.previousHash,
    record.hash,
    record.eventId,
    record.sessionId,
    record.participantId,
    record.officerId,
    record.deskId,
    record.scannedAt,
    record.clockOffsetMs,
    JSON.stringify(record.payload),
    record.erasedBy ?? null,
  ]
}

function recordOf(row: Row): GapuraRecord {
  const { payload, erased, ...rest } = travellingOf(row)
  return {
    ...rest,
    previousHash: row[3],
    hash: row[4],
    payload: recordPayloadSchema.parse(payload),
    ...(erased && { erasedBy: erased.by }),
  }
}

function travellingOf(row: Row): TravellingRecord {
  const [deviceId, deviceSequence, id, , hash, eventId, sessionId, participantId, officerId, deskId] = row
  const [, , , , , , , , , , scannedAt, clockOffsetMs, payload, erasedBy] = row
  return {
    id,
    deviceId,
    deviceSequence,
    eventId,
    sessionId,
    participantId,
    officerId,
    deskId,
    scannedAt,
    clockOffsetMs,
    payload: JSON.parse(payload) as unknown,
    ...(erasedBy !== null && { erased: { by: erasedBy, hash } }),
  }
}
