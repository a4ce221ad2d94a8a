import { type RawBuilder, sql } from 'kysely'
import type { Queries } from './open-database.ts'
import type { Tables } from './tables.ts'

export type Inserting<Table extends keyof Tables> = {
  /** What happens to a row whose key is there: it fails, it stays as it was, or it is written anew. */
  onConflict?: 'fail' | 'ignore' | { replaceBy: readonly (keyof Tables[Table] & string)[] }
}

/**
 * Writes many rows in one transaction; all of them have the columns of the first. Answers how many were written.
 * PostgreSQL takes them by one statement, a list for each column. SQLite, which is in this process, is twice as quick
 * with one prepared statement that is run for each row.
 */
export async function insertRows<Table extends keyof Tables>(
  queries: Queries,
  table: Table,
  rows: readonly Tables[Table][],
  { onConflict = 'fail' }: Inserting<Table> = {},
): Promise<number> {
  const [first] = rows
  if (first === undefined) return 0
  const columns = Object.keys(first) as (keyof Tables[Table] & string)[]
  const into = `INSERT INTO ${quote(table)} (${columns.map(quote).join(', ')})`
  const tail = tailOf(columns, onConflict)
  if (queries.dialect === 'postgres') {
    const lists = columns.map((column) => rows.map((row) => row[column]))
    const statement = sql`${sql.raw(into)} ${selectLists(lists)} ${sql.raw(tail)}`
    return Number((await statement.execute(queries.db)).numAffectedRows ?? 0)
  }
  if (!queries.db.isTransaction) {
    const { runEach } = queries
    return queries.db
      .transaction()
      .execute((db) => insertRows({ db, dialect: 'sqlite', runEach }, table, rows, { onConflict }))
  }
  return queries.runEach(
    `${into} VALUES (${columns.map(() => '?').join(', ')}) ${tail}`,
    rows.map((row) => Object.values(row)),
  )
}

/** One parameter for each column. A column in which nobody has a value has no type to tell, and needs none. */
function selectLists(lists: readonly unknown[][]): RawBuilder<unknown> {
  const typed = lists.map((list) => {
    const type = typeof list.find((value) => value !== null)
    if (type === 'object' || type === 'undefined') return null
    return type === 'number' ? sql`${list}::bigint[]` : sql`${list}::text[]`
  })
  let place = 0
  const picked = typed.map((list) => (list === null ? 'NULL' : `c${++place}`))
  const names = typed.flatMap((list, index) => (list === null ? [] : [picked[index]]))
  return sql`SELECT ${sql.raw(picked.join(', '))} FROM unnest(${sql.join(typed.filter((list) => list !== null))})
    AS given (${sql.raw(names.join(', '))})`
}

function tailOf(columns: readonly string[], onConflict: 'fail' | 'ignore' | { replaceBy: readonly string[] }): string {
  if (onConflict === 'fail') return ''
  if (onConflict === 'ignore') return 'ON CONFLICT DO NOTHING'
  const { replaceBy } = onConflict
  const changes = columns
    .filter((column) => !replaceBy.includes(column))
    .map((column) => `${quote(column)} = excluded.${quote(column)}`)
  return `ON CONFLICT (${replaceBy.map(quote).join(', ')}) DO UPDATE SET ${changes.join(', ')}`
}

/** Only names of our own tables and columns come here, never anything that was sent. */
function quote(name: string): string {
  return `"${name}"`
}
