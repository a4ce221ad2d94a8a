import { entryListedBy, isAboutPerson, projectPerson } from '#shared/participants/project-person.ts'
import type { GapuraRecord } from '#shared/records/record.ts'
import type { Queries } from '../database/open-database.ts'
import { participantListRepository } from '../database/participant-list-repository.ts'
import { listedRow, personRow, type PersonRow } from '../database/person-row.ts'
import { listEntryRepository, type WalkInCode } from '../database/list-entry-repository.ts'
import { projectedColumns, projectListed } from '../participants/list-entry.ts'

export type AboutPeople = {
  eventId: string
  participantIds: readonly string[]
  /** All that is known of them, in any order. */
  records: readonly GapuraRecord[]
  version: number
}

/**
 * Adds up who people are, from the list and all records about them, as every laptop does. Answers into whom those were
 * merged who were not before, or are no longer (empty).
 */
export async function reconcilePeople(
  within: Queries,
  { eventId, participantIds, records, version }: AboutPeople,
): Promise<Map<string, string>> {
  const moved = new Map<string, string>()
  if (participantIds.length === 0) return moved
  const list = participantListRepository(within)
  const rowOf = new Map((await list.some(eventId, participantIds)).map((row) => [row.id, row]))
  const ofPerson = Map.groupBy(records, ({ participantId }) => participantId)
  const rows: PersonRow[] = []
  const codes: WalkInCode[] = []
  for (const id of participantIds) {
    const theirs = ofPerson.get(id) ?? []
    const before = rowOf.get(id)
    // Who has only come and gone is still what the list says, and nothing but that.
    if (!theirs.some((record) => isAboutPerson(record) && record.payload.kind !== 'reversal')) continue
    const entry = before === undefined ? entryListedBy(theirs) : null
    if (entry) for (const code of entry.codes) codes.push({ participantId: id, ...code })
    const known = entry ? personRow(eventId, entry, version) : before
    const isByRecords = known === undefined || (known.is_walk_in === 1 && known.list_entry === null)
    const after = isByRecords
      ? walkInRow(theirs, { eventId, before, version, codes })
      : projectListed(listedRow(known), theirs)
    // Records about somebody who is not here yet: they are added up when the person comes.
    if (after === null) continue
    if (JSON.stringify(after) !== JSON.stringify(before)) rows.push(after)
    if ((before?.merged_into ?? '') !== after.merged_into) moved.set(id, after.merged_into)
  }
  const entries = listEntryRepository(within)
  await entries.put(rows)
  await entries.putCodes(eventId, codes)
  return moved
}

function walkInRow(
  records: readonly GapuraRecord[],
  {
    eventId,
    before,
    version,
    codes,
  }: { eventId: string; before: PersonRow | undefined; version: number; codes: WalkInCode[] },
): PersonRow | null {
  const projected = projectPerson(null, records)
  if (projected === null) return null
  const { person } = projected
  for (const code of person.codes) codes.push({ participantId: person.id, ...code })
  return { ...personRow(eventId, person, before?.version ?? version), ...projectedColumns(projected), list_entry: null }
}
