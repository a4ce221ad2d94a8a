import type { FastifyBaseLogger } from 'fastify'
import type { ChangeBell } from './change-bell.ts'
import type { OpenDatabase } from './database/open-database.ts'

/** What every use case of headquarters is given: its database, and time, ids and chance as arguments. */
export type Deps = {
  database: OpenDatabase
  now: () => number
  /** UUIDv7. */
  newId: () => string
  /** Bytes that cannot be guessed. */
  randomBytes: (length: number) => Buffer
  /** How this server is reached from outside, without a slash at the end. */
  publicAddress: () => string
  /** Tells when an event has changed. */
  changes: ChangeBell
  log: FastifyBaseLogger
}
