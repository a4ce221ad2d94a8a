import type { Selectable } from 'kysely'
import { foldName } from '#shared/participants/fold-name.ts'
import type { CodeStanding, Participant, Role, Standing } from '#shared/participants/participant.ts'
import { insertRows } from './insert-rows.ts'
import type { Queries } from './open-database.ts'
import type { Tables } from './tables.ts'

type Row = Selectable<Tables['participants']>

/** The people on an event's list and their codes, as laptops get them. */
export function participantRepository(database: Queries) {
  const { db } = database
  return {
    /** Adds people with their codes, each with its own number of change from `firstVersion` on. */
    async add(eventId: string, people: readonly Participant[], firstVersion: number): Promise<void> {
      await insertRows(
        database,
        'participants',
        people.map((person, index) => rowOf(eventId, person, firstVersion + index)),
      )
      const codes = people.flatMap((person) =>
        person.codes.map(({ text, standing }) => ({ event_id: eventId, text, participant_id: person.id, standing })),
      )
      await insertRows(database, 'codes', codes)
    },

    /** Everybody who changed after one number up to another, in order, with their codes. */
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
      return rows.map((row) => ({ version: row.version, participant: participantOf(row, ofPerson.get(row.id) ?? []) }))
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

    async count(eventId: string): Promise<number> {
      const { people } = await db
        .selectFrom('participants')
        .select(({ fn }) => fn.countAll<number>().as('people'))
        .where('event_id', '=', eventId)
        .executeTakeFirstOrThrow()
      return people
    },
  }
}

function rowOf(eventId: string, person: Participant, version: number): Row {
  return {
    event_id: eventId,
    id: person.id,
    name: person.name,
    role: person.role,
    community: person.community,
    group_name: person.group,
    category: person.category,
    sex: person.sex,
    phone: person.phone,
    email: person.email,
    is_minor: Number(person.isMinor),
    has_permission: Number(person.hasPermission),
    alert: person.alert,
    standing: person.standing,
    name_key: foldName(person.name).join(''),
    version,
    is_walk_in: Number(person.isWalkIn),
    represented_by: '',
    merged_into: '',
    list_entry: null,
  }
}

/** Rows were parsed when they came in; here they are only given their names back. */
export function participantOf(row: Row, codes: readonly { text: string; standing: string }[]): Participant {
  return {
    id: row.id,
    name: row.name,
    role: row.role as Role,
    community: row.community,
    group: row.group_name,
    category: row.category,
    sex: row.sex as Participant['sex'],
    phone: row.phone,
    email: row.email,
    isMinor: row.is_minor === 1,
    hasPermission: row.has_permission === 1,
    alert: row.alert,
    standing: row.standing as Standing,
    isWalkIn: row.is_walk_in === 1,
    codes: codes.map(({ text, standing }) => ({ text, standing: standing as CodeStanding })),
  }
}
