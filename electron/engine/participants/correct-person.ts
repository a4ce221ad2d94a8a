import type { KioskInput } from '#shared/contract/inputs.ts'
import type { CorrectionAnswer } from '#shared/contract/corrections.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { isErased } from '#shared/participants/erase-person.ts'
import type { Participant } from '#shared/participants/participant.ts'
import { readChanges } from '#shared/participants/read-person.ts'
import type { Correction, CorrectableField } from '#shared/records/desk-payloads.ts'
import { appendRecord } from '../check-in/append-record.ts'
import type { Desk } from '../check-in/scan-code.ts'

/** Records what is different now, and nothing else; what was before stays in the history. */
export function correctPerson(
  { open, station }: Desk,
  { participantId, draft }: KioskInput<'participants:correct'>,
): Result<CorrectionAnswer> {
  const read = readChanges(given(draft))
  if (!read.ok) return success({ kind: 'wrong', faults: read.faults })
  return open.immediate(() => {
    const id = open.listEntries.rootOf(participantId)
    const person = open.listEntries.find(id)
    if (!person) return failed('participant-unknown')
    if (isErased(person)) return failed('person-erased')
    const changes = onlyNew(person, read.value)
    const fields = Object.keys(changes) as CorrectableField[]
    if (fields.length > 0) {
      appendRecord(open, station, {
        sessionId: null,
        participantId: id,
        scannedAt: open.clock(),
        payload: { kind: 'correction', changes },
      })
    }
    return success({ kind: 'corrected', fields })
  })
}

function onlyNew(person: Participant, changes: Correction): Correction {
  const entries = Object.entries(changes) as [CorrectableField, Correction[CorrectableField]][]
  return Object.fromEntries(entries.filter(([field, value]) => person[field] !== value))
}

/** The fields that somebody touched: one that is there without a value was not. */
function given<T extends object>(draft: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
