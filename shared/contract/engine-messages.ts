import type { Result } from '../failures/failure-code.ts'
import type { KioskChannel } from './inputs.ts'
import type { Broadcast } from './kiosk-api.ts'
import type { PrintAnswer, PrintTask, PrintTaskKind } from './print-tasks.ts'

/** What main tells the engine when it starts it; handed over as the first message. */
export type EngineStart = {
  kind: 'start'
  dataFolder: string
  /** Where files for people go: badges as PDF, and designs of badges that are given to another laptop. */
  exportFolder: string
  /** Read-only files that come with the app: the demo event. */
  resourcesFolder: string
  /** The databases' key in hex, or null where the system has no keychain: then the files are not encrypted. */
  databaseKey: string | null
  /** The key was made on this laptop once and can no longer be read: then encrypted files must stay as they are. */
  isKeyLost: boolean
  appVersion: string
  /** A first start for a newcomer opens the demo event when no event is open. */
  isDemoWanted: boolean
}

export type EngineRequest = { kind: 'ask'; id: number; channel: KioskChannel; input: unknown }

export type ToEngine =
  | EngineStart
  | EngineRequest
  | { kind: 'printed'; id: number; answer: PrintAnswer<PrintTaskKind> }
  | { kind: 'ping'; id: number }
  | { kind: 'stop' }

export type FromEngine =
  | { kind: 'ready' }
  | { kind: 'answer'; id: number; result: Result<unknown> }
  | { kind: 'pong'; id: number }
  | { kind: 'broadcast'; broadcast: Broadcast }
  | { kind: 'print'; id: number; task: PrintTask }
  | { kind: 'stopped' }
