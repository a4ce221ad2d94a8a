import { Migrator } from 'kysely/migration'
import type { Headquarters } from './open-database.ts'
import { migrations } from './migrations/index.ts'

/** The database was used by a newer version of headquarters: opening it with this one could lose what it added. */
export class DatabaseNewer extends Error {
  readonly code = 'database-newer'
}

/** Runs what is missing, once and under a lock, however many servers start at the same time. */
export async function migrate(db: Headquarters): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
  const { error } = await migrator.migrateToLatest()
  if (error === undefined) return
  const isFromTheFuture = error instanceof Error && error.message.includes('is missing')
  if (isFromTheFuture) throw new DatabaseNewer('This database belongs to a newer version of headquarters.')
  throw error
}
