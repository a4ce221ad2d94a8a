import { foldWords } from '#shared/participants/fold-name.ts'
import { erasureIn } from '#shared/participants/project-person.ts'
import { redactPayload } from '#shared/records/redact-payload.ts'
import type { GapuraRecord } from '#shared/records/record.ts'
import type { OpenEvent } from '../event/open-event.ts'

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
