import type { EngineRequest, EngineStart } from '#shared/contract/engine-messages.ts'
import type { Broadcast } from '#shared/contract/kiosk-api.ts'
import type { KioskOutputs } from '#shared/contract/outputs.ts'
import { firstSettings } from '#shared/device/settings.ts'
import { success, type Failure, type Result } from '#shared/failures/failure-code.ts'
import { answerRequest } from './contract/answer-request.ts'
import { keptFrom } from './contract/guard-desk.ts'
import { handlersOf, type Handlers } from './contract/handlers.ts'
import { failureOf, readSqliteVersion } from './database/open-database.ts'
import { startKiosk, type Kiosk, type KioskOptions } from './device/kiosk.ts'
import type { Chance, Surroundings } from './event/open-event.ts'

export type EngineOptions = {
  start: Omit<EngineStart, 'kind'>
  surroundings: Surroundings & Chance
  /** The module that the copying thread runs. */
  backupWorkerPath: string
  broadcast: (broadcast: Broadcast) => void
  /** Codes and places only; nothing that people scanned or are called. */
  log: (failure: Failure) => void
} & Pick<KioskOptions, 'sync'>

type Started = { kiosk: Kiosk; handlers: Handlers }

/** Everything that happens at the desk, behind one function that answers requests. Runs in any Node. */
export async function startEngine(options: EngineOptions) {
  const { start, log } = options
  let started = tryStart(options)
  if (started.ok && start.isDemoWanted) await openDemoForNewcomer(started.value.kiosk)

  async function ask(request: Pick<EngineRequest, 'channel' | 'input'>): Promise<Result<unknown>> {
    if (!started.ok) started = tryStart(options)
    if (!started.ok) {
      const { failure } = started
      return request.channel === 'app:state' ? success(troubleOf(failure, start.appVersion)) : started
    }
    const { kiosk, handlers } = started.value
    return answerRequest(handlers, request, { log, keptFrom: (asked) => keptFrom(kiosk.officers.duty(), asked) })
  }

  return {
    ask,
    /** A copy of the open event at once: before something that may go wrong, and in tests. */
    async backUpNow(): Promise<void> {
      if (started.ok) await started.value.kiosk.backUpNow()
    },
    async stop(): Promise<void> {
      if (started.ok) await started.value.kiosk.stop()
    },
  }
}

export type Engine = Awaited<ReturnType<typeof startEngine>>

/** A data folder that cannot be written is told on screen, with a way on, and tried again when somebody asks. */
function tryStart({ start, broadcast, ...options }: EngineOptions): Result<Started> {
  try {
    const kiosk = startKiosk({ start, broadcast, ...options })
    const runtime = {
      electron: process.versions['electron'] ?? '',
      engine: process.versions.node,
      sqliteVersion: readSqliteVersion(),
      dataFolder: start.dataFolder,
    }
    return success({ kiosk, handlers: handlersOf(kiosk, runtime, broadcast) })
  } catch (error) {
    const failure = failureOf(error)
    options.log(failure)
    return { ok: false, failure }
  }
}

async function openDemoForNewcomer(kiosk: Kiosk): Promise<void> {
  if (kiosk.readState().kind === 'first-run') await kiosk.openDemo()
}

function troubleOf(failure: Failure, version: string): KioskOutputs['app:state'] {
  return { kind: 'trouble', settings: firstSettings, version, failure, setAside: null, backups: [] }
}
