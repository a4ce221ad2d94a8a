import { join } from 'node:path'
import { startEngine, type EngineOptions } from '#engine/engine.ts'
import type { KioskChannel, KioskInput } from '#shared/contract/inputs.ts'

import type { KioskOutputs, SyncStatus } from '#shared/contract/outputs.ts'
import type { Failure, Result } from '#shared/failures/failure-code.ts'
import { uuidv7 } from 'uuidv7'
import { root } from './write-event.ts'

export type Laptop = Awaited<ReturnType<typeof startLaptop>>

export const demoEventId = 'contoh-banjarbaru-2019'

export const eventPath = (dataFolder: string, eventId = demoEventId) => join(dataFolder, 'events', `${eventId}.gapura`)

export type LaptopOptions = {
  now?: () => number
  isDemoWanted?: boolean
  /** How often headquarters is asked. */
  sync?: NonNullable<EngineOptions['sync']>
  /** Told of everything that the bar would show about headquarters. */
  onSync?: (status: SyncStatus) => void
  /** What draws badges. */
  studio?: NonNullable<EngineOptions['studio']>
}

/** The engine of the app on a data folder, as main starts it; a newcomer's laptop opens the example event. */
export async function startLaptop(dataFolder: string, options: LaptopOptions = {}) {
  const { now = Date.now, isDemoWanted = true, sync = {}, onSync, studio } = options
  const logged: Failure[] = []
  const engine = await startEngine({
    start: {
      dataFolder,
      exportFolder: join(dataFolder, 'exports'),
      resourcesFolder: join(root, 'resources/demo'),
      databaseKey: null,
      isKeyLost: false,
      appVersion: 'faults',
      isDemoWanted,
    },
    surroundings: { now, newId: uuidv7, random: Math.random },
    backupWorkerPath: join(root, 'electron/engine/device/backup-worker.ts'),
    broadcast(broadcast) {
      if (broadcast.kind === 'sync') onSync?.(broadcast.status)
    },
    log: (failure) => logged.push(failure),
    sync,
    ...(studio && { studio }),
  })
  const tryAsk = async <C extends KioskChannel>(channel: C, input: KioskInput<C>) =>
    (await engine.ask({ channel, input })) as Result<KioskOutputs[C]>
  return {
    logged,
    tryAsk,
    /** The answer's value; a failure is thrown by its code. */
    async ask<C extends KioskChannel>(channel: C, input: KioskInput<C>): Promise<KioskOutputs[C]> {
      const result = await tryAsk(channel, input)
      if (!result.ok) throw new Error(`${channel}: ${result.failure.code} ${result.failure.detail ?? ''}`)
      return result.value
    },
    scan: (text: string, sessionId = 'reg', direction: 'entry' | 'exit' = 'entry') =>
      tryAsk('check-in:scan', { text, otherReading: null, via: 'scanner', sessionId, direction }),
    backUpNow: engine.backUpNow,
    stop: engine.stop,
  }
}
