import type { Verdict, VerdictKind } from '#shared/check-in/verdict.ts'
import type { ItemVerdict } from '#shared/items/decide-item.ts'
import type { Told } from './use-shown-verdict.ts'

/** The colour, shape and sound of what is told. */
export function toneOf(told: Told): VerdictKind | 'failed' {
  switch (told.kind) {
    case 'answered':
      return toneOfVerdict(told.answer.verdict)
    case 'handed':
      return toneOfItem(told.handed.verdict)
    case 'failed':
      return 'failed'
  }
}

/** Somebody who waits for a seat is not sent away: something is needed, and it is on its way. */
export function toneOfVerdict(verdict: Verdict): VerdictKind {
  const isWaiting = verdict.kind === 'refused' && verdict.reason === 'session-full' && verdict.numberInLine !== null
  return isWaiting ? 'needs' : verdict.kind
}

function toneOfItem(verdict: ItemVerdict): VerdictKind {
  if (verdict.kind === 'given') return 'admitted'
  return verdict.because === 'already-given' ? 'already-in' : 'refused'
}
