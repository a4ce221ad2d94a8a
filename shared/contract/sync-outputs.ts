import type { Failure } from '../failures/failure-code.ts'
import type { ConflictDecision, RecordKind } from '../records/record.ts'
import type { RecordRefusal } from '../sync/protocol.ts'

/** A first download on its way. */
export type DownloadStatus = {
  eventName: string
  stage: 'downloading' | 'preparing'
  /** People who are here, or who can be found already. */
  done: number
  total: number
  /** Why it waits; null while it goes on. */
  failure: Failure | null
  nextTryAt: number | null
}

/**
 * `alone` was never connected, `off` was disconnected by hand, `starting` has not heard from headquarters since the
 * start, `offline` tries again by itself, `stopped` needs somebody to do something.
 */
export type SyncState = 'alone' | 'off' | 'starting' | 'connected' | 'offline' | 'stopped'

export type SyncStatus = {
  state: SyncState
  phase: 'resting' | 'pushing' | 'pulling'
  /** Why it is not connected, or what one of this laptop's former chains met. */
  failure: Failure | null
  address: string | null
  deviceId: string | null
  connectedAt: number | null
  unsent: number
  /** Of these, records from before a restore that wait for a pairing code of their own. */
  unpaired: number
  refused: number
  openConflicts: number
  lastSuccessAt: number | null
  nextTryAt: number | null
  /** Headquarters' clock against this laptop's, milliseconds. */
  clockOffsetMs: number | null
  /** More than two seconds apart. */
  isClockOff: boolean
  /** Headquarters has records that this version cannot read. */
  isUpdateNeeded: boolean
  download: DownloadStatus | null
}

export type Enrolled = { kind: 'connected' | 'downloading'; eventName: string; deskName: string }

/** A record that headquarters did not store, and why; it stays here. */
export type RefusedEntry = {
  recordId: string
  deviceSequence: number
  kind: RecordKind
  name: string
  sessionName: string
  scannedAt: number
  code: RecordRefusal
  refusedAt: number
}

export type ConflictEntry = {
  participantId: string
  name: string
  community: string
  sessionId: string
  sessionName: string
  admissions: {
    recordId: string
    scannedAt: number
    deskName: string
    officerName: string
    isThisLaptop: boolean
    via: string
  }[]
  decision: { decision: ConflictDecision; reason: string; at: number; deskName: string; officerName: string } | null
}

/** This laptop held against headquarters. */
export type SyncProof = {
  isEqual: boolean
  checkedAt: number
  /** Own records that headquarters does not have. */
  missingThere: number
  /** Of this laptop's present id, without those that were refused. */
  recordsHere: number
  recordsThere: number
  sessions: { sessionId: string; name: string; here: SessionFigures; there: SessionFigures }[]
}

export type SessionFigures = { arrived: number; inside: number }
