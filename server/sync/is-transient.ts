/** PostgreSQL: a key that somebody else wrote first, transactions that cannot both be, two that wait for each other. */
const transientStates = new Set(['23505', '40001', '40P01', '55P03'])
const transientSqlite = /^SQLITE_(?:BUSY|CONSTRAINT_(?:PRIMARYKEY|UNIQUE))/

/** Whether the same transaction may go well when it is tried again. */
export function isTransient(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return transientStates.has(code) || transientSqlite.test(code)
}
