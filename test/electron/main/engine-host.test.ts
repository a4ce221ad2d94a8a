import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { FromEngine } from '#shared/contract/engine-messages.ts'
import type { Broadcast } from '#shared/contract/kiosk-api.ts'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type EngineHost, type EngineProcess, keepEngine } from '../../../electron/main/engine-host.ts'

const root = resolve(import.meta.dirname, '../../..')
let dataFolder = ''
let engines: ChildProcess[] = []
let broadcasts: Broadcast[] = []
let host: EngineHost

/** The real engine, in a process that can really be killed. */
function forkPlain(): EngineProcess {
  const child = fork(join(import.meta.dirname, 'engine-process.ts'), { cwd: root })
  engines.push(child)
  return {
    postMessage: (message) => void child.send(message),
    onMessage: (listener) => void child.on('message', (message) => listener(message as FromEngine)),
    onExit: (listener) => void child.once('exit', (code) => listener(code ?? -1)),
    kill: () => void child.kill('SIGKILL'),
  }
}

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'gapura-host-'))
  engines = []
  broadcasts = []
  host = keepEngine({
    fork: forkPlain,
    start: {
      kind: 'start',
      dataFolder,
      exportFolder: dataFolder,
      resourcesFolder: join(root, 'resources/demo'),
      databaseKey: null,
      isKeyLost: false,
      appVersion: '0.1.0',
      isDemoWanted: true,
    },
    broadcast: (broadcast) => broadcasts.push(broadcast),
    print: () => Promise.resolve({ ok: false, failure: 'drawing-failed', detail: '' }),
    log: () => undefined,
  })
})
afterEach(async () => {
  await host.stop()
  rmSync(dataFolder, { recursive: true, force: true })
})

const scan = (text: string) =>
  host.ask('check-in:scan', { text, otherReading: null, via: 'typed', sessionId: 'reg', direction: 'entry' })
const states = () => broadcasts.flatMap((broadcast) => (broadcast.kind === 'engine' ? [broadcast.state] : []))

/** For a busy machine: an engine that is killed is missed at once, and the next one takes its time to start. */
const patience = { timeout: 30_000 }

it('answers what is asked before the engine is ready', async () => {
  expect(await host.ask('app:state', null)).toMatchObject({ ok: true, value: { kind: 'open' } })
  expect(states()).toEqual(['up'])
})

it('turns a scan in flight red when the engine is killed, brings it back, and what was recorded is there', async () => {
  const first = await scan('nobody')
  expect(first).toMatchObject({ ok: true, value: { records: 1 } })
  engines[0]?.kill('SIGSTOP')
  const inFlight = scan('nobody else')
  engines[0]?.kill('SIGKILL')
  expect(await inFlight).toEqual({ ok: false, failure: { code: 'engine-unavailable' } })
  await expect.poll(() => states().at(-1), patience).toBe('up')
  expect(await host.ask('app:status', null)).toMatchObject({ value: { records: 1 } })
  expect(await scan('again')).toMatchObject({ ok: true })
  expect(states()).toEqual(['up', 'restarting', 'up'])
})

it('asks again for who only wanted to read', async () => {
  await host.ask('app:state', null)
  engines[0]?.kill('SIGSTOP')
  const reading = host.ask('app:status', null)
  engines[0]?.kill('SIGKILL')
  expect(await reading).toMatchObject({ ok: true })
})

it('tells that it has failed after five ends in a minute, and still tries', { timeout: 180_000 }, async () => {
  await host.ask('app:state', null)
  for (let ends = 1; ends <= 5; ends += 1) {
    engines.at(-1)?.kill('SIGKILL')
    await expect.poll(() => states().filter((state) => state !== 'up').length, patience).toBe(ends)
    if (ends < 5) await expect.poll(() => states().at(-1), patience).toBe('up')
  }
  expect(states().at(-1)).toBe('failed')
})
