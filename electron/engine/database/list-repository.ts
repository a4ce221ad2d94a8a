import type { KioskInput } from '#shared/contract/inputs.ts'
import type { WritableDatabase } from './open-database.ts'

type Filter = Omit<KioskInput<'participants:page'>, 'offset' | 'limit' | 'query'>

/** What was typed above the list: part of a folded name, or the last digits of a phone. Empty matches everybody. */
type Text = { nameKey: string; phoneTail: string }

const matching = `FROM participants AS p WHERE (?1 IS NULL OR p.role = ?1) AND (?2 IS NULL OR p.community = ?2)
  AND (?3 IS NULL OR p.group_name = ?3)
  AND (?4 = '' OR instr(p.name_key, ?4) > 0)
  AND (?5 = '' OR substr(p.phone_key, 1, length(?5)) = ?5)
  AND (?6 IS NULL
    OR (?6 = 'not-registered' AND p.standing <> 'registered')
    OR (?6 = 'in' AND EXISTS (SELECT 1 FROM attendance WHERE participant_id = p.id AND session_id = ?7))
    OR (?6 = 'not-in' AND p.standing = 'registered'
      AND NOT EXISTS (SELECT 1 FROM attendance WHERE participant_id = p.id AND session_id = ?7)))`

/** Pages of the whole list by name, with filters. Answers are numbers of participants. */
export function listRepository(db: WritableDatabase) {
  const page = db
    .prepare<unknown[], number>(`SELECT p.number ${matching} ORDER BY p.name_key, p.number LIMIT ?8 OFFSET ?9`)
    .pluck()
  const count = db.prepare<unknown[], number>(`SELECT count(*) ${matching}`).pluck()

  const bindings = (filter: Filter, { nameKey, phoneTail }: Text) => [
    filter.role,
    filter.community,
    filter.group,
    nameKey,
    [...phoneTail].toReversed().join(''),
    filter.state,
    filter.sessionId,
  ]

  return {
    page: (filter: Filter, text: Text, limit: number, offset: number): number[] =>
      page.all(...bindings(filter, text), limit, offset),
    count: (filter: Filter, text: Text): number => count.get(...bindings(filter, text)) ?? 0,
  }
}

export type ListRepository = ReturnType<typeof listRepository>
