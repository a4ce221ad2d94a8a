import type { GroupKind, GroupName } from '#shared/groups/group-name.ts'
import type { Role } from '#shared/participants/participant.ts'
import type { WritableDatabase } from './open-database.ts'

export type GroupCount = GroupName & { registered: number; arrived: number }

type CountRow = [group: string, community: string, category: string, registered: number, arrived: number]

const columns = { group: 'group_name', community: 'community', category: 'category' } as const

/** People of the list who have something in common, and guests who are still expected. */
export function groupRepository(db: WritableDatabase) {
  // One pass over the list for all three kinds of groups.
  const counts = db
    .prepare<[string], CountRow>(
      `SELECT group_name, community, category, sum(standing = 'registered'), count(a.participant_id)
       FROM participants AS p
       LEFT JOIN attendance AS a ON a.participant_id = p.id AND a.session_id = ?
       WHERE merged_into = '' GROUP BY 1, 2, 3`,
    )
    .raw()
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
    counts(sessionId: string): GroupCount[] {
      const groups = new Map<string, GroupCount>()
      for (const [group, community, category, registered, arrived] of counts.all(sessionId)) {
        for (const [by, name] of Object.entries({ group, community, category }) as [GroupKind, string][]) {
          if (name === '') continue
          const key = `${by}\n${name}`
          const known = groups.get(key) ?? { by, name, registered: 0, arrived: 0 }
          known.registered += registered
          known.arrived += arrived
          groups.set(key, known)
        }
      }
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
