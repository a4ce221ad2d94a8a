import type { Selectable } from 'kysely'
import { foldName } from '#shared/participants/fold-name.ts'
import {
  participantSchema,
  type CodeStanding,
  type Participant,
  type Role,
  type Standing,
} from '#shared/participants/participant.ts'
import type { Tables } from './tables.ts'

export type PersonRow = Selectable<Tables['participants']>

/** What a person is called and where they belong: the columns that the list and the records both speak about. */
export type PersonColumns = Omit<
  PersonRow,
  'event_id' | 'id' | 'version' | 'is_walk_in' | 'represented_by' | 'merged_into' | 'list_entry'
>

export function columnsOf(person: Participant): PersonColumns {
  return {
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
  }
}

/** A row as it is first written. Who was registered at a desk and comes with a list is on the list from then on. */
export function personRow(eventId: string, person: Participant, version: number): PersonRow {
  return {
    event_id: eventId,
    id: person.id,
    ...columnsOf(person),
    version,
    is_walk_in: Number(person.isWalkIn),
    represented_by: '',
    merged_into: '',
    list_entry: person.isWalkIn ? listEntryText(person) : null,
  }
}

/** Rows were parsed when they came in; here they are only given their names back. */
export function participantOf(row: PersonRow, codes: readonly { text: string; standing: string }[]): Participant {
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

/** A person as the list has them, without what records say on top of it. */
export function listedRow(row: PersonRow): PersonRow {
  if (row.list_entry === null) return row
  return { ...row, ...columnsOf(participantSchema.parse(JSON.parse(row.list_entry))) }
}

/** What the list says, as it is kept beside the row. Codes have a table of their own. */
export function listEntryText(person: Participant): string {
  return JSON.stringify({ ...person, codes: [] })
}
