import { createHash } from 'node:crypto'
import { canonicalText } from '#shared/records/record-chain.ts'
import type { GapuraRecord, RecordPayload } from '#shared/records/record.ts'
import type { OpenEvent, Station } from '../event/open-event.ts'
import { reconcileRecord, reconcilingSteps, touchedBy } from './reconcile.ts'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export type NewRecord = {
  /** Where something was named by it before it is written down; otherwise a new one. */
  id?: string
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
    id: fresh.id ?? open.newId(),
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
  reconcileRecord(open, record)
  return record
}

/** Empties the projection and replays every record: what a restore does, and what tests compare the daily way with. */
export function rebuildProjection(open: OpenEvent): void {
  open.immediate(() => {
    open.attendance.clear()
    open.work.clear()
    open.badges.clear()
    open.sync.clearConflicts()
    // Collected first: a row of the projection must not be written while the records are still being read.
    const steps = reconcilingSteps(open, touchedBy(open.records.all()))
    for (const step of steps) step()
  })
}
