import type { KioskInput } from '#shared/contract/inputs.ts'
import type { ErasureTold } from '#shared/contract/personal-data.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { isErased } from '#shared/participants/erase-person.ts'
import { appendRecord } from '../check-in/append-record.ts'
import type { Desk } from '../check-in/scan-code.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { hasOfficers, officerOnDuty } from '../officers/read-duty.ts'
import { scrubIfDue } from './empty-records.ts'

/** Takes out what names one person, under each of their entries, and writes the file anew. Counts stay. */
export function erasePerson(
  { open, station }: Desk,
  { participantId, because }: KioskInput<'participants:erase'>,
): Result<ErasureTold> {
  if (!mayErase(open)) return failed('erasure-needs-supervisor')
  const done = open.immediate((): Result<ErasureTold> => {
    const root = open.listEntries.rootOf(participantId)
    const person = open.listEntries.find(root)
    if (!person) return failed('participant-unknown')
    if (isErased(person)) return failed('person-erased')
    const entries = open.listEntries.idsOf(root)
    const erasures = entries.map((id) => {
      const category = open.listEntries.find(id)?.category ?? ''
      return appendRecord(open, station, {
        sessionId: null,
        participantId: id,
        scannedAt: open.clock(),
        payload: {
          kind: 'erasure',
          of: 'person',
          because,
          keepsCategory: open.erasures.isCategoryShared(category),
        },
      }).id
    })
    const redacted = erasures.flatMap(open.erasures.redactedKinds).reduce((sum, { count }) => sum + count, 0)
    return success({ participantId: root, recordId: erasures[0] ?? '', records: redacted, isFileClean: false })
  })
  if (!done.ok) return done
  return success({ ...done.value, isFileClean: scrubIfDue(open) })
}

/** Whoever may speak for the event: a supervisor where it has officers. */
export function mayErase(open: OpenEvent): boolean {
  return !hasOfficers(open) || officerOnDuty(open)?.role === 'supervisor'
}
