import { isOverridable } from '../records/is-overridable.ts'
import type { RefusedAs } from '../records/refused-as.ts'
import type { Attempt } from './attempt.ts'
import { decideCheckIn } from './decide-check-in.ts'
import type { Facts } from './facts.ts'
import type { Verdict } from './verdict.ts'

/**
 * Decides again what was refused, letting pass one reason after another of those that a supervisor may let pass, and no
 * more than it takes. What is still needed is asked for, and what nobody may let pass stays refused.
 */
export function decideOverride(attempt: Attempt, facts: Facts): { verdict: Verdict; waived: RefusedAs[] } {
  const waived: RefusedAs[] = []
  for (;;) {
    const verdict = decideCheckIn({ ...attempt, waived }, facts)
    const reason = reasonOf(verdict)
    if (reason === null || !isOverridable(reason) || waived.includes(reason)) return { verdict, waived }
    waived.push(reason)
  }
}

function reasonOf(verdict: Verdict): RefusedAs | null {
  switch (verdict.kind) {
    case 'refused':
      return verdict.reason
    case 'already-in':
      return 'already-in'
    case 'needs':
    case 'admitted':
      return null
  }
}
