import { participantSchema } from '#shared/participants/participant.ts'
import type { PersonFields, PersonThere } from '#shared/import/person-there.ts'
import { z } from 'zod'
import type { WritableDatabase } from './open-database.ts'

const rowSchema = z.tuple([
  z.number(),
  z.string(),
  z.string(),
  participantSchema.shape.role,
  z.string(),
  z.string(),
  z.string(),
  participantSchema.shape.sex,
  z.string(),
  z.string(),
  z.number(),
  z.number(),
  z.string(),
  z.number(),
  z.string(),
  z.string().nullable(),
])

/** Everybody as rows of a list may mean them, page by page. */
export function importRepository(db: WritableDatabase) {
  const page = db
    .prepare<[number, number]>(
      `SELECT number, id, name, role, community, group_name, category, sex, phone, email, is_minor, has_permission, alert,
         is_walk_in, merged_into, list_entry
       FROM participants WHERE number > ? ORDER BY number LIMIT ?`,
    )
    .raw()
  const codes = db
    .prepare<[number, number], [string, string]>(
      `SELECT participant_id, text FROM participants AS p JOIN codes ON codes.participant_id = p.id
       WHERE p.number > ? AND p.number <= ? ORDER BY text`,
    )
    .raw()
  const allCodes = db.prepare<[], string>('SELECT text FROM codes').pluck()
  const newest = db.prepare<[], number | null>('SELECT max(number) FROM participants').pluck()

  return {
    /** So many people after a number, with the number of the last; `mergedInto` is empty for an entry of its own. */
    peopleAfter(number: number, limit: number): { people: (PersonThere & { mergedInto: string })[]; last: number } {
      const rows = page.all(number, limit).map((row) => rowSchema.parse(row))
      const last = rows.at(-1)?.[0] ?? number
      const ofPerson = Map.groupBy(codes.all(number, last), ([id]) => id)
      return { last, people: rows.map((row) => personOf(row, ofPerson.get(row[1])?.map(([, text]) => text) ?? [])) }
    },
    newestNumber: (): number => newest.get() ?? 0,
    codes: (): IterableIterator<string> => allCodes.iterate(),
  }
}

export type ImportRepository = ReturnType<typeof importRepository>

function personOf(
  [
    ,
    id,
    name,
    role,
    community,
    group,
    category,
    sex,
    phone,
    email,
    minor,
    permission,
    alert,
    walkIn,
    mergedInto,
    entry,
  ]: z.infer<typeof rowSchema>,
  codes: string[],
): PersonThere & { mergedInto: string } {
  const now = {
    name,
    role,
    community,
    group,
    category,
    sex,
    phone,
    email,
    alert,
    isMinor: minor === 1,
    hasPermission: permission === 1,
  }
  return { id, codes, now, listed: entry === null ? null : listedOf(entry), isWalkIn: walkIn === 1, mergedInto }
}

function listedOf(entry: string): PersonFields {
  const { name, role, community, group, category, sex, phone, email, isMinor, hasPermission, alert } =
    participantSchema.parse(JSON.parse(entry))
  return { name, role, community, group, category, sex, phone, email, isMinor, hasPermission, alert }
}
