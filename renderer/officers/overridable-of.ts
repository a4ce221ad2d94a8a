import { isOverridable } from '#shared/records/is-overridable.ts'
import type { Shown } from '../verdict/use-shown-verdict.ts'

export const overrideKey = 'F5'

/** The record of a refusal that a supervisor may let pass, while it is shown; else null. */
export function overridableOf(shown: Shown): string | null {
  if (shown.kind !== 'answered') return null
  const { verdict, recordId } = shown.answer
  const reason = verdict.kind === 'refused' ? verdict.reason : verdict.kind
  return reason !== 'admitted' && reason !== 'needs' && isOverridable(reason) ? recordId : null
}
