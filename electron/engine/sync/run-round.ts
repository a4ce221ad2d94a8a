import type { Failure } from '#shared/failures/failure-code.ts'
import { syncLimits } from '#shared/sync/protocol.ts'
import type { Identity, OwnDevice } from '../database/sync-repository.ts'
import type { OpenEvent } from '../event/open-event.ts'
import type { Applied } from './apply-page.ts'
import { deviceReport } from './device-report.ts'
import { type HqClient, hqClient } from './hq-client.ts'
import { listenForWake, type Wake } from './listen-for-wake.ts'
import { pullChanges } from './pull-changes.ts'
import { pushRecords } from './push-records.ts'
import { unsentOf } from './unsent-of.ts'

/** Rows of one page: parsed at once, so few that a scan does not notice. */
const mostRowsAPage = 250
const fewest = 10
/** An offset of the clock is only as good as half the way there and back. */
const longestRoundTripMs = 3_000
const clockStepMs = 50

export type RoundOptions = {
  open: OpenEvent
  now: () => number
  appVersion: string
  station: () => { deskName: string; officerName: string }
  signOfLifeMs: number
  limits?: { silence: number; whole: number }
  signal: AbortSignal
  pause: () => Promise<void>
  onPhase: (phase: 'pushing' | 'pulling') => void
  onApplied: (applied: Applied) => void
  onWake: () => void
}

export type Outcome = { failure: Failure | null; retryAfterMs: number | null }
type Wanted = { push: boolean; pull: boolean; isAsked: boolean }

const done: Outcome = { failure: null, retryAfterMs: null }
const endings = ['sync-revoked', 'sync-token-unknown'] as const

