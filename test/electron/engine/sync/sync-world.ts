import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Rhythm } from '#engine/sync/sync-loop.ts'
import type { SyncStatus } from '#shared/contract/outputs.ts'
import type { Participant } from '#shared/participants/participant.ts'
import type { Session } from '#shared/sessions/session.ts'
import { loadEventFile } from '../../../../server/events/load-event-file.ts'
import { type Running, startHeadquarters } from '../../../../server/start-headquarters.ts'
import { drawPairingCode } from '../../../../server/sync/pairing-codes.ts'
import { type FaultProxy, startFaultProxy } from '../../../../tools/faults/fault-proxy.ts'
import { eventFor, personFor, sessionFor } from '../open-test-event.ts'
import { type EngineChange, type TestEngine, testLaptop } from '../start-test-engine.ts'

/** The usual loop, with waits that a test can sit through. */
export const quickRhythm: Rhythm = { poll: 150, signOfLife: 60_000, backOff: () => 60 }
export const quickLimits = { silence: 1_500, whole: 8_000 }

export type WorldOptions = { sessions?: Session[]; people?: Participant[] }

/** Always open, so that the laptops' real clocks fit. */
export const openSession = (change: Partial<Session> = {}) => sessionFor({ opensAt: null, closesAt: null, ...change })

export const manyPeople = (count: number): Participant[] =>
  Array.from({ length: count }, (_, index) =>
    personFor({
      id: `p${index + 1}`,
      name: `Siti Orang Ke ${index + 1}`,
      phone: '',
      codes: [{ text: codeOf(index + 1), standing: 'valid' }],
    }),
  )

export const codeOf = (number: number) => `BJB${String(number).padStart(5, '0')}`

/** A real headquarters on a real file, and laptops that reach it through proxies of their own. */
export async function openWorld({ sessions = [openSession()], people = manyPeople(20) }: WorldOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'gapura-world-'))
  const databaseUrl = join(folder, 'hq.db')
  const file = eventFor(sessions, people)
  let port = 0
  let hq = await start()
  await loadEventFile(hq.deps, file)
  const proxies: FaultProxy[] = []
  const engines: TestEngine[] = []
  const laptops: ReturnType<typeof testLaptop>[] = []

  async function start(): Promise<Running> {
    const running = await startHeadquarters({ databaseUrl, port, logLevel: 'silent' })
    port = Number(new URL(running.address).port)
    return running
  }

  async function pairingCode(deskName = 'Meja 7'): Promise<string> {
    const drawn = await drawPairingCode(hq.deps, { eventId: file.event.id, deskName, createdBy: 'test' })
    return drawn.code
  }

  /** A laptop with nothing on it, behind a proxy of its own. */
  async function newLaptop(change: EngineChange = {}) {
    const laptop = testLaptop()
    laptops.push(laptop)
    const proxy = await startFaultProxy(port)
    proxies.push(proxy)
    const startEngine = async (more: EngineChange = {}) => {
      const engine = await laptop.start({
        ...change,
        sync: { rhythm: quickRhythm, limits: quickLimits },
        ...more,
      })
      engines.push(engine)
      return engine
    }
    return { laptop, proxy, engine: await startEngine(), startEngine }
  }

  return {
    folder,
    file,
    hq: () => hq,
    port: () => port,
    pairingCode,
    newLaptop,
    /** A laptop that has the event and is connected. */
    async connectedLaptop(deskName = 'Meja 7', change: EngineChange = {}) {
      const one = await newLaptop(change)
      await one.engine.ask('sync:enrol', { address: one.proxy.address, pairingCode: await pairingCode(deskName) })
      await until(async () => (await one.engine.ask('sync:status', null)).state === 'connected')
      return one
    },
    async stopHq(): Promise<void> {
      await hq.close()
    },
    async startHq(): Promise<void> {
      hq = await start()
    },
    async [Symbol.asyncDispose](): Promise<void> {
      await Promise.all(engines.map((engine) => engine.stop()))
      await Promise.all(proxies.map((proxy) => proxy.close()))
      await hq.close().catch(() => undefined)
      for (const laptop of laptops) laptop[Symbol.dispose]()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type World = Awaited<ReturnType<typeof openWorld>>
export type WorldLaptop = Awaited<ReturnType<World['newLaptop']>>

/** Waits until something is so; throws with what it is about when it does not become so. */
export async function until(isSo: () => boolean | Promise<boolean>, limitMs = 12_000): Promise<void> {
  const end = Date.now() + limitMs
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`did not become so: ${isSo.toString()}`)
    await sleep(15)
  }
}

export const status = (engine: TestEngine): Promise<SyncStatus> => engine.ask('sync:status', null)

/** Waits for the status to fit, and gives it. */
export async function untilStatus(engine: TestEngine, fits: (status: SyncStatus) => boolean): Promise<SyncStatus> {
  await until(async () => fits(await status(engine)))
  return status(engine)
}

export const scan = (engine: TestEngine, number: number, change: { direction?: 'entry' | 'exit' } = {}) =>
  engine.ask('check-in:scan', {
    text: codeOf(number),
    otherReading: null,
    via: 'scanner',
    sessionId: 'reg',
    direction: 'entry',
    ...change,
  })

/** What headquarters has, by id, in the order in which it came. */
export async function hqRecordIds({ deps }: Running): Promise<string[]> {
  const rows = await deps.database.db.selectFrom('records').select('id').orderBy('version').execute()
  return rows.map(({ id }) => id)
}
