import type { GapuraRecord } from '#shared/records/record.ts'
import type { RecordRow } from '../../../server/database/record-repository.ts'

/** A record as headquarters stores it. */
export function rowOfRecord(record: GapuraRecord, version: number): RecordRow {
  return {
    id: record.id,
    event_id: record.eventId,
    device_id: record.deviceId,
    chain: 0,
    device_sequence: record.deviceSequence,
    previous_hash: record.previousHash,
    hash: record.hash,
    session_id: record.sessionId,
    participant_id: record.participantId,
    officer_id: record.officerId,
    desk_id: record.deskId,
    scanned_at: record.scannedAt,
    clock_offset_ms: record.clockOffsetMs,
    kind: record.payload.kind,
    payload: JSON.stringify(record.payload),
    received_at: record.scannedAt,
    version,
    erased_by: null,
  }
}
