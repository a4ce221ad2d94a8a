import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { type Postgres, startPostgres } from '../../tools/postgres/start-postgres.ts'

/** Makes an empty database and answers what `DATABASE_URL` would say. */
export type NewDatabase = () => Promise<string>

/**
 * Declares the same tests twice: on an SQLite file and on a real PostgreSQL, which is started once. Call it once per
 * test file.
 */
export function withDatabases(declareTests: (newDatabase: NewDatabase) => void): void {
  describe('on SQLite', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gapura-headquarters-'))
    afterAll(() => rmSync(folder, { recursive: true, force: true }))
    let made = 0
    declareTests(() => Promise.resolve(join(folder, `${++made}.db`)))
  })

  describe('on PostgreSQL', () => {
    let postgres: Postgres | null = null
    beforeAll(async () => {
      postgres = await startPostgres()
    })
    afterAll(() => postgres?.stop())
    declareTests(async () => {
      if (postgres === null) throw new Error('PostgreSQL is not running.')
      return postgres.newDatabase()
    })
  })
}
