import type { Attempt } from '#shared/check-in/attempt.ts'
import { decideOverride } from '#shared/check-in/decide-override.ts'
import type { CodeFact } from '#shared/check-in/facts.ts'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { ScanAnswer } from '#shared/contract/outputs.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import type { Officer } from '#shared/officers/officer.ts'
import type { GapuraRecord, RecordPayload } from '#shared/records/record.ts'
import { isOverridable } from '#shared/records/is-overridable.ts'
import { appendRecord } from '../check-in/append-record.ts'
import { gatherFacts, readCode } from '../check-in/gather-facts.ts'
import { describeAnswer } from '../check-in/describe-answer.ts'
import { type Desk, entryOf, payloadOf } from '../check-in/scan-code.ts'
import type { OpenEvent } from '../event/open-event.ts'

/** The person still stands there. Later, they are scanned again. */
const overridableMs = 15 * 60_000

type Refused = GapuraRecord & { payload: Extract<RecordPayload, { kind: 'refusal' }> }

/**
 * A supervisor, who has proved it, lets somebody in whom this laptop refused. Decided again as it stands now, in one
 * transaction, and no more is let pass than it takes; when nothing stands in the way any more, it is an admission like any other.
 */
export function overrideRefusal(
  { open, station }: Desk,
  { recordId, reason }: Pick<KioskInput<'check-in:override'>, 'recordId' | 'reason'>,
  supervisor: Officer,
): Result<ScanAnswer> {
  if (supervisor.role !== 'supervisor') return failed('not-a-supervisor')
  return open.immediate(() => {
    const refused = open.records.find(recordId)
    if (!refused || !isRefusal(refused) || !isOverridable(refused.payload.reason)) return failed('override-nothing')
    if (refused.deviceId !== open.deviceId) return failed('override-other-device')
    if (open.clock() - refused.scannedAt > overridableMs) return failed('override-too-late')
    const session = open.sessions.find(({ id }) => id === refused.sessionId)
    if (!session) return failed('session-unknown')
    const code = codeOf(open, refused)
    if (!code) return failed('participant-unknown')

    const { via } = refused.payload
    const attempt: Attempt = { sessionId: session.id, direction: 'entry', via, scannedAt: open.clock() }
    const { verdict, waived } = decideOverride(attempt, gatherFacts(open, station, attempt, { session, code }))
    const isLetPass = verdict.kind === 'admitted' && waived.length > 0
    if (isLetPass) open.device.putNames('officers', { [supervisor.id]: supervisor.name })
    const { isReEntry: _, ...entry } = verdict.kind === 'admitted' ? entryOf(verdict) : { isReEntry: false }
    const record = appendRecord(open, isLetPass ? { ...station, officerId: supervisor.id } : station, {
      sessionId: session.id,
      participantId: code.person.id,
      scannedAt: attempt.scannedAt,
      payload: isLetPass
        ? { kind: 'override', via, refusal: refused.id, waived, reason, ...entry }
        : payloadOf(attempt, verdict, refused.payload.code),
    })
    return success(describeAnswer({ open, station }, session, { verdict, code, record }))
  })
}

function isRefusal(record: GapuraRecord): record is Refused {
  return record.payload.kind === 'refusal'
}

/**
 * Who it was about. The code is read again where the record has it, since it may have been revoked meanwhile; in
 * another reading of the keys it says nothing, and then the person does.
 */
function codeOf(open: OpenEvent, { participantId, payload }: Refused): Extract<CodeFact, { kind: 'known' }> | null {
  const person = participantId === null ? null : open.participants.find(open.listEntries.rootOf(participantId))
  if (!person) return null
  const code = payload.code === '' ? null : readCode(open, payload.code, null)
  return code?.kind === 'known' && code.person.id === person.id ? code : { kind: 'known', standing: 'valid', person }
}
