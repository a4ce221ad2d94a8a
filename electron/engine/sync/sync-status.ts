import type { DownloadStatus, SyncState, SyncStatus } from '#shared/contract/outputs.ts'
import type { FailureCode } from '#shared/failures/failure-code.ts'
import type { OpenEvent } from '../event/open-event.ts'
import type { LoopState, SyncLoop } from './sync-loop.ts'
import { findUnpairedFormer, isConnected } from './connect-event.ts'
import { countUnsent, unsentOf } from './unsent-of.ts'

const mostClockOffsetMs = 2_000

/** What only a person can mend; everything else is tried again without anybody. */
const stopping: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'sync-revoked',
  'sync-token-unknown',
  'sync-needs-pairing',
  'sync-protocol-mismatch',
  'sync-chain-broken',
])

const alone: SyncStatus = {
  state: 'alone',
  phase: 'resting',
  failure: null,
  address: null,
  deviceId: null,
  connectedAt: null,
  unsent: 0,
  unpaired: 0,
  refused: 0,
  openConflicts: 0,
  lastSuccessAt: null,
  nextTryAt: null,
  clockOffsetMs: null,
  isClockOff: false,
  isUpdateNeeded: false,
  download: null,
}

/** How it stands with headquarters, for the window: of the open event, and of one that is being downloaded. */
export function readSyncStatus(
  open: OpenEvent | null,
  loop: SyncLoop | null,
  download: DownloadStatus | null,
): SyncStatus {
  if (!open) return { ...alone, download }
  const devices = open.sync.ownDevices()
  const present = devices.find(({ deviceId }) => deviceId === open.deviceId)?.identity
  const identity = present ?? devices.find((device) => device.identity !== null)?.identity ?? null
  const offset = open.device.readValue('clockOffsetMs')
  const clockOffsetMs = offset === null ? null : Number(offset)
  const state = loop?.state() ?? null
  const unpaired = isConnected(open) ? findUnpairedFormer(open) : null
  return {
    ...alone,
    state: stateOf(open, identity !== null, state),
    phase: state?.phase ?? 'resting',
    failure: state?.failure ?? null,
    address: identity?.address ?? null,
    deviceId: open.deviceId,
    connectedAt: identity?.connectedAt ?? null,
    unsent: countUnsent(open),
    unpaired: unpaired === null ? 0 : unsentOf(open, unpaired),
    refused: open.sync.refusedCount(),
    openConflicts: open.sync.openConflicts(),
    lastSuccessAt: state?.lastSuccessAt ?? null,
    nextTryAt: state?.nextTryAt ?? null,
    clockOffsetMs,
    isClockOff: clockOffsetMs !== null && Math.abs(clockOffsetMs) > mostClockOffsetMs,
    isUpdateNeeded: open.device.readValue('syncUnread') !== null,
    download,
  }
}

function stateOf(open: OpenEvent, isKnownThere: boolean, loop: LoopState | null): SyncState {
  if (!isKnownThere) return 'alone'
  if (loop === null || open.device.readValue('syncIsOff') !== null) return 'off'
  if (loop.failure !== null) return stopping.has(loop.failure.code) ? 'stopped' : 'offline'
  return loop.hasHeard ? 'connected' : 'starting'
}
