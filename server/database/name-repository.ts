import { insertRows } from './insert-rows.ts'
import type { Queries } from './open-database.ts'

export type Names = { desks: Record<string, string>; officers: Record<string, string> }

/** Names of the desks and officers whose ids the records carry. */
export function nameRepository(queries: Queries) {
  const { db } = queries
  return {
    async ofEvent(eventId: string): Promise<Names> {
      const rows = await db.selectFrom('names').select(['kind', 'id', 'name']).where('event_id', '=', eventId).execute()
      const of = (kind: string) =>
        Object.fromEntries(rows.filter((row) => row.kind === kind).map(({ id, name }) => [id, name]))
      return { desks: of('desk'), officers: of('officer') }
    },

    /** Keeps the names that are new or have changed; the last one to name somebody is right. */
    async put(eventId: string, names: Names): Promise<void> {
      const known = await this.ofEvent(eventId)
      const changed = (kind: 'desk' | 'officer', now: Record<string, string>, before: Record<string, string>) =>
        Object.entries(now)
          .filter(([id, name]) => before[id] !== name)
          .map(([id, name]) => ({ event_id: eventId, kind, id, name }))
      const rows = [...changed('desk', names.desks, known.desks), ...changed('officer', names.officers, known.officers)]
      await insertRows(queries, 'names', rows, { onConflict: { replaceBy: ['event_id', 'kind', 'id'] } })
    },
  }
}
