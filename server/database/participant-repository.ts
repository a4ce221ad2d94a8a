import type { Selectable } from 'kysely'
import { foldName } from '#shared/participants/fold-name.ts'
import { participantSchema, type Participant } from '#shared/participants/participant.ts'
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
  }
}

export function participantOf(row: Row, codes: Participant['codes']): Participant {
  return participantSchema.parse({
    id: row.id,
    name: row.name,
    role: row.role,
    community: row.community,
    group: row.group_name,
    category: row.category,
    sex: row.sex,
    phone: row.phone,
    email: row.email,
    isMinor: row.is_minor === 1,
    hasPermission: row.has_permission === 1,
    alert: row.alert,
    standing: row.standing,
    codes,
  })
}
