import { alertsOf } from '#shared/alerts/alert.ts'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { PersonHistory } from '#shared/contract/outputs.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { inOrder, undoneBy } from '#shared/records/in-order.ts'
import type { RecordPayload } from '#shared/records/record.ts'
import { isUndoable } from '../check-in/undo-scan.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { changesOf } from './changes-of.ts'
import { describePerson } from './describe-person.ts'
import { findDoubles } from './find-similar.ts'

/** Everything that happened with one person, newest first, and what the officer may read about them. */
export function personHistory(
  open: OpenEvent,
  { participantId }: KioskInput<'participants:history'>,
): Result<PersonHistory> {
  // Who was merged into somebody is that person now, also for whoever still has the earlier entry open.
  const person = open.participants.find(open.listEntries.rootOf(participantId))
  const entry = person && open.listEntries.find(person.id)
  if (!person || !entry) return failed('participant-unknown')
  const records = inOrder(open.recordsOf(person.id)).toReversed()
  const changes = changesOf(open, records)
  const doubles = person.isWalkIn && person.standing === 'registered' ? findDoubles(open, person) : []
  const undone = undoneBy(records)
  const newestSession = records.find(({ sessionId }) => sessionId !== null)?.sessionId ?? open.sessions[0]?.id ?? ''
  return success({
    person: {
      ...describePerson(open, person, newestSession),
      isMinor: person.isMinor,
      hasPermission: person.hasPermission,
      alert: person.alert,
      alerts: alertsOf(open.deskSetup.alerts, person),
      sex: entry.sex,
      email: entry.email,
      codes: open.listEntries.idsOf(person.id).flatMap((id) => open.participants.codesOf(id)),
      validCode: entry.codes.find(({ standing }) => standing === 'valid')?.text ?? '',
      doubles: doubles.map((other) => describePerson(open, other, newestSession)),
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
      note: noteOf(open, record.payload),
      question: record.payload.kind === 'answer' ? record.payload.question : '',
      strokes: record.payload.kind === 'signature' ? record.payload.strokes : '',
      changes: changes.get(record.id) ?? [],
      entryName: record.participantId === person.id ? '' : nameOf(open, record.participantId),
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
    default:
      return null
  }
}

/** What a record says in words of its own. */
function noteOf(open: OpenEvent, payload: RecordPayload): string {
  switch (payload.kind) {
    case 'override':
      return payload.reason
    case 'representation':
      return payload.name
    case 'merge':
      return nameOf(open, payload.into)
    case 'item-given':
    case 'item-refused':
      return open.items().find(({ id }) => id === payload.item)?.name ?? payload.item
    case 'answer':
      return payload.value
    case 'badge':
      return payload.step
    default:
      return ''
  }
}

function nameOf(open: OpenEvent, participantId: string | null): string {
  return participantId === null ? '' : (open.participants.find(participantId)?.name ?? '')
}
