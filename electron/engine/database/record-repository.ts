import { recordPayloadSchema, noHash, type GapuraRecord } from '#shared/records/record.ts'
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
]

const select = `SELECT ${columns} FROM records`

/** Reading whole chains: also from a file that is only read because it is damaged. */
export function recordReader(db: ReadableDatabase) {
  const after = db
    .prepare<[string, number], Row>(`${select} WHERE device_id = ? AND device_sequence > ? ORDER BY device_sequence`)
    .raw()
  const devices = db.prepare<[], string>('SELECT DISTINCT device_id FROM records').pluck()

  return {
    devices: (): string[] => devices.all(),
    /** One device's records beyond a number, in order and row by row: there may be very many. */
    *after(deviceId: string, deviceSequence: number): Generator<GapuraRecord> {
      for (const row of after.iterate(deviceId, deviceSequence)) yield recordOf(row)
    },
  }
}

/** The appended facts. There is no statement here that changes or deletes one, and the file refuses both. */
export function recordRepository(db: WritableDatabase) {
  const prepareRows = (tail: string) => db.prepare<unknown[], Row>(`${select} ${tail}`).raw()
  const insert = db.prepare(`INSERT INTO records (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const head = db
    .prepare<[string], [number, string]>(
      'SELECT device_sequence, hash FROM records WHERE device_id = ? ORDER BY device_sequence DESC LIMIT 1',
    )
    .raw()
  const byId = prepareRows('WHERE id = ?')
  const ofParticipant = prepareRows('WHERE participant_id = ? ORDER BY scanned_at, device_id, device_sequence')
  const newestOfDevice = prepareRows('WHERE device_id = ? ORDER BY device_sequence DESC LIMIT ? OFFSET ?')
  const count = db.prepare<[], number>('SELECT count(*) FROM records').pluck()

  return {
    ...recordReader(db),
    append(record: GapuraRecord): void {
      insert.run(
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
      )
    },
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
    newestOfDevice: (deviceId: string, limit: number, offset = 0): GapuraRecord[] =>
      newestOfDevice.all(deviceId, limit, offset).map(recordOf),
    count: (): number => count.get() ?? 0,
  }
}

export type RecordRepository = ReturnType<typeof recordRepository>

function recordOf(row: Row): GapuraRecord {
  const [deviceId, deviceSequence, id, previousHash, hash, eventId, sessionId, participantId, officerId, deskId] = row
  const [, , , , , , , , , , scannedAt, clockOffsetMs, payload] = row
  return {
    id,
    deviceId,
    deviceSequence,
    previousHash,
    hash,
    eventId,
    sessionId,
    participantId,
    officerId,
    deskId,
    scannedAt,
    clockOffsetMs,
    payload: recordPayloadSchema.parse(JSON.parse(payload)),
  }
}
