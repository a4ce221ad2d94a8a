import Database from 'better-sqlite3'
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely'
import { Pool, types } from 'pg'
import { migrate } from './migrate.ts'
import type { Tables } from './tables.ts'

export type Headquarters = Kysely<Tables>

/** Either database behind the same queries. `dialect` is for the few places where speed needs their own words. */
export type OpenDatabase = { db: Headquarters; dialect: 'sqlite' | 'postgres'; close: () => Promise<void> }

/** PostgreSQL's number for its 64-bit integers, which it would hand over as texts; ours all fit a double. */
const int8 = 20

/** Opens headquarters' database and brings it to the newest schema. A newer one is refused with `DatabaseNewer`. */
export async function openDatabase(url: string): Promise<OpenDatabase> {
  const opened = url.startsWith('postgres') ? openPostgres(url) : openSqlite(url)
  try {
    await migrate(opened.db)
    return opened
  } catch (error) {
    await opened.close()
    throw error
  }
}

function openPostgres(connectionString: string): OpenDatabase {
  const pool = new Pool({
    connectionString,
    max: 10,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === int8 ? Number : types.getTypeParser(oid, format),
    } as typeof types,
  })
  // A connection that the server closed while it rested is opened again by the next query; that one tells if it cannot.
  pool.on('error', () => undefined)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { db, dialect: 'postgres', close: () => db.destroy() }
}

function openSqlite(path: string): OpenDatabase {
  const file = new Database(path)
  file.pragma('journal_mode = WAL')
  // The driver is built with NORMAL as its default in WAL: a power cut would take what was answered for.
  file.pragma('synchronous = FULL')
  file.pragma('busy_timeout = 5000')
  file.pragma('wal_autocheckpoint = 1000')
  file.pragma('cache_size = -65536')
  const synchronous = file.pragma('synchronous', { simple: true })
  if (synchronous !== 2) throw new Error(`SQLite would not keep its promise: synchronous is ${String(synchronous)}`)
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) })
  return { db, dialect: 'sqlite', close: () => db.destroy() }
}
