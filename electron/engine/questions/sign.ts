import type { KioskInput } from '#shared/contract/inputs.ts'
import type { ScanAnswer } from '#shared/contract/outputs.ts'
import { failed, type Result } from '#shared/failures/failure-code.ts'
import { signatureStrokesSchema } from '#shared/records/desk-payloads.ts'
import { appendRecord } from '../check-in/append-record.ts'
import { admitPerson, type Desk } from '../check-in/scan-code.ts'

/** Keeps the picture of a signature for one person in one session and decides again: both records or neither. */
export function sign(desk: Desk, input: KioskInput<'questions:sign'>): Result<ScanAnswer> {
  const { open, station } = desk
  const strokes = signatureStrokesSchema.safeParse(input.strokes)
  if (!strokes.success) return failed('signature-unreadable')
  return open.immediate(() => {
    const person = open.participants.find(open.listEntries.rootOf(input.participantId))
    if (!person) return failed('participant-unknown')
    if (!open.sessions.some(({ id }) => id === input.sessionId)) return failed('session-unknown')
    appendRecord(open, station, {
      sessionId: input.sessionId,
      participantId: person.id,
      scannedAt: open.clock(),
      payload: { kind: 'signature', strokes: strokes.data },
    })
    const { sessionId, via } = input
    return admitPerson(desk, { participantId: person.id, sessionId, direction: 'entry' }, via)
  })
}
