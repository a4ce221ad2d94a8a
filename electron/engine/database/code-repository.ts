import type { CodeCount, CodeSelection } from '#shared/contract/codes.ts'
import type { CodeHolder } from '#shared/codes/code-holder.ts'
import { roleSchema } from '#shared/participants/participant.ts'
import { z } from 'zod'
import type { WritableDatabase } from './open-database.ts'

const rowSchema = z.object({
  nameKey: z.string(),
  id: z.string(),
  name: z.string(),
  role: roleSchema,
  community: z.string(),
  group: z.string(),
  phone: z.string(),
  email: z.string(),
  code: z.string().nullable(),
})
type Row = z.infer<typeof rowSchema>
export type Place = Pick<Row, 'nameKey' | 'id'>

const selected = `standing = 'registered' AND merged_into = ''
  AND (:community IS NULL OR community = :community) AND (:group IS NULL OR group_name = :group)
  AND (:role IS NULL OR role = :role) AND (:onlyWithPhone = 0 OR phone <> '')`
const hasCode = `EXISTS (SELECT 1 FROM codes WHERE participant_id = participants.id AND standing = 'valid')`

/** Codes as they are handed out: of whoever is expected, in the order of names. */
export function codeRepository(db: WritableDatabase) {
  const page = db.prepare(
    `SELECT name_key AS nameKey, id, name, role, community, group_name AS "group", phone, email,
       (SELECT text FROM codes WHERE participant_id = participants.id AND standing = 'valid'
          ORDER BY text GLOB :own DESC, text LIMIT 1) AS code
     FROM participants WHERE ${selected} AND ${hasCode} AND (name_key, id) > (:nameKey, :id)
     ORDER BY name_key, id LIMIT :limit`,
  )
  const counts = db
    .prepare<unknown[], [number, number, number]>(
      `SELECT count(*), count(*) FILTER (WHERE phone <> ''), count(*) FILTER (WHERE NOT ${hasCode})
       FROM participants WHERE ${selected}`,
    )
    .raw()
  const asked = ({ onlyWithPhone, ...filters }: CodeSelection) => ({ ...filters, onlyWithPhone: Number(onlyWithPhone) })

  return {
    count(selection: CodeSelection): CodeCount {
      const [people = 0, withPhone = 0, withoutCode = 0] = counts.get(asked(selection)) ?? []
      return { people, withPhone, withoutCode }
    },
    /** People with a valid code after one; a code of the event's own goes before another system's. */
    page(
      selection: CodeSelection,
      { after: { nameKey, id }, limit, prefix }: { after: Place; limit: number; prefix: string },
    ): (CodeHolder & Place)[] {
      const rows = page.all({ ...asked(selection), nameKey, id, limit, own: `${prefix}????????` })
      return rows.map((row) => {
        const { code, ...person } = rowSchema.parse(row)
        return { ...person, code: code ?? '' }
      })
    },
  }
}

export type CodeRepository = ReturnType<typeof codeRepository>
