import { sql } from 'kysely'
import type { Queries } from './open-database.ts'
import type { Tables } from './tables.ts'

export type Inserting<Table extends keyof Tables> = {
  /** What happens to a row whose key is there: it fails, it stays as it was, or it is written anew. */
  onConflict?: 'fail' | 'ignore' | { replaceBy: readonly (keyof Tables[Table] & string)[] }
}

/**
 * Writes many rows by one statement with one argument, whatever their number: the rows as JSON, which is the quickest
 * way into both databases. All rows have the columns of the first. Answers how many were written.
 */
export async function insertRows<Table extends keyof Tables>(
  { db, dialect }: Queries,
  table: Table,
  rows: readonly Tables[Table][],
  { onConflict = 'fail' }: Inserting<Table> = {},
): Promise<number> {
  const [first] = rows
  if (first === undefined) return 0
  const columns = Object.keys(first)
  const names = sql.join(columns.map((column) => sql.ref(column)))
  const source =
    dialect === 'postgres'
      ? sql`SELECT ${names} FROM json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`
      : sql`SELECT ${sql.join(columns.map((column) => sql`value->>${sql.lit(column)}`))}
          FROM json_each(${JSON.stringify(rows)}) WHERE true`
  const { numAffectedRows } =
    await sql`INSERT INTO ${sql.table(table)} (${names}) ${source} ${tail(columns, onConflict)}`.execute(db)
  return Number(numAffectedRows ?? 0)
}

function tail(columns: readonly string[], onConflict: 'fail' | 'ignore' | { replaceBy: readonly string[] }) {
  if (onConflict === 'fail') return sql``
  if (onConflict === 'ignore') return sql`ON CONFLICT DO NOTHING`
  const { replaceBy } = onConflict
  const others = columns.filter((column) => !replaceBy.includes(column))
  const changes = others.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`)
  return sql`ON CONFLICT (${sql.join(replaceBy.map((column) => sql.ref(column)))}) DO UPDATE SET ${sql.join(changes)}`
}
