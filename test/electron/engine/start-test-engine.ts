import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startEngine } from '#engine/engine.ts'
import type { KioskChannel, KioskInput } from '#shared/contract/inputs.ts'
import type { Broadcast } from '#shared/contract/kiosk-api.ts'
import type { KioskOutputs } from '#shared/contract/outputs.ts'
import type { Failure, Result } from '#shared/failures/failure-code.ts'
import type { KioskOptions } from '#engine/device/kiosk-options.ts'
import { uuidv7 } from 'uuidv7'

const root = resolve(import.meta.dirname, '../../..')
export const backupWorkerPath = join(root, 'electron/engine/device/backup-worker.ts')
export const testKey = '0f'.repeat(32)

export type EngineChange = {
  key?: string | null
  isDemoWanted?: boolean
  isKeyLost?: boolean
  now?: () => number
  sync?: KioskOptions['sync']
  studio?: KioskOptions['studio']
  random?: () => number
}

/** A data folder of a laptop of its own, in which the engine can be started again and again. */
export function testLaptop(dataFolder = mkdtempSync(join(tmpdir(), 'gapura-laptop-'))) {
  async function start(change: EngineChange = {}) {
    const {
      key = null,
      isDemoWanted = false,
      isKeyLost = false,
      now = Date.now,
      random = Math.random,
      sync = {},
      studio,
    } = change
    const broadcasts: Broadcast[] = []
    const logged: Failure[] = []
    const engine = await startEngine({
      start: {
        dataFolder,
        exportFolder: join(dataFolder, 'exports'),
        resourcesFolder: join(root, 'resources/demo'),
        databaseKey: key,
        isKeyLost,
        appVersion: '0.1.0',
        isDemoWanted,
      },
      surroundings: { now, newId: uuidv7, random },
      backupWorkerPath,
      broadcast: (broadcast) => broadcasts.push(broadcast),
      log: (failure) => logged.push(failure),
      sync,
      ...(studio && { studio }),
    })
    const tryAsk = async <C extends KioskChannel>(channel: C, input: KioskInput<C>) =>
      (await engine.ask({ channel, input })) as Result<KioskOutputs[C]>
    return {
      broadcasts,
      logged,
      tryAsk,
      /** The answer's value; a failure is thrown by its code. */
      async ask<C extends KioskChannel>(channel: C, input: KioskInput<C>): Promise<KioskOutputs[C]> {
        const result = await tryAsk(channel, input)
        if (!result.ok) throw new Error(`${result.failure.code} ${result.failure.detail ?? ''}`)
        return result.value
      },
      askAnything: (channel: string, input: unknown) => engine.ask({ channel: channel as KioskChannel, input }),
      backUpNow: engine.backUpNow,
      stop: engine.stop,
    }
  }

  return {
    dataFolder,
    start,
    [Symbol.dispose]: () => rmSync(dataFolder, { recursive: true, force: true }),
  }
}

export type TestEngine = Awaited<ReturnType<ReturnType<typeof testLaptop>['start']>>

/** A scan by the scanner at the registration of the example event. */
export const scanOf = (text: string) =>
  ({ text, otherReading: null, via: 'scanner', sessionId: 'reg', direction: 'entry' }) as const

/** Codes of as many participants of the example event who have not come yet. */
export async function codesOf(engine: TestEngine, count: number): Promise<string[]> {
  const { rows } = await engine.ask('participants:page', {
    sessionId: 'reg',
    query: '',
    role: 'participant',
    community: null,
    group: null,
    state: 'not-in',
    offset: 0,
    limit: count,
  })
  const people = await Promise.all(
    rows.map(({ participantId }) => engine.ask('participants:history', { participantId })),
  )
  return people.flatMap(({ person }) => person.codes.slice(0, 1))
}
