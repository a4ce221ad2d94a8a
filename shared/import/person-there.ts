import type { Participant } from '../participants/participant.ts'
import { saidFields, type ImportedField, type ImportRow, type SaidField } from './import-row.ts'

export type PersonFields = Pick<Participant, SaidField>

/** Somebody who is there already, as far as rows of a list can mean them. */
export type PersonThere = {
  id: string
  /** All of theirs, valid or not. */
  codes: readonly string[]
  /** As the list and the records about them add up to. */
  now: PersonFields
  /** As the list itself has them, where a desk has corrected that since: whoever sends the list again means them too. */
  listed: PersonFields | null
  /** Registered at a desk: an import leaves them as they are. */
  isWalkIn: boolean
}

export type FieldChange = { field: ImportedField; before: string | boolean; after: string | boolean }

/**
 * What a row says otherwise than the list. What it does not say stays; what a desk has corrected since the list said it
 * stays too, until the list says something new.
 */
export function changesBy({ said, code }: ImportRow, { now, listed, codes }: PersonThere): FieldChange[] {
  const changes: FieldChange[] = []
  for (const field of saidFields) {
    const after = said[field]
    if (after === '' || after === null || after === now[field] || after === (listed ?? now)[field]) continue
    changes.push({ field, before: now[field], after })
  }
  if (code !== '' && !codes.includes(code)) changes.push({ field: 'code', before: codes[0] ?? '', after: code })
  return changes
}
