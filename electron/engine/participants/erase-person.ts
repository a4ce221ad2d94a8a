import type { KioskInput } from '#shared/contract/inputs.ts'
import type { ErasureTold } from '#shared/contract/personal-data.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { isErased } from '#shared/participants/erase-person.ts'
import { foldWords } from '#shared/participants/fold-name.ts'
import { erasureIn } from '#shared/participants/project-person.ts'
import { redactPayload } from '#shared/records/redact-payload.ts'
import type { GapuraRecord } from '#shared/records/record.ts'
import { appendRecord } from '../check-in/append-record.ts'
import type { Desk } from '../check-in/scan-code.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { hasOfficers, officerOnDuty } from '../officers/read-duty.ts'

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

/**
 * Empties what records say of somebody who was erased, whichever came first, and forgets the words by which they could
 * be found. Belongs inside the transaction that added the records.
 */
export function eraseWhatRecordsSay(open: OpenEvent, records: readonly GapuraRecord[], names: readonly string[]): void {
  const erasure = erasureIn(records)
  if (erasure === null) return
  const said = new Set([...names, ...records.flatMap(namesIn)])
  for (const record of records) {
    const left = redactPayload(record.payload, erasure.payload)
    if (left === record.payload) continue
    open.erasures.redact(record.id, left, erasure.id)
    open.device.writeValue(dueKey, '1')
  }
  open.search.forget([...said].flatMap(foldWords))
}

/** What the file may still hold in its free pages is written over; true when nothing is left to do. */
export function scrubIfDue(open: OpenEvent): boolean {
  if (open.device.readValue(dueKey) === null) return true
  if (!open.erasures.scrub()) return false
  open.device.removeValue(dueKey)
  return true
}

const dueKey = 'scrubDue'

function namesIn({ payload }: GapuraRecord): string[] {
  if (payload.kind === 'walk-in' || payload.kind === 'listed') return [payload.person.name]
  if (payload.kind === 'correction') return payload.changes.name === undefined ? [] : [payload.changes.name]
  return []
}
