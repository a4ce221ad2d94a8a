import type { Attempt } from '#shared/check-in/attempt.ts'
import { decideCheckIn } from '#shared/check-in/decide-check-in.ts'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { ScanAnswer } from '#shared/contract/outputs.ts'
import type { AtSession, WaitingPerson } from '#shared/contract/sessions.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { standing } from '#shared/records/in-order.ts'
import { isEntry } from '#shared/records/record.ts'
import { appendRecord } from '../check-in/append-record.ts'
import { gatherFacts } from '../check-in/gather-facts.ts'
import { describeAnswer } from '../check-in/describe-answer.ts'
import { admitPerson, type Desk } from '../check-in/scan-code.ts'
import type { OpenEvent } from '../event/open-event.ts'

/**
 * Puts somebody on the waiting list of a full session and says which place they have; asked again, says it again. A
 * seat that has become free meanwhile and is theirs lets them in instead.
 */
export function waitForSeat(desk: Desk, input: KioskInput<'sessions:wait'>): Result<ScanAnswer> {
  const { open, station } = desk
  return open.immediate(() => {
    const person = open.participants.find(open.listEntries.rootOf(input.participantId))
    const session = open.sessions.find(({ id }) => id === input.sessionId)
    if (!person) return failed('participant-unknown')
    if (!session) return failed('session-unknown')
    const attempt: Attempt = { sessionId: session.id, direction: 'entry', via: 'search', scannedAt: open.clock() }
    const code = { kind: 'known', standing: 'valid', person } as const
    const decide = () => decideCheckIn(attempt, gatherFacts(open, station, attempt, { session, code }))
    const before = decide()
    const isFull = before.kind === 'refused' && before.reason === 'session-full' && session.hasWaitingList
    if (!isFull) return admitPerson(desk, { participantId: person.id, sessionId: session.id, direction: 'entry' })
    if (before.numberInLine === null) {
      appendRecord(open, station, {
        sessionId: session.id,
        participantId: person.id,
        scannedAt: attempt.scannedAt,
        payload: { kind: 'waiting' },
      })
    }
    const own = open.work.waiting(session.id).find(({ participantId }) => participantId === person.id)
    const record = own ? open.records.find(own.recordId) : null
    if (!record) throw new Error('somebody was put on the waiting list and is not on it')
    return success(describeAnswer(desk, session, { verdict: decide(), code, record }))
  })
}

/** Takes somebody off the waiting list, at whichever laptop they were put on it: who comes after them moves up. */
export function stopWaiting({ open, station }: Desk, input: KioskInput<'sessions:stop-waiting'>): Result<AtSession> {
  return open.immediate(() => {
    const participantId = open.listEntries.rootOf(input.participantId)
    const records = standing(open.recordsOf(participantId)).filter(({ sessionId }) => sessionId === input.sessionId)
    const lastEntry = records.findLastIndex(({ payload }) => isEntry(payload))
    // Two laptops may each have put them on it.
    const waits = records.slice(lastEntry + 1).filter(({ payload }) => payload.kind === 'waiting')
    if (waits.length === 0) return failed('not-waiting')
    for (const { id, participantId: entry } of waits) {
      appendRecord(open, station, {
        sessionId: input.sessionId,
        participantId: entry,
        scannedAt: open.clock(),
        payload: { kind: 'reversal', reverses: id, reason: 'person-left' },
      })
    }
    return success({ sessionId: input.sessionId })
  })
}

/** The line of a session, and how many seats are free for it; null where seats are not counted. */
export function listWaiting(
  open: OpenEvent,
  { sessionId }: KioskInput<'sessions:waiting'>,
): Result<{ seatsFree: number | null; people: WaitingPerson[] }> {
  const session = open.sessions.find(({ id }) => id === sessionId)
  if (!session) return failed('session-unknown')
  const { inside } = open.attendance.counts(sessionId, '')
  const seatsFree = session.capacity === null ? null : Math.max(0, session.capacity - inside)
  const people = open.work.waiting(sessionId).flatMap(({ participantId, since }, index) => {
    const person = open.participants.find(participantId)
    if (!person) return []
    const { name, community, group } = person
    return [
      {
        participantId,
        name,
        community,
        group,
        since,
        numberInLine: index + 1,
        canEnter: index < (seatsFree ?? index + 1),
      },
    ]
  })
  return success({ seatsFree, people })
}
