import type { GroupKind, GroupName } from '#shared/groups/group-name.ts'
import type { Role } from '#shared/participants/participant.ts'
import type { WritableDatabase } from './open-database.ts'

export type GroupCount = GroupName & { registered: number; arrived: number }

type CountRow = [group: string, community: string, category: string, people: number]

const columns = { group: 'group_name', community: 'community', category: 'category' } as const

/** People of the list who have something in common, and guests who are still expected. */
export function groupRepository(db: WritableDatabase) {
  // One pass for all three kinds of groups.
  const registered = db
    .prepare<[], CountRow>(
      `SELECT group_name, community, category, count(*) FROM participants
       WHERE merged_into = '' AND standing = 'registered' GROUP BY 1, 2, 3`,
    )
    .raw()
  const arrived = db
    .prepare<[string], CountRow>(
      `SELECT group_name, community, category, count(*) FROM attendance
       CROSS JOIN participants ON participants.id = participant_id
       WHERE session_id = ? AND merged_into = '' GROUP BY 1, 2, 3`,
    )
    .raw()
  let known: { listVersion: number; rows: CountRow[] } | null = null
  const membersBy = (kind: GroupKind) => {
    const from = `FROM participants WHERE merged_into = '' AND ${columns[kind]} = :name
      AND (:nameKey = '' OR instr(name_key, :nameKey) > 0)`
    return {
      page: db.prepare<unknown[], number>(`SELECT number ${from} ORDER BY name_key, number LIMIT :limit`).pluck(),
      count: db.prepare<unknown[], number>(`SELECT count(*) ${from}`).pluck(),
    }
  }
  const members = {
    group: membersBy('group'),
    community: membersBy('community'),
    category: membersBy('category'),
  }
  const absent = `FROM participants AS p WHERE merged_into = '' AND standing = 'registered'
    AND role IN (SELECT value FROM json_each(:roles))
    AND NOT EXISTS (SELECT 1 FROM attendance WHERE participant_id = p.id AND session_id = :sessionId)`
  const absentPage = db
    .prepare<unknown[], number>(`SELECT number ${absent} ORDER BY name_key, number LIMIT :limit`)
    .pluck()
  const absentCount = db.prepare<unknown[], number>(`SELECT count(*) ${absent}`).pluck()

  return {
    /** Everything that people of the list have in common, with how many are registered and have been in a session. */
    counts(sessionId: string, listVersion: number): GroupCount[] {
      // The list is counted once for as long as nobody on it changes; who has come is counted every time.
      if (known?.listVersion !== listVersion) known = { listVersion, rows: registered.all() }
      const groups = new Map<string, GroupCount>()
      for (const row of known.rows) addTo(groups, row, 'registered')
      for (const row of arrived.all(sessionId)) addTo(groups, row, 'arrived')
      return [...groups.values()]
    },
    /** Numbers of a group's people in the order of names, and how many there are. */
    members({ by, name }: GroupName, nameKey: string, limit: number): { numbers: number[]; total: number } {
      const statements = members[by]
      return {
        numbers: statements.page.all({ name, nameKey, limit }),
        total: statements.count.get({ name, nameKey }) ?? 0,
      }
    },
    /** Numbers of registered people of these roles who have never been in a session, and how many there are. */
    absent(roles: readonly Role[], sessionId: string, limit: number): { numbers: number[]; total: number } {
      const asked = { roles: JSON.stringify(roles), sessionId }
      return { numbers: absentPage.all({ ...asked, limit }), total: absentCount.get(asked) ?? 0 }
    },
  }
}

export type GroupRepository = ReturnType<typeof groupRepository>

function addTo(
  groups: Map<string, GroupCount>,
  [group, community, category, people]: CountRow,
  counted: 'registered' | 'arrived',
): void {
  for (const [by, name] of Object.entries({ group, community, category }) as [GroupKind, string][]) {
    if (name === '') continue
    const key = `${by}\n${name}`
    const count = groups.get(key) ?? { by, name, registered: 0, arrived: 0 }
    count[counted] += people
    groups.set(key, count)
  }
}
