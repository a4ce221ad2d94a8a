import { useCallback, useRef, useState } from 'react'
import type { Verdict } from '#shared/check-in/verdict.ts'
import type { Failure, Result } from '#shared/failures/failure-code.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { useCurrentSession } from '../kiosk/use-current-session.ts'
import type { Scan } from '../scanning/scan.ts'
import { playVerdict } from '../verdict/play-verdict.ts'

export type Code = Pick<Scan, 'text' | 'otherReading'>
type Admitted = Extract<Verdict, { kind: 'admitted' }>
export type Stopped =
  | { kind: 'verdict'; verdict: Exclude<Verdict, { kind: 'admitted' }> }
  | { kind: 'failed'; failure: Failure }

/** How far somebody is. Only the step from `confirm` to `welcome` records anything. */
export type Step =
  | { kind: 'rest' }
  | { kind: 'scan' }
  | { kind: 'type' }
  | { kind: 'looking' }
  | { kind: 'confirm'; code: Code; verdict: Admitted }
  | { kind: 'welcome'; verdict: Admitted }
  | { kind: 'stopped'; why: Stopped }

/** Scan, confirm, welcome: one person after another. A code begins anew at any step, and late answers are dropped. */
export function useSelfService() {
  const { settings } = useOpenEvent()
  const sessionId = useCurrentSession().session.id
  const [step, setStep] = useState<Step>({ kind: 'rest' })
  const turn = useRef(0)

  const go = useCallback((next: Step) => {
    turn.current += 1
    setStep(next)
  }, [])

  async function asked<O extends { verdict: Verdict }>(
    answer: Promise<Result<O>>,
    admitted: (verdict: Admitted) => Step,
  ) {
    turn.current += 1
    const mine = turn.current
    setStep({ kind: 'looking' })
    const result = await answer
    if (mine !== turn.current) return
    if (!result.ok) {
      playVerdict('refused', settings)
      return setStep({ kind: 'stopped', why: { kind: 'failed', failure: result.failure } })
    }
    const { verdict } = result.value
    if (verdict.kind === 'admitted') return setStep(admitted(verdict))
    playVerdict(verdict.kind, settings)
    setStep({ kind: 'stopped', why: { kind: 'verdict', verdict } })
  }

  return {
    step,
    go,
    look: ({ text, otherReading }: Code) =>
      void asked(kiosk.look({ text, otherReading, sessionId }), (verdict) => ({
        kind: 'confirm',
        code: { text, otherReading },
        verdict,
      })),
    confirm({ text, otherReading }: Code): void {
      const scan = kiosk.scan({ text, otherReading, via: 'self-service', sessionId, direction: 'entry' })
      void asked(scan, (verdict) => {
        playVerdict('admitted', settings)
        return { kind: 'welcome', verdict }
      })
    },
  }
}

export type SelfService = ReturnType<typeof useSelfService>
