import { useCallback, useEffect, useRef, useState } from 'react'
import type { ItemAnswer } from '#shared/contract/items.ts'
import type { ScanAnswer } from '#shared/contract/outputs.ts'
import type { Failure, Result } from '#shared/failures/failure-code.ts'
import { shownFor, timing } from './timing.ts'
import { toneOf } from './tone-of.ts'

/** What stands in the verdict's place. `isLeaving` is its fade back to rest. */
export type Shown =
  | { kind: 'rest' }
  | { kind: 'asking'; isSlow: boolean }
  | { kind: 'answered'; turn: number; answer: ScanAnswer; sessionId: string; isLeaving: boolean }
  | { kind: 'handed'; turn: number; handed: ItemAnswer; isLeaving: boolean }
  | { kind: 'failed'; turn: number; failure: Failure; isLeaving: boolean }

/** What is told until it is over, or until the next one. */
export type Told = Extract<Shown, { kind: 'answered' | 'handed' | 'failed' }>

export function isTold(shown: Shown): shown is Told {
  return shown.kind !== 'rest' && shown.kind !== 'asking'
}

/**
 * Asks, and shows the answer of the latest turn until it is over. The answer before it does not outlive a wait that a
 * person could notice: a green that belongs to somebody else must not be read.
 */
export function useShownVerdict(onTold: (told: Told) => void) {
  const [shown, setShown] = useState<Shown>({ kind: 'rest' })
  const [turn, setTurn] = useState(0)
  const latest = useRef(0)
  const timers = useRef<number[]>([])
  const hear = useRef(onTold)
  useEffect(() => {
    hear.current = onTold
  })

  const stopTimers = useCallback(() => {
    for (const timer of timers.current) window.clearTimeout(timer)
    timers.current = []
  }, [])
  const after = useCallback((ms: number, next: (before: Shown) => Shown) => {
    timers.current.push(window.setTimeout(() => setShown(next), ms))
  }, [])
  useEffect(() => stopTimers, [stopTimers])

  const leaveAfter = useCallback(
    (lasts: number) => {
      stopTimers()
      after(lasts, (before) => ('isLeaving' in before ? { ...before, isLeaving: true } : before))
      after(lasts + timing.fade, () => ({ kind: 'rest' }))
    },
    [after, stopTimers],
  )
  const put = useCallback(
    (next: Told) => {
      setShown(next)
      leaveAfter(shownFor(toneOf(next)))
    },
    [leaveAfter],
  )
  /** As if it had come just now, and for as long as what somebody has to act on. */
  const stay = useCallback(() => leaveAfter(shownFor('needs')), [leaveAfter])

  const ask = useCallback(
    <T>(answer: () => Promise<Result<T>>, told: (value: T, turn: number) => Told) => {
      latest.current += 1
      const mine = latest.current
      setTurn(mine)
      stopTimers()
      after(timing.oldAnswerIsGone, () => ({ kind: 'asking', isSlow: false }))
      after(timing.slow, () => ({ kind: 'asking', isSlow: true }))
      const receive = (result: Result<T>) => {
        if (mine !== latest.current) return
        const next: Told = result.ok
          ? told(result.value, mine)
          : { kind: 'failed', turn: mine, failure: result.failure, isLeaving: false }
        put(next)
        hear.current(next)
      }
      // A bridge that throws is a bug, and still no green.
      answer().then(receive, () => receive({ ok: false, failure: { code: 'unexpected' } }))
    },
    [after, put, stopTimers],
  )

  /** Asks for a verdict of the door. */
  const show = useCallback(
    (answer: () => Promise<Result<ScanAnswer>>, sessionId: string) =>
      ask(answer, (value, mine) => ({ kind: 'answered', turn: mine, answer: value, sessionId, isLeaving: false })),
    [ask],
  )
  /** Asks whether an item may be handed over. */
  const showHanded = useCallback(
    (answer: () => Promise<Result<ItemAnswer>>) =>
      ask(answer, (handed, mine) => ({ kind: 'handed', turn: mine, handed, isLeaving: false })),
    [ask],
  )

  const isLatest = useCallback((one: number) => one === latest.current, [])

  const clear = useCallback(() => {
    stopTimers()
    setShown({ kind: 'rest' })
  }, [stopTimers])

  return { shown, turn, show, showHanded, stay, hold: stopTimers, isLatest, clear }
}
