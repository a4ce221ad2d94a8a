import { largestPress, type LastPress } from '#shared/contract/groups.ts'
import type { KioskInput } from '#shared/contract/inputs.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { undoneBy } from '#shared/records/in-order.ts'
import type { GapuraRecord } from '#shared/records/record.ts'
import { isUndoable, undoScan } from '../check-in/undo-scan.ts'
import type { Desk } from '../check-in/scan-code.ts'

/** The newest press of this laptop of which somebody can still be taken back, or null. */
export function lastPress({ open }: Desk): LastPress | null {
  // A press is in one piece; what came after it is at most the scans of the minutes in which it may be taken back.
  const newest = open.records.newestOfDevice(open.deviceId, largestPress * 2)
  const first = newest.find(isOfPress)
  if (!first) return null
  const undone = undoneBy(newest)
  const records = newest.filter(
    (record) =>
      isOfPress(record) &&
      record.sessionId === first.sessionId &&
      record.scannedAt === first.scannedAt &&
      isUndoable(open, record, undone),
  )
  if (records.length === 0) return null
  return {
    recordIds: records.map(({ id }) => id),
    scannedAt: first.scannedAt,
    sessionName: open.sessions.find(({ id }) => id === first.sessionId)?.name ?? '',
  }
}

/** Takes a whole press back: each entry gets its reversal, all in one transaction. Who was taken back before stays so. */
export function undoPress(
  desk: Desk,
  { recordIds, reason }: KioskInput<'groups:undo-press'>,
): Result<{ undone: number; sessionId: string }> {
  const { open } = desk
  return open.immediate(() => {
    const records = recordIds.map((id) => open.records.find(id))
    if (!records.every((record) => record !== null && isOfPress(record))) return failed('undo-nothing')
    const found = records.filter((record) => record !== null)
    const left = found.filter(({ id, participantId }) => !undoneBy(open.recordsOf(participantId ?? '')).has(id))
    const [first] = left
    if (!first) return failed('undo-already')
    if (left.some(({ deviceId }) => deviceId !== open.deviceId)) return failed('undo-other-device')
    if (!left.every((record) => isUndoable(open, record, new Set()))) return failed('undo-too-late')
    for (const { id: recordId } of left) {
      const undone = undoScan(desk, { recordId, reason })
      if (!undone.ok) throw new Error(`a press that could be undone could not: ${undone.failure.code}`)
    }
    return success({ undone: left.length, sessionId: first.sessionId ?? '' })
  })
}

function isOfPress({ payload }: GapuraRecord): boolean {
  return payload.kind === 'admission' && payload.via === 'group'
}
