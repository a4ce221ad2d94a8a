import type { EngineStart } from '#shared/contract/engine-messages.ts'
import type { Broadcast } from '#shared/contract/kiosk-api.ts'
import type { Studio } from '#shared/contract/print-tasks.ts'
import type { Failure } from '#shared/failures/failure-code.ts'
import type { Chance, Surroundings } from '../event/open-event.ts'
import type { KioskSyncOptions } from '../sync/kiosk-sync.ts'

export type KioskOptions = {
  start: Omit<EngineStart, 'kind'>
  surroundings: Surroundings & Chance
  broadcast: (broadcast: Broadcast) => void
  backupWorkerPath: string
  /** Failures that nobody asked for, as a failed backup: for the log. */
  log: (failure: Failure) => void
  /** What draws and prints; absent where there is no window. */
  studio?: Studio
  /** How often headquarters is asked, where a test cannot wait for the usual. */
  sync?: Pick<KioskSyncOptions, 'rhythm' | 'limits'>
}
