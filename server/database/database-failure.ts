/** PostgreSQL: a key that somebody else wrote first, transactions that cannot both be, two that wait for each other. */
const transientStates = new Set(['23505', '40001', '40P01', '55P03'])
const transientSqlite = /^SQLITE_(?:BUSY|LOCKED|CONSTRAINT_(?:PRIMARYKEY|UNIQUE))/

/** PostgreSQL: stopping, starting, full of connections, or not there. */
const awayStates = new Set(['57P01', '57P02', '57P03', '53300', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'])
const awayMessages =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/

/** Whether the same transaction may go well when it is tried again at once. */
export function isTransient(error: unknown): boolean {
  const code = codeOf(error)
  return transientStates.has(code) || transientSqlite.test(code)
}

/** Whether it was not this request's fault and a later try may go well: the database is away or overrun. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return isTransient(error) || awayStates.has(codeOf(error)) || awayMessages.test(error.message)
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
