import { randomBytes } from 'node:crypto'
import pino from 'pino'
import { uuidv7 } from 'uuidv7'
import { changeBell } from './change-bell.ts'
import { buildApp, type App } from './app.ts'
import type { Config } from './config.ts'
import { openDatabase } from './database/open-database.ts'
import type { Deps } from './deps.ts'
import type { Grouping } from './sync/push-records.ts'

export type StartOptions = Pick<Config, 'databaseUrl'> &
  Partial<Omit<Config, 'databaseUrl' | 'logLevel'>> & {
    logLevel?: Config['logLevel'] | 'silent'
    now?: () => number
    /** Where the dashboard was built. */
    page?: string
    /** How pushes share transactions; for the bench. */
    grouping?: Grouping
  }

export type Running = {
  /** Where it listens, for example `http://127.0.0.1:8080`. */
  address: string
  app: App
  deps: Deps
  /** Lets the requests under way come to their end, then closes the database. */
  close: () => Promise<void>
}

/** Opens the database, brings it to the newest schema and listens; port 0 takes a free one. */
export async function startHeadquarters(options: StartOptions): Promise<Running> {
  const { databaseUrl, host = '127.0.0.1', port = 0, publicAddress = null, isBehindProxy = false, grouping } = options
  const database = await openDatabase(databaseUrl)
  let address = `http://${host}:${port}`
  const log = pino({ level: options.logLevel ?? 'info' })
  const changes = changeBell({ database, log })
  const deps: Deps = {
    database,
    now: options.now ?? Date.now,
    newId: uuidv7,
    randomBytes,
    publicAddress: () => publicAddress ?? address,
    changes,
    log,
  }
  try {
    const app = await buildApp({
      deps,
      isBehindProxy,
      ...(options.page ? { page: options.page } : {}),
      ...(grouping ? { grouping } : {}),
    })
    address = await app.listen({ host, port })
    return {
      address,
      app,
      deps,
      close: async () => {
        await app.close()
        changes.stop()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}
