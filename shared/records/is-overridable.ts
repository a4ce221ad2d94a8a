import type { RefusedAs } from './refused-as.ts'

/** What a supervisor may let pass: doors, lists and repetition, never a code that is not there or not valid. */
const overridable = new Set<RefusedAs>([
  'blocked',
  'awaiting-approval',
  'not-eligible',
  'session-not-open',
  'session-closed',
  'session-full',
  'already-in',
])

export function isOverridable(reason: RefusedAs): boolean {
  return overridable.has(reason)
}
