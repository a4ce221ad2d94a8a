import { setTimeout } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { Kysely } from 'kysely'
import { sqliteDialect } from './sqlite-dialect.ts'
import type { Tables } from './tables.ts'

export type SqliteFile = {
  db: Kysely<Tables>
  /** Runs `work` while no other process can write to the file, all of it or nothing: for changes of the schema. */
  alone: (work: () => Promise<void>) => Promise<void>
  /** Runs one statement for each of many rows, within the transaction that is open; answers how many rows it changed. */
  runEach: (text: string, rows: readonly unknown[][]) => number
}

/** Texts of queries whose prepared statements are kept. */
const statementsKept = 300
const lockPatience = 30_000

export function openSqlite(path: string): SqliteFile {
  const writer = openConnection(path)
  const reader = openConnection(path)
  reader.pragma('query_only = ON')
  const prepared = new Map([writer, reader].map((file) => [file, preparedOnce(file)]))
  const prepare = (file: Database.Database, text: string) => prepared.get(file)?.(text) ?? file.prepare(text)
  let isAlone = false
  return {
    db: new Kysely<Tables>({ dialect: sqliteDialect({ writer, reader, prepare, isAlone: () => isAlone }) }),
    async alone(work) {
      isAlone = true
      try {
        await runAlone(writer, work)
      } finally {
        isAlone = false
      }
    },
    runEach(text, rows) {
      if (!writer.inTransaction) throw new Error('Many rows are written within a transaction only.')
      const statement = prepare(writer, text)
      return rows.reduce((changed, row) => changed + statement.run(row).changes, 0)
    },
  }
}

function openConnection(path: string): Database.Database {
  const file = new Database(path)
  file.pragma('busy_timeout = 5000')
  file.pragma('journal_mode = WAL')
  // The driver is built with NORMAL as its default in WAL: a power cut would take what was answered for.
  file.pragma('synchronous = FULL')
  // 40 MB: records of people in any order touch most pages of an index, and a page that several batches changed is
  // carried back into the file once. At the driver's 4 MB a backlog takes almost twice as long.
  file.pragma('wal_autocheckpoint = 10000')
  file.pragma('cache_size = -65536')
  const synchronous = file.pragma('synchronous', { simple: true })
  if (synchronous !== 2) throw new Error(`SQLite would not keep its promise: synchronous is ${String(synchronous)}`)
  return file
}

/** Preparing costs several times what running does, and headquarters says the same few things all day. */
function preparedOnce(file: Database.Database) {
  const kept = new Map<string, Database.Statement>()
  return (text: string): Database.Statement => {
    const known = kept.get(text)
    if (known !== undefined && !known.busy) return known
    const statement = file.prepare(text)
    kept.set(text, statement)
    const [oldest] = kept.keys()
    if (kept.size > statementsKept && oldest !== undefined) kept.delete(oldest)
    return statement
  }
}

async function runAlone(file: Database.Database, work: () => Promise<void>): Promise<void> {
  await lockFile(file)
  try {
    await work()
    file.exec('COMMIT')
  } catch (error) {
    if (file.inTransaction) file.exec('ROLLBACK')
    throw error
  }
}

/** Asks again and again rather than waiting inside the driver, where nothing else of this process would run. */
async function lockFile(file: Database.Database): Promise<void> {
  const busyTimeout = file.pragma('busy_timeout', { simple: true })
  file.pragma('busy_timeout = 0')
  for (let waited = 0; ; waited += 50) {
    try {
      file.exec('BEGIN EXCLUSIVE')
      break
    } catch (error) {
      const isBusy = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
      if (!isBusy || waited >= lockPatience) throw error
      await setTimeout(50)
    }
  }
  file.pragma(`busy_timeout = ${String(busyTimeout)}`)
}