/** Rounds of one open event: what is to be sent, then what is to be fetched, over one connection for each identity. */
export function runRound(options: RoundOptions) {
  const { open, now, appVersion, signal, pause, onPhase, onApplied, onWake } = options
  const clients = new Map<string, HqClient>()
  let wake: Wake | null = null
  let lastWordAt = Number.NEGATIVE_INFINITY
  let rows = mostRowsAPage
  let batch: number = syncLimits.recordsABatch

  function clientOf({ address, token }: Identity): HqClient {
    const known = clients.get(token)
    if (known) return known
    const client = hqClient({ address, token, now, signal, onClock: hearClock, ...limitsOf(options) })
    clients.set(token, client)
    return client
  }

  /** Written into every later record; only where it has changed, because each time is a write to the disk. */
  function hearClock(clockOffsetMs: number, roundTripMs: number): void {
    const before = open.device.readValue('clockOffsetMs')
    if (before !== null && roundTripMs > longestRoundTripMs) return
    if (before === null || Math.abs(Number(before) - clockOffsetMs) > clockStepMs)
      open.device.writeValue('clockOffsetMs', String(clockOffsetMs))
  }

  async function run({ push, pull, isAsked }: Wanted): Promise<Outcome> {
    const devices = open.sync.ownDevices()
    const present = devices.find(({ deviceId }) => deviceId === open.deviceId)
    // The present id first: what it records now is what others wait for. Then what it was before a restore.
    const inOrder = devices.toSorted((a, b) => Number(b === present) - Number(a === present))
    const isSilent = performance.now() - lastWordAt >= options.signOfLifeMs
    let outcome = done
    for (const device of inOrder) {
      const isDue = (push && unsentOf(open, device) > 0) || (device === present && (isSilent || isAsked))
      // Each id is sent under the identity that it has at headquarters. One without any waits for a pairing code.
      const identity = usable(device.identity, isAsked)
      if (!isDue || identity === null) continue
      const pushed = await pushChain(device, identity)
      // An old id's chain that is not taken must not keep the present one from going on.
      if (pushed.failure !== null && (device === present || isAboutTheWay(pushed.failure))) return pushed
      if (pushed.failure !== null) outcome = pushed
    }
    if (!present?.identity) return { failure: { code: 'sync-needs-pairing' }, retryAfterMs: null }
    const identity = usable(present.identity, isAsked)
    if (identity === null) return { failure: { code: present.identity.ended ?? 'sync-revoked' }, retryAfterMs: null }
    if (pull) {
      const pulled = await pullAll(identity)
      if (pulled.failure !== null) return pulled
    }
    if (!wake?.isOpen()) wake = listenForWake(clientOf(identity), onWake)
    return outcome
  }

  async function pushChain({ deviceId }: OwnDevice, identity: Identity): Promise<Outcome> {
    onPhase('pushing')
    const report = () => deviceReport(open, { ...options.station(), appVersion })
    const { privateKey } = identity
    let movedBack = 0
    for (;;) {
      await pause()
      const device = open.sync.ownDevices().find((one) => one.deviceId === deviceId)
      if (!device) return done
      const pushed = await pushRecords({
        open,
        client: clientOf(identity),
        device,
        privateKey,
        report,
        limit: batch,
        now,
      })
      signal.throwIfAborted()
      if (pushed.kind === 'failed') {
        noteEnding(identity, pushed.failure)
        batch = isTooMuch(pushed.failure) ? Math.max(fewest, Math.floor(batch / 2)) : batch
        return pushed
      }
      if (pushed.kind === 'moved-back') {
        movedBack += 1
        if (movedBack > 2) return { failure: { code: 'sync-chain-broken', detail: 'again' }, retryAfterMs: null }
        continue
      }
      lastWordAt = performance.now()
      if (identity.ended !== null) noteWelcome(identity)
      batch = Math.min(syncLimits.recordsABatch, batch * 2)
      if (pushed.isLast) return done
    }
  }

  async function pullAll(identity: Identity): Promise<Outcome> {
    onPhase('pulling')
    for (;;) {
      const pulled = await pullChanges({ open, client: clientOf(identity), limit: rows, appVersion, pause })
      signal.throwIfAborted()
      switch (pulled.kind) {
        case 'failed':
          noteEnding(identity, pulled.failure)
          rows = isTooMuch(pulled.failure) ? Math.max(fewest, Math.floor(rows / 2)) : rows
          return pulled
        case 'started-again':
          continue
        case 'applied':
          rows = Math.min(mostRowsAPage, rows * 2)
          onApplied(pulled.applied)
          if (pulled.isLast) return done
      }
    }
  }

  /** Revoked or forgotten: nothing is asked under this identity again, unless somebody wishes to try. */
  function noteEnding(identity: Identity, { code }: Failure): void {
    const ended = endings.find((ending) => ending === code) ?? null
    const owner = open.sync.ownDevices().find((device) => device.identity?.token === identity.token)
    if (ended !== null && owner) open.sync.identify(owner.deviceId, { ...identity, ended })
  }

  /** Headquarters takes it again after all. */
  function noteWelcome(identity: Identity): void {
    const owner = open.sync.ownDevices().find((device) => device.identity?.token === identity.token)
    if (owner) open.sync.identify(owner.deviceId, { ...identity, ended: null })
  }

  return {
    run,
    /** The connection of the present identity, for questions outside a round; null while there is none. */
    presentClient(): HqClient | null {
      const identity = open.sync.ownDevices().find(({ deviceId }) => deviceId === open.deviceId)?.identity ?? null
      return identity === null ? null : clientOf(identity)
    },
    close(): void {
      wake?.stop()
      for (const client of clients.values()) client.close()
    },
  }
}

function usable(identity: Identity | null, isAsked: boolean): Identity | null {
  return identity !== null && (identity.ended === null || isAsked) ? identity : null
}

/** A slow or breaking line may still carry less at a time. */
function isTooMuch({ code }: Failure): boolean {
  return code === 'sync-timeout' || code === 'sync-cut' || code === 'sync-request-refused'
}

/** Whether a failure is the network's or the server's, so that the next chain would meet it too. */
function isAboutTheWay({ code }: Failure): boolean {
  return !['sync-chain-broken', 'sync-request-refused', 'sync-revoked', 'sync-token-unknown'].includes(code)
}

function limitsOf({ limits }: RoundOptions) {
  return limits === undefined ? {} : { limits }
}
