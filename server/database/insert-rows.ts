import { sql } from 'kysely'
import type { Queries } from './open-database.ts'
import type { Tables } from './tables.ts'

export type Inserting<Table extends keyof Tables> = {
  /** What happens to a row whose key is there: it fails, it stays as it was, or it is written anew. */
  onConflict?: 'fail' | 'ignore' | { replaceBy: readonly (keyof Tables[Table] & string)[] }
}

/**
 * Writes many rows in one transaction; all of them have the columns of the first. Answers how many were written.
 * PostgreSQL takes them by one statement as JSON. SQLite, which is in this process, is twice as quick with one prepared
 * statement that is run for each row.
 */
export async function insertRows<Table extends keyof Tables>(
  queries: Queries,
  table: Table,
  rows: readonly Tables[Table][],
  { onConflict = 'fail' }: Inserting<Table> = {},
): Promise<number> {
  const [first] = rows
  if (first === undefined) return 0
  const columns = Object.keys(first)
  const names = columns.map(quote).join(', ')
  const tail = tailOf(columns, onConflict)
  if (queries.dialect === 'postgres') {
    const source = sql`SELECT ${sql.raw(names)} FROM json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`
    const result = await sql`INSERT INTO ${sql.table(table)} (${sql.raw(names)}) ${source} ${sql.raw(tail)}`.execute(
      queries.db,
    )
    return Number(result.numAffectedRows ?? 0)
  }
  if (!queries.db.isTransaction) {
    const { runEach } = queries
    return queries.db
      .transaction()
      .execute((db) => insertRows({ db, dialect: 'sqlite', runEach }, table, rows, { onConflict }))
  }
  const places = columns.map(() => '?').join(', ')
  return queries.runEach(
    `INSERT INTO ${quote(table)} (${names}) VALUES (${places}) ${tail}`,
    rows.map((row) => Object.values(row)),
  )
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
