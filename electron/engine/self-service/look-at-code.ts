import type { Attempt } from '#shared/check-in/attempt.ts'
import { decideCheckIn } from '#shared/check-in/decide-check-in.ts'
import type { Verdict } from '#shared/check-in/verdict.ts'
import type { KioskInput } from '#shared/contract/inputs.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { gatherFacts, readCode } from '../check-in/gather-facts.ts'
import type { Desk } from '../check-in/scan-code.ts'

/**
 * What a code would be answered now. Nobody is checked in and nothing is recorded: in self-service the person confirms
 * first that it is them. What only an officer is to read is left out.
 */
export function lookAtCode({ open, station }: Desk, input: KioskInput<'check-in:look'>): Result<{ verdict: Verdict }> {
  const session = open.sessions.find(({ id }) => id === input.sessionId)
  if (!session) return failed('session-unknown')
  const attempt: Attempt = {
    sessionId: session.id,
    direction: 'entry',
    via: 'self-service',
    scannedAt: open.clock(),
  }
  const code = readCode(open, input.text, input.otherReading)
  return success({
    verdict: forParticipant(decideCheckIn(attempt, gatherFacts(open, station, attempt, { session, code }))),
  })
}

/** An alert is between officers: it is not shown to the person whom it is about, nor to whoever stands behind. */
function forParticipant(verdict: Verdict): Verdict {
  return 'person' in verdict ? { ...verdict, person: { ...verdict.person, alert: '' } } : verdict
}
