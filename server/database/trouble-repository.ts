import type { Selectable } from 'kysely'
import { insertRows } from './insert-rows.ts'
import type { Queries } from './open-database.ts'
import type { Tables } from './tables.ts'

export type TroubleRow = Selectable<Tables['troubles']>

/** What went wrong with laptops. */
export function troubleRepository(queries: Queries) {
  return {
    async add(rows: readonly TroubleRow[]): Promise<void> {
      await insertRows(queries, 'troubles', rows)
    },
  }
}
