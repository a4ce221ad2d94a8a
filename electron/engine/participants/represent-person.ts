import type { KioskInput } from '#shared/contract/inputs.ts'
import type { RepresentationAnswer } from '#shared/contract/corrections.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { isErased } from '#shared/participants/erase-person.ts'
import { readName } from '#shared/participants/read-person.ts'
import { appendRecord } from '../check-in/append-record.ts'
import { admitPerson, type Desk } from '../check-in/scan-code.ts'

/**
 * Notes who came in the place of the person who was invited, and lets them in by the ordinary rule if they are not in
 * yet: both in one transaction. The invitation counts once, under its own name.
 */
export function representPerson(
  desk: Desk,
  { participantId, name: typed, sessionId }: KioskInput<'participants:represent'>,
): Result<RepresentationAnswer> {
  const { open, station } = desk
  const read = readName(typed)
  if (!read.ok) return success({ kind: 'wrong', fault: read.fault })
  if (!open.sessions.some(({ id }) => id === sessionId)) return failed('session-unknown')
  return open.immediate(() => {
    const person = open.participants.find(open.listEntries.rootOf(participantId))
    if (!person) return failed('participant-unknown')
    if (isErased(person)) return failed('person-erased')
    if (person.representedBy !== read.name) {
      appendRecord(open, station, {
        sessionId: null,
        participantId: person.id,
        scannedAt: open.clock(),
        payload: { kind: 'representation', name: read.name },
      })
    }
    if (open.attendance.find(person.id, sessionId)?.isIn) return success({ kind: 'represented', answer: null })
    const admitted = admitPerson(desk, { participantId: person.id, sessionId, direction: 'entry' })
    // Cannot be: person and session were there a line ago. Thrown, so that nothing of it stays.
    if (!admitted.ok) throw new Error(admitted.failure.code)
    return success({ kind: 'represented', answer: admitted.value })
  })
}
