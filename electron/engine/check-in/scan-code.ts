import type { Attempt, Via } from '#shared/check-in/attempt.ts'
import { decideCheckIn } from '#shared/check-in/decide-check-in.ts'
import type { CodeFact } from '#shared/check-in/facts.ts'
import type { Verdict } from '#shared/check-in/verdict.ts'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { ScanAnswer } from '#shared/contract/outputs.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import type { GapuraRecord, RecordPayload } from '#shared/records/record.ts'
import { cleanScannedText } from '#shared/scanning/clean-scanned-text.ts'
import type { Session } from '#shared/sessions/session.ts'
import type { OpenEvent, Station } from '../event/open-event.ts'
import { appendRecord } from './append-record.ts'
import { describeAnswer } from './describe-answer.ts'
import { gatherFacts, readCode } from './gather-facts.ts'

export type Desk = { open: OpenEvent; station: Station }

/** Gathers, decides and records one scan in one transaction; on disk when it returns. */
export function scanCode(desk: Desk, input: KioskInput<'check-in:scan'>): Result<ScanAnswer> {
  const { open } = desk
  return attemptAt(desk, input, input.via, () => readCode(open, input.text, input.otherReading), input.text)
}

/** The same way for a person who was found in the search. */
export function admitPerson(
  desk: Desk,
  input: KioskInput<'check-in:admit-person'>,
  via: Extract<Via, 'search' | 'self-service'> = 'search',
): Result<ScanAnswer> {
  const { listEntries, participants } = desk.open
  const person = participants.find(listEntries.rootOf(input.participantId))
  if (!person) return failed('participant-unknown')
  return attemptAt(desk, input, via, () => ({ kind: 'known', standing: 'valid', person }), '')
}

/** Notes that what was needed is there, and decides again: both records or neither. */
export function provideNeed(desk: Desk, input: KioskInput<'check-in:provide'>): Result<ScanAnswer> {
  const { open, station } = desk
  return open.immediate(() => {
    const person = open.participants.find(input.participantId)
    if (!person) return failed('participant-unknown')
    if (!open.sessions.some(({ id }) => id === input.sessionId)) return failed('session-unknown')
    appendRecord(open, station, {
      sessionId: input.sessionId,
      participantId: person.id,
      scannedAt: open.clock(),
      payload: { kind: 'consent', need: input.need },
    })
    return admitPerson(desk, { ...input, direction: 'entry' })
  })
}

function attemptAt(
  { open, station }: Desk,
  { sessionId, direction }: Pick<Attempt, 'sessionId' | 'direction'>,
  via: Via,
  read: () => CodeFact,
  text: string,
): Result<ScanAnswer> {
  const session = open.sessions.find(({ id }) => id === sessionId)
  if (!session) return failed('session-unknown')
  return success(
    open.immediate(() => {
      const attempt: Attempt = { sessionId, direction, via, scannedAt: open.clock() }
      const code = read()
      const { verdict, record } = recordAttempt({ open, station }, attempt, { session, code, text })
      return describeAnswer({ open, station }, session, { verdict, code, record })
    }),
  )
}

/** Decides one attempt and appends what came of it. Belongs inside the transaction that read the code. */
export function recordAttempt(
  { open, station }: Desk,
  attempt: Attempt,
  { session, code, text }: { session: Session; code: CodeFact; text: string },
): { verdict: Verdict; record: GapuraRecord } {
  const verdict = decideCheckIn(attempt, gatherFacts(open, station, attempt, { session, code }))
  const record = appendRecord(open, station, {
    sessionId: session.id,
    participantId: code.kind === 'known' ? code.person.id : null,
    scannedAt: attempt.scannedAt,
    payload: payloadOf(attempt, verdict, text),
  })
  return { verdict, record }
}

export function payloadOf({ via, direction }: Attempt, verdict: Verdict, text: string): RecordPayload {
  // The text is cut, not refused: what was held in front of the camera must not decide whether it can be recorded.
  const code = cleanScannedText(text).slice(0, 512)
  switch (verdict.kind) {
    case 'admitted':
      return direction === 'exit' ? { kind: 'exit', via } : { kind: 'admission', via, ...entryOf(verdict) }
    case 'refused':
      return { kind: 'refusal', via, reason: verdict.reason, code }
    case 'already-in':
      return { kind: 'refusal', via, reason: 'already-in', code: '' }
    case 'needs':
      return { kind: 'refusal', via, reason: 'needs', code: '' }
  }
}

/** What an entry is recorded with. Absent rather than empty, so that the many plain entries stay small. */
export function entryOf({ isReEntry, handOver, vehicle }: Extract<Verdict, { kind: 'admitted' }>) {
  return {
    isReEntry,
    ...(handOver.length > 0 && { given: handOver.map(({ id }) => id) }),
    ...(vehicle && { vehicle: vehicle.id }),
  }
}
