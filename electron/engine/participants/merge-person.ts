import type { KioskInput } from '#shared/contract/inputs.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { appendRecord } from '../check-in/append-record.ts'
import type { Desk } from '../check-in/scan-code.ts'

/**
 * Notes that somebody who was registered at a desk is a person who was known before. Both histories and both codes stay,
 * and the person counts once. Whether two entries of the list are one person is for headquarters, which owns the list.
 */
export function mergePerson(
  { open, station }: Desk,
  input: KioskInput<'participants:merge'>,
): Result<{ participantId: string }> {
  const { listEntries, participants } = open
  return open.immediate(() => {
    const from = participants.find(listEntries.rootOf(input.participantId))
    const into = participants.find(listEntries.rootOf(input.into))
    if (!from || !into) return failed('participant-unknown')
    if (from.id === into.id) return failed('merge-same-person')
    if (!from.isWalkIn) return failed('merge-not-walk-in')
    appendRecord(open, station, {
      sessionId: null,
      participantId: from.id,
      scannedAt: open.clock(),
      payload: { kind: 'merge', into: into.id },
    })
    return success({ participantId: listEntries.rootOf(from.id) })
  })
}
