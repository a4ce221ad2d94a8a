import { useCallback, useRef, useState } from 'react'
import type { Verdict } from '#shared/check-in/verdict.ts'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { Failure, Result } from '#shared/failures/failure-code.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { useCurrentSession } from '../kiosk/use-current-session.ts'
import type { Scan } from '../scanning/scan.ts'
import { playVerdict } from '../verdict/play-verdict.ts'

export type Code = Pick<Scan, 'text' | 'otherReading'>
type Admitted = Extract<Verdict, { kind: 'admitted' }>
/** What somebody can give here by themselves; the rest takes an officer. */
export type Needing = Extract<Verdict, { kind: 'needs' }>
export type Stopped =
  | { kind: 'verdict'; verdict: Exclude<Verdict, { kind: 'admitted' }> }
  | { kind: 'failed'; failure: Failure }

/** How far somebody is. Nothing is recorded before `confirm` is answered. */
export type Step =
  | { kind: 'rest' }
  | { kind: 'scan' }
  | { kind: 'type' }
  | { kind: 'looking' }
  | { kind: 'confirm'; code: Code; verdict: Admitted | Needing }
  | { kind: 'give'; verdict: Needing }
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
    goOn: (verdict: Admitted | Needing) => Step,
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
    if (verdict.kind === 'admitted' || canGiveHere(verdict)) return setStep(goOn(verdict))
    playVerdict(verdict.kind, settings)
    setStep({ kind: 'stopped', why: { kind: 'verdict', verdict } })
  }

  const welcomeOrGive = (verdict: Admitted | Needing): Step => {
    playVerdict(verdict.kind, settings)
    return verdict.kind === 'admitted' ? { kind: 'welcome', verdict } : { kind: 'give', verdict }
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
    confirm: ({ text, otherReading }: Code) =>
      void asked(kiosk.scan({ text, otherReading, via: 'self-service', sessionId, direction: 'entry' }), welcomeOrGive),
    answer: (participantId: string, answers: KioskInput<'questions:answer'>['answers']) =>
      void asked(kiosk.answerQuestions({ participantId, sessionId, answers, via: 'self-service' }), welcomeOrGive),
    sign: (participantId: string, strokes: string) =>
      void asked(kiosk.sign({ participantId, sessionId, strokes, via: 'self-service' }), welcomeOrGive),
  }
}

export type SelfService = ReturnType<typeof useSelfService>

function canGiveHere(verdict: Verdict): verdict is Needing {
  return verdict.kind === 'needs' && (verdict.what === 'required-answer' || verdict.what === 'signature')
}
