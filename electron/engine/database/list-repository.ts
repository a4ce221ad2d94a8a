import type { KioskInput } from '#shared/contract/inputs.ts'
import type { WritableDatabase } from './open-database.ts'

type Filter = Omit<KioskInput<'participants:page'>, 'offset' | 'limit' | 'query'>

/** What was typed above the list: part of a folded name, or the last digits of a phone. Empty matches everybody. */
type Text = { nameKey: string; phoneTail: string }

/** Two desks that merged two entries into each other made a ring: the person is listed under the first of its ids. */
const firstOfRings = `WITH RECURSIVE walk (id, at) AS (
    SELECT id, merged_into FROM participants WHERE merged_into <> ''
    UNION SELECT walk.id, merged_into FROM walk JOIN participants AS next ON next.id = walk.at
  ) SELECT id FROM walk GROUP BY id HAVING min(at) = id`

/** Somebody else with the same whole phone, or the same folded name. */
const another = `SELECT 1 FROM participants AS other WHERE other.merged_into = '' AND other.id <> p.id`

const matching = `FROM participants AS p WHERE (p.merged_into = '' OR p.id IN (${firstOfRings})) AND (:role IS NULL OR p.role = :role) AND (:community IS NULL OR p.community = :community)
  AND (:group IS NULL OR p.group_name = :group)
  AND (:nameKey = '' OR instr(p.name_key, :nameKey) > 0)
  AND (:phoneKey = '' OR substr(p.phone_key, 1, length(:phoneKey)) = :phoneKey)
  AND (:state IS NULL
    OR (:state = 'not-registered' AND p.standing <> 'registered')
    OR (:state = 'in' AND EXISTS (SELECT 1 FROM attendance WHERE participant_id = p.id AND session_id = :sessionId))
    OR (:state = 'walk-in' AND p.is_walk_in = 1)
    OR (:state = 'maybe-double' AND p.is_walk_in = 1 AND p.standing = 'registered' AND (
      EXISTS (${another} AND p.phone_key <> '' AND other.phone_key <> '' AND other.phone_key = p.phone_key)
      OR EXISTS (${another} AND other.name_key = p.name_key)))
    OR (:state = 'not-in' AND p.standing = 'registered'
      AND NOT EXISTS (SELECT 1 FROM attendance WHERE participant_id = p.id AND session_id = :sessionId)))`

/** Pages of the whole list by name, with filters. Answers are numbers of participants. */
export function listRepository(db: WritableDatabase) {
  const page = db
    .prepare<unknown[], number>(`SELECT p.number ${matching} ORDER BY p.name_key, p.number LIMIT :limit OFFSET :offset`)
    .pluck()
  const count = db.prepare<unknown[], number>(`SELECT count(*) ${matching}`).pluck()

  const bindings = (filter: Filter, { nameKey, phoneTail }: Text) => ({
    ...filter,
    nameKey,
    phoneKey: [...phoneTail].toReversed().join(''),
  })

  return {
    page: (filter: Filter, text: Text, limit: number, offset: number): number[] =>
      page.all({ ...bindings(filter, text), limit, offset }),
    count: (filter: Filter, text: Text): number => count.get(bindings(filter, text)) ?? 0,
  }
}

export type ListRepository = ReturnType<typeof listRepository>
