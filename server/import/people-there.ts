import type { PersonFields, PersonThere } from '#shared/import/person-there.ts'
import type { Queries } from '../database/open-database.ts'
import { participantListRepository } from '../database/participant-list-repository.ts'
import { listedRow, participantOf, type PersonRow } from '../database/person-row.ts'
import { mergeLinks } from '../participants/merge-links.ts'

export type PeopleThere = { people: PersonThere[]; rows: ReadonlyMap<string, PersonRow>; codes: ReadonlySet<string> }

/** Everybody on an event's list, as far as rows of a new one can mean them. */
export async function peopleThere(within: Queries, eventId: string): Promise<PeopleThere> {
  const list = participantListRepository(within)
  const rows = new Map((await list.all(eventId)).map((row) => [row.id, row]))
  const codes = await list.codes(eventId)
  const into = new Map<string, string>()
  for (const { id, merged_into: root } of rows.values()) if (root !== '') into.set(id, root)
  const { rootOf } = mergeLinks(into)
  // Whoever turned out to be somebody else is that person, with both codes.
  const codesOf = Map.groupBy(codes, ({ participant_id: id }) => rootOf(id))
  const people = [...rows.values()]
    .filter(({ merged_into: root }) => root === '')
    .map(
      (row): PersonThere => ({
        id: row.id,
        codes: (codesOf.get(row.id) ?? []).map(({ text }) => text),
        now: fieldsOf(row),
        listed: row.list_entry === null ? null : fieldsOf(listedRow(row)),
        isWalkIn: row.is_walk_in === 1,
      }),
    )
  return { people, rows, codes: new Set(codes.map(({ text }) => text)) }
}

function fieldsOf(row: PersonRow): PersonFields {
  const { id: _, standing: __, isWalkIn: ___, codes: ____, ...fields } = participantOf(row, [])
  return fields
}
