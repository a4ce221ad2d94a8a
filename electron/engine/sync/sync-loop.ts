import { setImmediate } from 'node:timers/promises'
import type { Failure } from '#shared/failures/failure-code.ts'
import { failureOf } from '../database/open-database.ts'
import { backOff } from './back-off.ts'
import type { Applied } from './apply-page.ts'
import { goBackToUnread } from './pull-changes.ts'
import { type RoundOptions, runRound } from './run-round.ts'

/** Milliseconds. */
export type Rhythm = {
  /** Between two looks at headquarters while all is well: what the wake misses is found by then. */
  poll: number
  /** Between two words to headquarters that this laptop is alive, while nothing is recorded. */
  signOfLife: number
  /** Before the next try after that many failures in a row. */
  backOff: (failures: number, random: () => number) => number
}

export const usualRhythm: Rhythm = { poll: 15_000, signOfLife: 60_000, backOff }
/** However long headquarters asks to be left alone. */
const longestPause = 300_000

export type LoopOptions = Omit<RoundOptions, 'signal' | 'pause' | 'onPhase' | 'onApplied' | 'onWake'> & {
  random: () => number
  rhythm: Rhythm
  /** Something that the status tells has changed. */
  onStatus: () => void
  onApplied: (applied: Applied) => void
  log: (failure: Failure) => void
}

export type LoopState = {
  phase: 'resting' | 'pushing' | 'pulling'
  /** Why the last round did not come to its end. */
  failure: Failure | null
  nextTryAt: number | null
  lastSuccessAt: number | null
  /** Whether a round has come to its end since the start. */
  hasHeard: boolean
}

/**
 * Keeps an open event and headquarters equal: pushes until nothing is left, pulls until the last page, then rests until
 * something is recorded, headquarters wakes it, or the poll is due. One round at a time; after a failure it waits, and
 * only a person's wish makes the wait shorter. Never on the path of a scan.
 */
export function startSyncLoop(options: LoopOptions) {
  const { open, now, random, rhythm, onStatus, log } = options
  const off = new AbortController()
  const { signal } = off
  const stored = open.device.readValue('syncLastSuccessAt')
  const state: LoopState = {
    phase: 'resting',
    failure: null,
    nextTryAt: null,
    lastSuccessAt: stored === null ? null : Number(stored),
    hasHeard: false,
  }
  const wanted = { push: true, pull: true, isAsked: false }
  let failures = 0
  /** By a clock that nobody sets: a poll must not wait for a day because the laptop's date was mended. */
  let lastPullAt = 0
  let wakeUp = () => {}
  let storedSuccessAt = state.lastSuccessAt ?? 0
  let whenDone: (() => void)[] = []
  let telling: (() => void)[] = []

  const pause = async () => {
    await setImmediate()
    signal.throwIfAborted()
  }
  const rounds = runRound({
    ...options,
    signal,
    pause,
    onPhase(phase) {
      state.phase = phase
      onStatus()
    },
    onWake() {
      wanted.pull = true
      if (failures === 0) wakeUp()
    },
  })

  async function run(): Promise<void> {
    goBackToUnread(open, options.appVersion)
    while (!signal.aborted) {
      const { push, pull, isAsked } = wanted
      // Whoever asks while a round is under way is told when the next one is over.
      telling = whenDone
      whenDone = []
      if (pull) lastPullAt = performance.now()
      Object.assign(wanted, { push: false, pull: false, isAsked: false })
      const outcome = await rounds.run({ push, pull, isAsked }).catch((error: unknown) => {
        const failure = failureOf(error)
        if (!signal.aborted) log(failure)
        return { failure, retryAfterMs: null }
      })
      if (signal.aborted) break
      note(outcome.failure)
      const wait =
        outcome.failure === null
          ? rhythm.poll * (1 + random() / 5)
          : Math.max(rhythm.backOff(failures, random), Math.min(outcome.retryAfterMs ?? 0, longestPause))
      state.nextTryAt = outcome.failure === null ? null : now() + wait
      state.phase = 'resting'
      onStatus()
      for (const tell of telling) tell()
      telling = []
      if (outcome.failure !== null) Object.assign(wanted, { push: true, pull: true })
      const isWantedAlready = outcome.failure === null && (wanted.push || wanted.pull)
      if (!isWantedAlready && !wanted.isAsked) await rest(wait)
    }
  }

  function note(failure: Failure | null): void {
    failures = failure === null ? 0 : failures + 1
    state.failure = failure
    if (failure !== null) return
    state.hasHeard = true
    state.lastSuccessAt = now()
    // Once a minute is enough for what is only shown: each is a write to the disk.
    if (state.lastSuccessAt - storedSuccessAt < 60_000) return
    storedSuccessAt = state.lastSuccessAt
    open.device.writeValue('syncLastSuccessAt', String(storedSuccessAt))
  }

  async function rest(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      wakeUp = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    wakeUp = () => {}
    // Records that come faster than the poll must not put it off for ever.
    if (!wanted.push || performance.now() - lastPullAt >= rhythm.poll) wanted.pull = true
  }

  const ended = run().catch((error: unknown) => {
    if (!signal.aborted) log(failureOf(error))
  })

  return {
    state: (): Readonly<LoopState> => state,
    /** Something was recorded: it is sent at once while all is well. */
    noteRecord(): void {
      wanted.push = true
      if (failures === 0) wakeUp()
    },
    /** A round now, whatever the wait; resolves when it has come to its end. */
    runNow(): Promise<void> {
      Object.assign(wanted, { push: true, pull: true, isAsked: true })
      const done = new Promise<void>((resolve) => whenDone.push(resolve))
      wakeUp()
      return done
    },
    client: rounds.presentClient,
    /** Resolves when nothing touches the event's file any more. */
    async stop(): Promise<void> {
      off.abort()
      wakeUp()
      await ended
      rounds.close()
      for (const tell of [...telling, ...whenDone]) tell()
    },
  }
}

export type SyncLoop = ReturnType<typeof startSyncLoop>
