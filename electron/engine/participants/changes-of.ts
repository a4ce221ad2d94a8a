import type { FieldChange } from '#shared/contract/corrections.ts'
import { maskPhone } from '#shared/participants/phone.ts'
import type { Participant } from '#shared/participants/participant.ts'
import { projectPerson } from '#shared/participants/project-person.ts'
import type { Correction, CorrectableField } from '#shared/records/desk-payloads.ts'
import { inOrder } from '#shared/records/in-order.ts'
import type { GapuraRecord } from '#shared/records/record.ts'
import type { OpenEvent } from '../event/open-event.ts'

/** What each correction changed when it was made, by the record's id: told from all that was known before it. */
export function changesOf(open: OpenEvent, records: readonly GapuraRecord[]): Map<string, FieldChange[]> {
  const changes = new Map<string, FieldChange[]>()
  for (const [id, own] of Map.groupBy(records, ({ participantId }) => participantId ?? '')) {
    if (!own.some(({ payload }) => payload.kind === 'correction')) continue
    const entry = open.listEntries.find(id)
    const listed = open.listEntries.asListed(id) ?? (entry?.isWalkIn ? null : entry)
    const ordered = inOrder(own)
    for (const [index, record] of ordered.entries()) {
      if (record.payload.kind !== 'correction') continue
      const before = projectPerson(listed, ordered.slice(0, index))?.person ?? null
      const fields = Object.keys(record.payload.changes) as CorrectableField[]
      const after = record.payload.changes
      changes.set(
        record.id,
        fields.map((field) => ({ field, before: wordsOf(field, before), after: wordsOf(field, after) })),
      )
    }
  }
  return changes
}

function wordsOf(field: CorrectableField, person: Correction | Participant | null): string {
  const value = person?.[field] ?? ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return field === 'phone' ? maskPhone(value) : value
}
