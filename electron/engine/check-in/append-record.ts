import { createHash } from 'node:crypto'
import { projectAttendance } from '#shared/records/attendance.ts'
import { canonicalText } from '#shared/records/record-chain.ts'
import type { GapuraRecord, RecordPayload } from '#shared/records/record.ts'
import type { OpenEvent, Station } from '../event/open-event.ts'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export type NewRecord = {
  sessionId: string | null
  participantId: string | null
  scannedAt: number
  payload: RecordPayload
}

/**
 * Appends one record to this device's chain and brings the projection up to it. Belongs inside the transaction that
 * gathered the facts: the next number and the hash before it are read here, so two appends can never share them.
 */
export function appendRecord(open: OpenEvent, station: Station, fresh: NewRecord): GapuraRecord {
  const head = open.records.head(open.deviceId)
  const clockOffset = open.device.readValue('clockOffsetMs')
  const unsealed = {
    id: open.newId(),
    deviceId: open.deviceId,
    deviceSequence: head.deviceSequence + 1,
    previousHash: head.hash,
    eventId: open.event.id,
    sessionId: fresh.sessionId,
    participantId: fresh.participantId,
    officerId: station.officerId,
    deskId: station.deskId,
    scannedAt: fresh.scannedAt,
    clockOffsetMs: clockOffset === null ? null : Number(clockOffset),
    payload: fresh.payload,
  }
  const record: GapuraRecord = { ...unsealed, hash: sha256(canonicalText(unsealed)) }
  open.records.append(record)
  projectRecord(open, record)
  return record
}

/** Replays one person's records of the session that a record speaks about. */
function projectRecord(open: OpenEvent, record: GapuraRecord): void {
  const { participantId, sessionId } = record
  if (!isAboutPresence(record) || participantId === null || sessionId === null) return
  const theirs = open.records.ofParticipant(participantId).filter((one) => one.sessionId === sessionId)
  const before = open.attendance.find(participantId, sessionId)
  open.attendance.put(participantId, sessionId, before, projectAttendance(theirs, open.event.zone))
}

/** Empties the projection and replays every record: what a restore does, and what tests compare the daily way with. */
export function rebuildProjection(open: OpenEvent): void {
  open.immediate(() => {
    open.attendance.clear()
    // Collected first: a row of the projection must not be written while the records are still being read.
    const settled = new Map<string, GapuraRecord>()
    for (const deviceId of open.records.devices()) {
      for (const record of open.records.after(deviceId, 0)) {
        if (isAboutPresence(record)) settled.set(`${record.participantId}\n${record.sessionId}`, record)
      }
    }
    for (const record of settled.values()) projectRecord(open, record)
  })
}

function isAboutPresence({ payload: { kind } }: GapuraRecord): boolean {
  return kind === 'admission' || kind === 'exit' || kind === 'reversal'
}
