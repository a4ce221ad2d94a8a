import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Participant } from '#shared/participants/participant.ts'
import { insertRows } from './insert-rows.ts'
import type { Queries } from './open-database.ts'
import { listedRow, participantOf, personRow } from './person-row.ts'
import type { Tables } from './tables.ts'

/** The people on an event's list and their codes, as laptops get them. */
export function participantRepository(database: Queries) {
  const { db } = database
  return {
    /** Adds people with their codes, each with its own number of change from `firstVersion` on. */
    async add(eventId: string, people: readonly Participant[], firstVersion: number): Promise<void> {
      await insertRows(
        database,
        'participants',
        people.map((person, index) => personRow(eventId, person, firstVersion + index)),
      )
      const codes = people.flatMap((person) =>
        person.codes.map(({ text, standing }) => ({ event_id: eventId, text, participant_id: person.id, standing })),
      )
      await insertRows(database, 'codes', codes)
    },

    /**
     * Whose entry of the list changed after one number up to another, in order, with their codes. What records say of
     * them is left to whoever has the records; so are people who are here by a record alone.
     */
    async changed(
      eventId: string,
      { after, upTo, limit }: { after: number; upTo: number; limit: number },
    ): Promise<{ version: number; participant: Participant }[]> {
      const rows = await db
        .selectFrom('participants')
        .selectAll()
        .where('event_id', '=', eventId)
        .where('version', '>', after)
        .where('version', '<=', upTo)
        .where(isOnList)
        .orderBy('version')
        .limit(limit)
        .execute()
      const last = rows.at(-1)
      if (last === undefined) return []
      const codes = await db
        .selectFrom('participants')
        .innerJoin('codes', (join) =>
          join
            .onRef('codes.event_id', '=', 'participants.event_id')
            .onRef('codes.participant_id', '=', 'participants.id'),
        )
        .select(['codes.participant_id', 'codes.text', 'codes.standing'])
        .where('participants.event_id', '=', eventId)
        .where('participants.version', '>', after)
        .where('participants.version', '<=', last.version)
        .execute()
      const ofPerson = Map.groupBy(codes, ({ participant_id }) => participant_id)
      return rows.map((row) => ({
        version: row.version,
        participant: participantOf(listedRow(row), ofPerson.get(row.id) ?? []),
      }))
    },

    /** The number of the last change of anybody on the list; 0 for an empty one. */
    async newestVersion(eventId: string): Promise<number> {
      const row = await db
        .selectFrom('participants')
        .select('version')
        .where('event_id', '=', eventId)
        .orderBy('version', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row?.version ?? 0
    },

    /** People on the list: those whom laptops get from it. */
    async count(eventId: string): Promise<number> {
      const { people } = await db
        .selectFrom('participants')
        .select(({ fn }) => fn.countAll<number>().as('people'))
        .where('event_id', '=', eventId)
        .where(isOnList)
        .executeTakeFirstOrThrow()
      return people
    },
  }
}

function isOnList(is: ExpressionBuilder<Tables, 'participants'>): Expression<SqlBool> {
  return is.or([is('is_walk_in', '=', 0), is('list_entry', 'is not', null)])
}
