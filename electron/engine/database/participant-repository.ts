import type { PersonFact } from '#shared/check-in/facts.ts'
import {
  codeStandingSchema,
  roleSchema,
  standingSchema,
  type CodeStanding,
  type Participant,
} from '#shared/participants/participant.ts'
import type { ProjectedPerson } from '#shared/participants/project-person.ts'
import { phoneKey } from '#shared/participants/phone.ts'
import type { Eligibility } from '#shared/sessions/session.ts'
import { z } from 'zod'
import type { WritableDatabase } from './open-database.ts'

const factSchema = z
  .tuple([
    z.string(),
    z.string(),
    roleSchema,
    z.string(),
    z.string(),
    z.string(),
    z.number(),
    z.number(),
    z.string(),
    standingSchema,
    z.number(),
    z.string(),
    z.string(),
  ])
  .transform(
    ([
      id,
      name,
      role,
      community,
      group,
      category,
      isMinor,
      hasPermission,
      alert,
      standing,
      isWalkIn,
      representedBy,
      phone,
    ]): PersonStored => ({
      id,
      name,
      role,
      community,
      group,
      category,
      isMinor: isMinor === 1,
      hasPermission: hasPermission === 1,
      alert,
      standing,
      isWalkIn: isWalkIn === 1,
      representedBy,
      phone,
    }),
  )
const codeSchema = z.tuple([z.string(), codeStandingSchema])
const factColumns = `id, name, role, community, group_name, category, is_minor, has_permission, alert, standing,
  is_walk_in, represented_by, phone`

/** Indexes that a list is read by but that nothing needs while it is written. */
const listIndexes = {
  participants_by_name: '(name_key)',
  participants_by_phone: `(phone_key) WHERE phone_key <> ''`,
}

export type PersonStored = PersonFact & { phone: string }

