import { useCallback, useEffect, useRef, useState } from 'react'
import type { ScanAnswer } from '#shared/contract/outputs.ts'
import type { Failure, Result } from '#shared/failures/failure-code.ts'
import { shownFor, timing } from './timing.ts'

/** What stands in the verdict's place. `isLeaving` is its fade back to rest. */
export type Shown =
  | { kind: 'rest' }
  | { kind: 'asking'; isSlow: boolean }
  | { kind: 'answered'; turn: number; answer: ScanAnswer; sessionId: string; isLeaving: boolean }
  | { kind: 'failed'; turn: number; failure: Failure; isLeaving: boolean }

type Answer = Result<ScanAnswer>

/**
 * Asks, and shows the answer of the latest turn until it is over. The answer before it does not outlive a wait that a
 * person could notice: a green that belongs to somebody else must not be read.
 */
export function useShownVerdict(onAnswer: (answer: Answer) => void) {
  const [shown, setShown] = useState<Shown>({ kind: 'rest' })
  const [turn, setTurn] = useState(0)
  const latest = useRef(0)
  const timers = useRef<number[]>([])
  const hear = useRef(onAnswer)
  useEffect(() => {
    hear.current = onAnswer
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
    (next: Extract<Shown, { kind: 'answered' | 'failed' }>) => {
      setShown(next)
      leaveAfter(shownFor(next.kind === 'answered' ? next.answer.verdict.kind : 'failed'))
    },
    [leaveAfter],
  )
  /** As if it had come just now, and for as long as what somebody has to act on. */
  const stay = useCallback(() => leaveAfter(shownFor('needs')), [leaveAfter])

  const show = useCallback(
    (ask: () => Promise<Answer>, sessionId: string) => {
      latest.current += 1
      const mine = latest.current
      setTurn(mine)
      stopTimers()
      after(timing.oldAnswerIsGone, () => ({ kind: 'asking', isSlow: false }))
      after(timing.slow, () => ({ kind: 'asking', isSlow: true }))
      const receive = (answer: Answer) => {
        if (mine !== latest.current) return
        put(
          answer.ok
            ? { kind: 'answered', turn: mine, answer: answer.value, sessionId, isLeaving: false }
            : { kind: 'failed', turn: mine, failure: answer.failure, isLeaving: false },
        )
        hear.current(answer)
      }
      // A bridge that throws is a bug, and still no green.
      ask().then(receive, () => receive({ ok: false, failure: { code: 'unexpected' } }))
    },
    [after, put, stopTimers],
  )

  const isLatest = useCallback((one: number) => one === latest.current, [])

  const clear = useCallback(() => {
    stopTimers()
    setShown({ kind: 'rest' })
  }, [stopTimers])

  return { shown, turn, show, stay, hold: stopTimers, isLatest, clear }
}
