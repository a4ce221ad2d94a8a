import type { KioskInput } from '#shared/contract/inputs.ts'
import type { UndoableScan } from '#shared/contract/outputs.ts'
import { failed, success, type FailureCode, type Result } from '#shared/failures/failure-code.ts'
import { standing, undoneBy } from '#shared/records/in-order.ts'
import type { GapuraRecord, RecordKind } from '#shared/records/record.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { appendRecord } from './append-record.ts'
import type { Desk } from './scan-code.ts'

/** Longer ago, somebody else has built on it: a correction by a supervisor then. */
const undoableMs = 15 * 60_000

/** What was done at the door: taken back soon, at the laptop that did it. */
const doneAtTheDoor = new Set<RecordKind>(['admission', 'override', 'exit', 'item-given'])
/** What was said of a person: taken back by whoever knows better, whenever that is. */
const saidOfSomebody = new Set<RecordKind>(['walk-in', 'correction', 'representation', 'merge', 'waiting'])
/** What the undo key means; what was said of a person is taken back where it is read, in the person's history. */
const lastDone = new Set<RecordKind>([...doneAtTheDoor, 'walk-in', 'waiting'])

/** The newest thing that this laptop did and may still take back, or null. */
export function lastUndoable({ open }: Desk): UndoableScan | null {
  const newest = open.records.newestOfDevice(open.deviceId, 200)
  const undone = undoneBy(newest)
  const record = newest.find(({ id, payload }) => lastDone.has(payload.kind) && !undone.has(id))
  return record && isRecent(open, record) && !standsUnderOthers(open, record) ? describeScan(open, record) : null
}

/** Takes back one record by a further one; the first one stays in the history. */
export function undoScan({ open, station }: Desk, input: KioskInput<'check-in:undo'>): Result<UndoableScan> {
  return open.immediate(() => {
    const record = open.records.find(input.recordId)
    const failure = record ? whyNot(open, record, undoneBy(open.recordsOf(record.participantId ?? ''))) : 'undo-nothing'
    if (!record || failure) return failed(failure ?? 'undo-nothing')
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
  return whyNot(open, record, undone) === null
}

function whyNot(open: OpenEvent, record: GapuraRecord, undone: ReadonlySet<string>): FailureCode | null {
  const { participantId, payload, deviceId } = record
  const isDoneAtTheDoor = doneAtTheDoor.has(payload.kind)
  if (participantId === null || !(isDoneAtTheDoor || saidOfSomebody.has(payload.kind))) return 'undo-nothing'
  if (isDoneAtTheDoor && deviceId !== open.deviceId) return 'undo-other-device'
  if (undone.has(record.id)) return 'undo-already'
  if (isDoneAtTheDoor && !isRecent(open, record)) return 'undo-too-late'
  return standsUnderOthers(open, record) ? 'undo-entry-first' : null
}

/** Who was registered here and is in, or was given something: that is taken back before the registration. */
function standsUnderOthers(open: OpenEvent, { participantId, payload }: GapuraRecord): boolean {
  if (payload.kind !== 'walk-in' || participantId === null) return false
  return standing(open.records.ofParticipant(participantId)).some((other) => doneAtTheDoor.has(other.payload.kind))
}

/** A clock that was set back makes a record look younger than it is, never older: then it may still be undone. */
function isRecent(open: OpenEvent, { scannedAt }: GapuraRecord): boolean {
  return open.clock() - scannedAt <= undoableMs
}

function describeScan(open: OpenEvent, record: GapuraRecord): UndoableScan {
  const participantId = record.participantId ?? ''
  return {
    recordId: record.id,
    kind: record.payload.kind,
    itemName: record.payload.kind === 'item-given' ? nameOfItem(open, record.payload.item) : '',
    participantId,
    name: open.participants.find(participantId)?.name ?? '',
    sessionId: record.sessionId ?? '',
    sessionName: open.sessions.find(({ id }) => id === record.sessionId)?.name ?? '',
    scannedAt: record.scannedAt,
  }
}

function nameOfItem(open: OpenEvent, itemId: string): string {
  return open.items().find(({ id }) => id === itemId)?.name ?? itemId
}