/** The people of the list and the codes that name them. */
export function participantRepository(db: WritableDatabase) {
  const byId = db.prepare(`SELECT ${factColumns} FROM participants WHERE id = ?`).raw()
  const byNumber = db.prepare(`SELECT ${factColumns} FROM participants WHERE number = ?`).raw()
  const code = db.prepare('SELECT participant_id, standing FROM codes WHERE text = ?').raw()
  const codesOf = db
    .prepare<[string], string>('SELECT text FROM codes WHERE participant_id = ? ORDER BY standing, text')
    .pluck()
  const add = db.prepare(
    `INSERT INTO participants (number, id, name, role, community, group_name, category, sex, phone, email, is_minor,
       has_permission, alert, standing, is_walk_in, represented_by, merged_into, name_key, phone_key)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const put = db
    .prepare<unknown[], number>(
      `INSERT INTO participants (id, name, role, community, group_name, category, sex, phone, email, is_minor,
         has_permission, alert, standing, is_walk_in, represented_by, merged_into, name_key, phone_key)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, community = excluded.community,
         group_name = excluded.group_name, category = excluded.category, sex = excluded.sex, phone = excluded.phone,
         email = excluded.email, is_minor = excluded.is_minor, has_permission = excluded.has_permission,
         alert = excluded.alert, standing = excluded.standing,
         is_walk_in = excluded.is_walk_in, represented_by = excluded.represented_by,
         merged_into = excluded.merged_into, name_key = excluded.name_key, phone_key = excluded.phone_key
       RETURNING number`,
    )
    .pluck()
  const removeCodes = db.prepare('DELETE FROM codes WHERE participant_id = ?')
  const putCode = db.prepare(
    `INSERT INTO codes (text, participant_id, standing) VALUES (?, ?, ?)
     ON CONFLICT (text) DO UPDATE SET participant_id = excluded.participant_id, standing = excluded.standing`,
  )
  const forIndex = db
    .prepare<[number, number], [number, string, string, string]>(
      'SELECT number, name, community, group_name FROM participants WHERE number > ? ORDER BY number LIMIT ?',
    )
    .raw()
  const count = db.prepare<[], number>('SELECT count(*) FROM participants').pluck()
  const addCode = db.prepare('INSERT INTO codes (text, participant_id, standing) VALUES (?, ?, ?)')
  const communities = db
    .prepare<[], string>(`SELECT DISTINCT community FROM participants WHERE community <> '' ORDER BY 1`)
    .pluck()
  const groups = db
    .prepare<[], string>(`SELECT DISTINCT group_name FROM participants WHERE group_name <> '' ORDER BY 1`)
    .pluck()
  const countEligible = db
    .prepare<unknown[], number>(
      `SELECT count(*) FROM participants WHERE standing = 'registered' AND is_walk_in = 0 AND merged_into = ''
         AND (:roles IS NULL OR role IN (SELECT value FROM json_each(:roles)))
         AND (:communities IS NULL OR community IN (SELECT value FROM json_each(:communities)))
         AND (:groups IS NULL OR group_name IN (SELECT value FROM json_each(:groups)))
         AND (:categories IS NULL OR category IN (SELECT value FROM json_each(:categories)))`,
    )
    .pluck()

  let version = 0

  return {
    /** Another number after every change of the list: what was counted before it is to be counted again. */
    version: () => version,
    find(id: string): PersonStored | null {
      const row = byId.get(id)
      return row === undefined ? null : factSchema.parse(row)
    },
    findByNumber(number: number): PersonStored | null {
      const row = byNumber.get(number)
      return row === undefined ? null : factSchema.parse(row)
    },
    findCode(text: string): { participantId: string; standing: CodeStanding } | null {
      const row = code.get(text)
      if (row === undefined) return null
      const [participantId, standing] = codeSchema.parse(row)
      return { participantId, standing }
    },
    codesOf: (participantId: string): string[] => codesOf.all(participantId),
    /** Adds a person under a number of its own, which is the row in the name index too. */
    add(number: number, person: Participant, nameKey: string): void {
      version += 1
      add.run(number, ...valuesOf({ person, mergedInto: '', representedBy: '' }, nameKey))
      for (const { text, standing } of person.codes) addCode.run(text, person.id, standing)
    },
    /** Puts a person as list and records add up to, and says under which number, which is the row in the name index too. */
    put(projected: ProjectedPerson, nameKey: string): number {
      version += 1
      const { person } = projected
      const number = put.get(...valuesOf(projected, nameKey))
      if (number === undefined) throw new Error('a person was put and has no number')
      // A code that was given to somebody else meanwhile is theirs by now, and stays.
      removeCodes.run(person.id)
      for (const { text, standing } of person.codes) putCode.run(text, person.id, standing)
      return number
    },
    count: (): number => count.get() ?? 0,
    /** Names and places of the people after a number, for the name index. */
    forIndex: (after: number, limit: number) =>
      forIndex.all(after, limit).map(([number, name, community, group]) => ({ number, name, community, group })),
    dropIndexes(): void {
      for (const name of Object.keys(listIndexes)) db.exec(`DROP INDEX IF EXISTS ${name}`)
    },
    createIndexes(): void {
      for (const [name, columns] of Object.entries(listIndexes))
        db.exec(`CREATE INDEX IF NOT EXISTS ${name} ON participants ${columns}`)
    },
    /** Takes the list's indexes away while very many are added: writing them afterwards is several times as fast. */
    withoutIndexes<T>(fill: () => Promise<T>): Promise<T> {
      this.dropIndexes()
      return fill().finally(() => this.createIndexes())
    },
    communities: (): string[] => communities.all(),
    groups: (): string[] => groups.all(),
    /** Registered people whom a session is for. */
    countEligible(eligible: Eligibility): number {
      const lists = Object.entries(eligible).map(([list, values]) => [list, values && JSON.stringify(values)])
      return countEligible.get(Object.fromEntries(lists)) ?? 0
    },
  }
}

export type ParticipantRepository = ReturnType<typeof participantRepository>

function valuesOf({ person, mergedInto, representedBy }: ProjectedPerson, nameKey: string): unknown[] {
  return [
    person.id,
    person.name,
    person.role,
    person.community,
    person.group,
    person.category,
    person.sex,
    person.phone,
    person.email,
    Number(person.isMinor),
    Number(person.hasPermission),
    person.alert,
    person.standing,
    Number(person.isWalkIn),
    representedBy,
    mergedInto,
    nameKey,
    phoneKey(person.phone),
  ]
}
