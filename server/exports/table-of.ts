import type { HeadquartersMessages } from '#shared/messages/headquarters-catalogue.ts'
import type { Session } from '#shared/sessions/session.ts'
import type { User } from '../contract/accounts.ts'
import type { OpenDatabase } from '../database/open-database.ts'
import type { Names } from '../events/read-names.ts'
import type { Called } from '../participants/note-of.ts'
import type { Table } from '#shared/sheets/table.ts'
import type { zoneTime } from '#shared/time/zone-time.ts'

/** What every table of an event is written with. */
export type Surroundings = {
  database: OpenDatabase
  eventId: string
  sessions: readonly Session[]
  names: Names
  words: HeadquartersMessages
  time: ReturnType<typeof zoneTime>
  /** What items, questions and boats are called. */
  called: Called
  language: 'id' | 'en'
  reader: Pick<User, 'role'>
}

export type Column = keyof HeadquartersMessages['headquarters']['columns']

/** Rows that are read at once; a table never has to be in memory as a whole. */
export const rowsAtOnce = 1_000

export function tableOf(
  { words, time }: Surroundings,
  what: keyof HeadquartersMessages['headquarters']['tables'],
  columns: readonly Column[],
  rows: Table['rows'],
): Table {
  const { tables, columns: headings } = words.headquarters
  return {
    name: tables[what],
    headings: columns.map((column) => headings[column].replace('{zone}', time.zoneName)),
    rows,
  }
}
