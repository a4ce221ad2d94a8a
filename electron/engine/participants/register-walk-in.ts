import type { KioskInput } from '#shared/contract/inputs.ts'
import type { WalkInAnswer } from '#shared/contract/walk-ins.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { drawCode } from '#shared/participants/draw-code.ts'
import { readWalkIn } from '#shared/participants/read-person.ts'
import { appendRecord } from '../check-in/append-record.ts'
import { admitPerson, type Desk } from '../check-in/scan-code.ts'
import type { Chance, OpenEvent } from '../event/open-event.ts'
import { findSame } from './find-similar.ts'

/**
 * Registers somebody who is not on the list and lets them in by the ordinary rule, in one transaction: whom the rule
 * refuses is registered all the same, and the verdict says why. Whoever looks like somebody on the list is asked about
 * once, before anything is recorded.
 */
export function registerWalkIn(
  desk: Desk,
  { random }: Chance,
  { draft, sessionId, isSomebodyElse }: KioskInput<'walk-in:register'>,
): Result<WalkInAnswer> {
  const { open, station } = desk
  if (!open.deskSetup.isWalkInAllowed) return failed('walk-in-not-allowed')
  if (!open.sessions.some(({ id }) => id === sessionId)) return failed('session-unknown')
  const read = readWalkIn(draft)
  if (!read.ok) return success({ kind: 'wrong', faults: read.faults })
  const person = read.value
  return open.immediate(() => {
    const people = isSomebodyElse ? [] : findSame(open, person, sessionId)
    if (people.length > 0) return success({ kind: 'already-listed', people })
    const participantId = open.newId()
    const code = drawFreshCode(open, random)
    appendRecord(open, station, {
      sessionId: null,
      participantId,
      scannedAt: open.clock(),
      payload: { kind: 'walk-in', person, code },
    })
    const admitted = admitPerson(desk, { participantId, sessionId, direction: 'entry' })
    // Cannot be: person and session were there a line ago. Thrown, so that nothing of it stays.
    if (!admitted.ok) throw new Error(admitted.failure.code)
    return success({ kind: 'registered', participantId, name: person.name, code, answer: admitted.value })
  })
}

/** A code that nobody at this laptop has; that another laptop draws the same meanwhile is one in 34,000 million. */
function drawFreshCode({ event, participants }: OpenEvent, random: () => number): string {
  let code = drawCode(event.codePrefix, random)
  while (participants.findCode(code) !== null) code = drawCode(event.codePrefix, random)
  return code
}
