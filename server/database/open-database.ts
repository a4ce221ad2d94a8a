import { Kysely, PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'
import { migrate } from './migrate.ts'
import { openSqlite, type SqliteFile } from './open-sqlite.ts'
import type { Tables } from './tables.ts'

/** The queries of a database or, within a transaction, of that transaction. */
export type Headquarters = Kysely<Tables>

/** Either database behind the same queries. The dialect is for the few places where speed needs their own words. */
export type Queries =
  | { db: Headquarters; dialect: 'postgres' }
  | { db: Headquarters; dialect: 'sqlite'; runEach: SqliteFile['runEach'] }

export type OpenDatabase = Queries & {
  /** All of it is on disk when this resolves, or, when `work` throws, none of it. */
  transaction: <T>(work: (within: Queries) => Promise<T>) => Promise<T>
  close: () => Promise<void>
}

/** PostgreSQL's number for its 64-bit integers, which it would hand over as texts; ours all fit a double. */
const int8 = 20

/** Opens headquarters' database and brings it to the newest schema. A newer one is refused with `DatabaseNewer`. */
export async function openDatabase(url: string): Promise<OpenDatabase> {
  if (url.startsWith('postgres')) return opened({ db: openPostgres(url), dialect: 'postgres' }, (work) => work())
  const { db, alone, runEach } = openSqlite(url)
  return opened({ db, dialect: 'sqlite', runEach }, alone)
}

async function opened(queries: Queries, alone: SqliteFile['alone']): Promise<OpenDatabase> {
  const { db } = queries
  try {
    await alone(() => migrate(db))
  } catch (error) {
    await db.destroy()
    throw error
  }
  return {
    ...queries,
    transaction: (work) => db.transaction().execute((transaction) => work({ ...queries, db: transaction })),
    close: () => db.destroy(),
  }
}

function openPostgres(connectionString: string): Headquarters {
  const pool = new Pool({
    connectionString,
    max: 10,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === int8 ? Number : types.getTypeParser(oid, format),
    },
  })
  // A connection that the server closed while it rested, or between two queries of a transaction: the next query tells
  // whoever sends it. Without a listener it would end this process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
