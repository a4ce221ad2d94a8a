import type { CodeCount, CodeSelection } from '#shared/contract/codes.ts'
import type { Queries } from './open-database.ts'
import type { PersonRow } from './person-row.ts'

type Place = Pick<PersonRow, 'name_key' | 'id'>

/** Whoever is expected and may get their code, in the order of names. */
export function codeHolderRepository({ db }: Queries) {
  const selected = (eventId: string, { community, group, role, onlyWithPhone }: CodeSelection) =>
    db
      .selectFrom('participants')
      .where('event_id', '=', eventId)
      .where('standing', '=', 'registered')
      .where('merged_into', '=', '')
      .$if(community !== null, (query) => query.where('community', '=', community ?? ''))
      .$if(group !== null, (query) => query.where('group_name', '=', group ?? ''))
      .$if(role !== null, (query) => query.where('role', '=', role ?? ''))
      .$if(onlyWithPhone, (query) => query.where('phone', '!=', ''))

  return {
    async count(eventId: string, selection: CodeSelection): Promise<CodeCount> {
      const counted = await selected(eventId, selection)
        .select(({ fn, exists, selectFrom, ref }) => [
          fn.countAll<number>().as('people'),
          fn.countAll<number>().filterWhere('phone', '!=', '').as('withPhone'),
          fn
            .countAll<number>()
            .filterWhere(
              exists(
                selectFrom('codes')
                  .select('text')
                  .where('codes.event_id', '=', eventId)
                  .where('codes.participant_id', '=', ref('participants.id'))
                  .where('codes.standing', '=', 'valid'),
              ),
            )
            .as('withCode'),
        ])
        .executeTakeFirstOrThrow()
      const { people, withPhone, withCode } = counted
      return { people, withPhone, withoutCode: people - withCode }
    },
    page: (eventId: string, selection: CodeSelection, { name_key, id }: Place, limit: number): Promise<PersonRow[]> =>
      selected(eventId, selection)
        .selectAll()
        .where((is) =>
          is.or([is('name_key', '>', name_key), is.and([is('name_key', '=', name_key), is('id', '>', id)])]),
        )
        .orderBy('name_key')
        .orderBy('id')
        .limit(limit)
        .execute(),
  }
}
