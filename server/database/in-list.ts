import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Queries } from './open-database.ts'

/** Whether a column is one of many texts, as one argument: the same prepared statement for lists of any length. */
export function inList(
  { dialect }: Pick<Queries, 'dialect'>,
  column: string,
  values: readonly string[],
): RawBuilder<SqlBool> {
  return dialect === 'postgres'
    ? sql<SqlBool>`${sql.ref(column)} = ANY(${values})`
    : sql<SqlBool>`${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`
}
