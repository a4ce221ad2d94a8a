import type Database from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'

/** One open SQLite file: a connection that writes, in turns, and one that reads meanwhile what is committed. */
export type SqliteConnections = {
  writer: Database.Database
  reader: Database.Database
  prepare: (file: Database.Database, text: string) => Database.Statement
  /** True while the schema changes, when only the writer can see what there is. */
  isAlone: () => boolean
}

/** Kysely's own dialect for SQLite has one connection, and whoever only reads waits for every transaction. */
export function sqliteDialect(connections: SqliteConnections): Dialect {
  return {
    createAdapter: () => new Adapter(),
    createDriver: () => createDriver(connections),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

class Adapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

type Connection = DatabaseConnection & { isWriting: boolean; release: () => void }

function createDriver({ writer, reader, prepare, isAlone }: SqliteConnections): Driver {
  const takeTurn = turns()

  function connect(): Connection {
    const connection: Connection = {
      isWriting: false,
      release: () => undefined,
      async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
        if (connection.isWriting || isAlone()) return run(prepare(writer, sql), parameters)
        const statement = prepare(reader, sql)
        if (statement.readonly) return run(statement, parameters)
        const release = await takeTurn()
        try {
          return run(prepare(writer, sql), parameters)
        } finally {
          release()
        }
      },
      streamQuery() {
        throw new Error('Rows are not streamed here: ask for them page by page.')
      },
    }
    return connection
  }

  const within = async (connection: DatabaseConnection, text: string) => {
    await connection.executeQuery(CompiledQuery.raw(text))
  }
  return {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(connect()),
    async beginTransaction(connection) {
      const one = connection as Connection
      one.release = await takeTurn()
      try {
        // A transaction that reads before it writes would fail if another process wrote in between.
        prepare(writer, 'BEGIN IMMEDIATE').run()
        one.isWriting = true
      } catch (error) {
        one.release()
        throw error
      }
    },
    commitTransaction: (connection) => within(connection, 'COMMIT'),
    async rollbackTransaction(connection) {
      // A full disk has ended the transaction already.
      if (writer.inTransaction) await within(connection, 'ROLLBACK')
    },
    releaseConnection(connection) {
      const one = connection as Connection
      if (one.isWriting) one.release()
      one.isWriting = false
      return Promise.resolve()
    },
    destroy() {
      reader.close()
      writer.close()
      return Promise.resolve()
    },
  }
}

function run<R>(statement: Database.Statement, parameters: readonly unknown[]): QueryResult<R> {
  if (statement.reader) return { rows: statement.all(parameters) as R[] }
  const { changes, lastInsertRowid } = statement.run(parameters)
  return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
}

/** Whoever asks first is first: nobody is overtaken. */
function turns(): () => Promise<() => void> {
  let last: Promise<void> = Promise.resolve()
  return async () => {
    const before = last
    const { promise, resolve } = Promise.withResolvers<void>()
    last = promise
    await before
    return resolve
  }
}
