import type { KioskInput } from '#shared/contract/inputs.ts'
import type { UndoableScan } from '#shared/contract/outputs.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { undoneBy } from '#shared/records/in-order.ts'
import type { GapuraRecord } from '#shared/records/record.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { appendRecord } from './append-record.ts'
import type { Desk } from './scan-code.ts'

/** Longer ago, somebody else has built on it: a correction by a supervisor then. */
const undoableMs = 15 * 60_000

/** The newest entry or exit that this laptop may still take back, or null. */
export function lastUndoable({ open }: Desk): UndoableScan | null {
  const newest = open.records.newestOfDevice(open.deviceId, 200)
  const undone = undoneBy(newest)
  const record = newest.find((candidate) => isPresence(candidate) && !undone.has(candidate.id))
  return record && isRecent(open, record) ? describeScan(open, record) : null
}

/** Takes back one entry or exit of this laptop by a further record; the first one stays in the history. */
export function undoScan({ open, station }: Desk, input: KioskInput<'check-in:undo'>): Result<UndoableScan> {
  return open.immediate(() => {
    const record = open.records.find(input.recordId)
    if (!record || !isPresence(record) || record.participantId === null) return failed('undo-nothing')
    if (record.deviceId !== open.deviceId) return failed('undo-other-device')
    if (undoneBy(open.recordsOf(record.participantId)).has(record.id)) return failed('undo-already')
    if (!isRecent(open, record)) return failed('undo-too-late')
    appendRecord(open, station, {
      sessionId: record.sessionId,
      participantId: record.participantId,
      scannedAt: open.clock(),
      payload: { kind: 'reversal', reverses: record.id, reason: input.reason },
    })
    return success(describeScan(open, record))
  })
}

/** Whether an officer at this laptop may take a record back now. */
export function isUndoable(open: OpenEvent, record: GapuraRecord, undone: ReadonlySet<string>): boolean {
  return isPresence(record) && record.deviceId === open.deviceId && isRecent(open, record) && !undone.has(record.id)
}

function isPresence({ payload }: GapuraRecord): boolean {
  return payload.kind === 'admission' || payload.kind === 'exit'
}

/** A clock that was set back makes a record look younger than it is, never older: then it may still be undone. */
function isRecent(open: OpenEvent, { scannedAt }: GapuraRecord): boolean {
  return open.clock() - scannedAt <= undoableMs
}

function describeScan(open: OpenEvent, record: GapuraRecord): UndoableScan {
  const participantId = record.participantId ?? ''
  return {
    recordId: record.id,
    participantId,
    name: open.participants.find(participantId)?.name ?? '',
    sessionId: record.sessionId ?? '',
    sessionName: open.sessions.find(({ id }) => id === record.sessionId)?.name ?? '',
    scannedAt: record.scannedAt,
  }
}
