import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { backOff } from '#engine/sync/back-off.ts'
import pino from 'pino'
import { uuidv7 } from 'uuidv7'
import { type OpenDatabase, openDatabase } from '../../../server/database/open-database.ts'
import type { Deps } from '../../../server/deps.ts'
import { loadEventFile } from '../../../server/events/load-event-file.ts'
import { drawPairingCode } from '../../../server/sync/pairing-codes.ts'
import { type Server, startServer } from '../../hq/start-server.ts'
import { faultEvent } from './fault-event.ts'
import { openSyncLaptop, type SyncLaptop } from './sync-laptop.ts'
import { until } from './until.ts'

/** The usual loop at a twentieth of its waits: the shape of the back-off is what must not become a storm. */
const quickRhythm = {
  poll: 400,
  signOfLife: 60_000,
  backOff: (failures: number, random: () => number) => Math.round(backOff(failures, random) / 20),
}
const quickLimits = { silence: 1_200, whole: 10_000 }

export type WorldOptions = {
  /** `postgres://…`; without it an SQLite file of the world's own. */
  databaseUrl?: string
  people?: number
  /** Server processes on the one database. */
  servers?: number
}

/** A headquarters in a process of its own, and laptops with the real engine that reach it through fault proxies. */
export async function openSyncWorld({ databaseUrl, people = 60, servers: count = 1 }: WorldOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'gapura-sync-faults-'))
  const url = databaseUrl ?? join(folder, 'headquarters.db')
  const event = faultEvent(people)
  const eventId = event.event.id
  let database = await openDatabase(url)
  await loadEventFile({ database, now: Date.now }, event)
  const servers: Server[] = []
  for (let started = 0; started < count; started += 1) servers.push(await startServer({ databaseUrl: url }))
  const ports = servers.map(({ port }) => port)
  const laptops: SyncLaptop[] = []
  const deps = (): Deps => ({
    database,
    now: Date.now,
    newId: uuidv7,
    randomBytes,
    publicAddress: () => server().address,
    changes: { listen: () => () => undefined, ring: () => undefined, stop: () => undefined },
    log: pino({ level: 'silent' }),
  })
  const server = (which = 0): Server => servers[which] ?? fail('there is no such server')

  return {
    folder,
    url,
    eventId,
    laptops: laptops as readonly SyncLaptop[],
    ports: ports as readonly number[],
    server,
    /** What the servers' use cases are given, on the same database: for looking, and for pairing codes. */
    deps,
    database: (): OpenDatabase => database,
    /** A laptop that has the event and is connected. */
    async connectLaptop(change: { now?: () => number } = {}): Promise<SyncLaptop> {
      const sync = { rhythm: quickRhythm, limits: quickLimits }
      const laptop = await openSyncLaptop({ eventId, port: ports[0] ?? 0, sync, ...change })
      laptops.push(laptop)
      const deskName = `Meja ${laptops.length}`
      const { code } = await drawPairingCode(deps(), { eventId, deskName, createdBy: 'faults' })
      await laptop.engine().ask('sync:enrol', { address: laptop.proxy.address, pairingCode: code })
      await until('a laptop is connected', async () => (await laptop.status()).state === 'connected')
      return laptop
    },
    /** Adds a laptop that was made in another way, as by copying a disk. */
    adopt: (laptop: SyncLaptop) => void laptops.push(laptop),
    async startServer(which = 0): Promise<void> {
      servers[which] = await startServer({ databaseUrl: url, port: ports[which] ?? 0 })
    },
    /** Lets go of the database for as long as `work` puts another in its place. */
    async withoutDatabase(work: () => Promise<void>): Promise<void> {
      await database.close()
      await work()
      database = await openDatabase(url)
    },
    async close(): Promise<void> {
      await Promise.all(laptops.map((laptop) => laptop.close()))
      await Promise.all(servers.map((one) => one.kill()))
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type SyncWorld = Awaited<ReturnType<typeof openSyncWorld>>

function fail(what: string): never {
  throw new Error(what)
}
