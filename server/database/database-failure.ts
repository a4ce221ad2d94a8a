/** A key that somebody else wrote first: the next try finds it. When it goes on, something here is wrong. */
const takenStates = new Set(['23505', 'SQLITE_CONSTRAINT_PRIMARYKEY', 'SQLITE_CONSTRAINT_UNIQUE'])
/** Transactions that cannot both be, that wait for each other, or that waited for too long. */
const busyStates = new Set(['40001', '40P01', '55P03', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_LOCKED'])

/** PostgreSQL: stopping, starting, full of connections, or not there. */
const awayStates = new Set(['57P01', '57P02', '57P03', '53300', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'])
const awayMessages =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/

/** Whether the same transaction may go well when it is tried again at once. */
export function isTransient(error: unknown): boolean {
  const code = codeOf(error)
  return takenStates.has(code) || busyStates.has(code)
}

/** Whether it was not this request's fault and a later try may go well: the database is away or overrun. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = codeOf(error)
  return busyStates.has(code) || awayStates.has(code) || awayMessages.test(error.message)
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
