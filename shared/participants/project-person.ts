import { standing, undoneBy } from '../records/in-order.ts'
import type { Correction } from '../records/desk-payloads.ts'
import type { GapuraRecord, RecordPayload } from '../records/record.ts'
import { erasedText } from '../records/redact-payload.ts'
import { erasePerson } from './erase-person.ts'
import type { Participant } from './participant.ts'

/** A person as the list and the records about them add up to. */
export type ProjectedPerson = {
  person: Participant
  /** The entry of the list that turned out to be the same person; empty for none. */
  mergedInto: string
  /** Who came in their place; empty when they came themselves. */
  representedBy: string
}

const personKinds = new Set<RecordPayload['kind']>([
  'walk-in',
  'listed',
  'correction',
  'merge',
  'representation',
  'erasure',
  'reversal',
])

/** Whether a record may change who a person is. */
export function isAboutPerson({ participantId, payload }: GapuraRecord): boolean {
  return participantId !== null && personKinds.has(payload.kind)
}

/**
 * Adds up what the list says of a person (`base`; null for somebody who was registered at a desk) and all records
 * about them, in whatever order they come: later corrections win, field by field. Null for an id that is nobody's.
 */
export function projectPerson(base: Participant | null, records: readonly GapuraRecord[]): ProjectedPerson | null {
  const first = base ?? entryListedBy(records) ?? personOfWalkIn(records)
  if (first === null) return null
  const projected: ProjectedPerson = { person: first, mergedInto: '', representedBy: '' }
  for (const { payload } of standing(records)) {
    if (payload.kind === 'correction') projected.person = withChanges(projected.person, payload.changes)
    if (payload.kind === 'merge') projected.mergedInto = payload.into
    if (payload.kind === 'representation') projected.representedBy = payload.name
  }
  const erasure = erasureIn(records)
  return erasure ? withoutNames(projected, erasure.payload) : projected
}

type Erasure = GapuraRecord & { payload: Extract<RecordPayload, { kind: 'erasure' }> }

/** The record by which a person was erased, or null. Nothing takes it back: what it is about is gone. */
export function erasureIn(records: readonly GapuraRecord[]): Erasure | null {
  const found = records.filter((record): record is Erasure => record.payload.kind === 'erasure')
  // Of several the same one everywhere.
  return found.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0] ?? null
}

function withoutNames(
  { person, mergedInto, representedBy }: ProjectedPerson,
  erasure: Erasure['payload'],
): ProjectedPerson {
  return {
    person: erasePerson(person, erasure),
    mergedInto,
    // That somebody was represented is counted.
    representedBy: representedBy === '' ? '' : erasedText,
  }
}

export function withChanges(person: Participant, changes: Correction): Participant {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined)
  return { ...person, ...(Object.fromEntries(given) as Partial<Participant>) }
}

/** The entry of somebody whom an import at a desk has put on the list; null where none did. */
export function entryListedBy(records: readonly GapuraRecord[]): Participant | null {
  for (const { participantId, payload } of standing(records)) {
    if (payload.kind !== 'listed' || participantId === null) continue
    const codes = [{ text: payload.code, standing: 'valid' as const }]
    return { ...payload.person, id: participantId, standing: 'registered', isWalkIn: false, codes }
  }
  return null
}

/** Who was registered at a desk by mistake stays, as cancelled and without a valid code. */
function personOfWalkIn(records: readonly GapuraRecord[]): Participant | null {
  const undone = undoneBy(records)
  for (const { id, participantId, payload } of records) {
    if (payload.kind !== 'walk-in' || participantId === null) continue
    const isUndone = undone.has(id)
    return {
      ...payload.person,
      id: participantId,
      category: '',
      email: '',
      alert: '',
      standing: isUndone ? 'cancelled' : 'registered',
      isWalkIn: true,
      codes: [{ text: payload.code, standing: isUndone ? 'revoked' : 'valid' }],
    }
  }
  return null
}
