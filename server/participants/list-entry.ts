import { erasePerson } from '#shared/participants/erase-person.ts'
import { erasureIn, type ProjectedPerson, projectPerson } from '#shared/participants/project-person.ts'
import type { GapuraRecord } from '#shared/records/record.ts'
import type { Queries } from '../database/open-database.ts'
import { listEntryRepository } from '../database/list-entry-repository.ts'
import { columnsOf, listEntryText, participantOf, type PersonRow } from '../database/person-row.ts'
import { recordRepository } from '../database/record-repository.ts'

const peopleAtOnce = 2_000

/**
 * A person as the list (`listed`: a row as the list has it) and all records about them add up to. From here on the row
 * keeps what the list says beside it.
 */
export function projectListed(listed: PersonRow, records: readonly GapuraRecord[]): PersonRow {
  const entry = participantOf(listed, [])
  const projected = projectPerson(entry, records)
  if (projected === null) return listed
  const erasure = erasureIn(records)
  const kept = erasure ? erasePerson(entry, erasure.payload) : entry
  return { ...listed, ...projectedColumns(projected), list_entry: listEntryText(kept) }
}

export function projectedColumns({ person, mergedInto, representedBy }: ProjectedPerson) {
  return { ...columnsOf(person), merged_into: mergedInto, represented_by: representedBy }
}

/**
 * Writes people as the list has them now (rows of `listedRow`, with their new number of change); what records say of
 * them stays on top of it. Somebody who was registered at a desk is on the list from then on, and laptops get them so.
 */
export async function putOnList(within: Queries, eventId: string, listed: readonly PersonRow[]): Promise<void> {
  for (let at = 0; at < listed.length; at += peopleAtOnce) {
    const some = listed.slice(at, at + peopleAtOnce)
    const spokenOf = some.filter(isSpokenOf).map(({ id }) => id)
    const records = spokenOf.length === 0 ? [] : await recordRepository(within).ofParticipants(eventId, spokenOf)
    const ofPerson = Map.groupBy(records, ({ participantId }) => participantId)
    const rows = some.map((row) => (isSpokenOf(row) ? projectListed(row, ofPerson.get(row.id) ?? []) : row))
    await listEntryRepository(within).put(rows)
  }
}

/** Whether records say more of somebody than where they were. */
function isSpokenOf({ list_entry: listEntry, is_walk_in: isWalkIn }: PersonRow): boolean {
  return listEntry !== null || isWalkIn === 1
}
