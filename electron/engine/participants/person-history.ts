import type { KioskInput } from '#shared/contract/inputs.ts'
import type { PersonHistory } from '#shared/contract/outputs.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { inOrder } from '#shared/records/in-order.ts'
import type { RecordPayload } from '#shared/records/record.ts'
import { isUndoable, undoneBy } from '../check-in/undo-scan.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { describePerson } from './describe-person.ts'

/** Everything that happened with one person, newest first, and what the officer may read about them. */
export function personHistory(
  open: OpenEvent,
  { participantId }: KioskInput<'participants:history'>,
): Result<PersonHistory> {
  const person = open.participants.find(participantId)
  if (!person) return failed('participant-unknown')
  const records = inOrder(open.records.ofParticipant(participantId)).toReversed()
  const undone = undoneBy(records)
  const newestSession = records.find(({ sessionId }) => sessionId !== null)?.sessionId ?? open.sessions[0]?.id ?? ''
  return success({
    person: {
      ...describePerson(open, person, newestSession),
      isMinor: person.isMinor,
      hasPermission: person.hasPermission,
      alert: person.alert,
      codes: open.participants.codesOf(participantId),
    },
    records: records.map((record) => ({
      recordId: record.id,
      deviceSequence: record.deviceSequence,
      kind: record.payload.kind,
      scannedAt: record.scannedAt,
      sessionName: open.sessions.find(({ id }) => id === record.sessionId)?.name ?? '',
      deskName: open.device.nameOf('desks', record.deskId),
      officerName: open.device.nameOf('officers', record.officerId),
      via: 'via' in record.payload ? record.payload.via : null,
      reason: reasonOf(record.payload),
      isUndone: undone.has(record.id),
      isUndoable: isUndoable(open, record, undone),
    })),
  })
}

function reasonOf(payload: RecordPayload): PersonHistory['records'][number]['reason'] {
  switch (payload.kind) {
    case 'refusal':
    case 'reversal':
      return payload.reason
    case 'consent':
      return payload.need
    case 'conflict-decision':
      return payload.decision
    case 'admission':
    case 'exit':
      return null
  }
}
