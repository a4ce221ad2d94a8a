import { z } from 'zod'

export const refusedAsSchema = z.enum([
  'malformed-code',
  'unknown-code',
  'other-event',
  'code-revoked',
  'code-replaced',
  'participant-cancelled',
  'blocked',
  'awaiting-approval',
  'not-eligible',
  'session-not-open',
  'session-closed',
  'session-full',
  'vehicle-full',
  'vehicle-departed',
  'already-in',
  'needs',
])
export type RefusedAs = z.infer<typeof refusedAsSchema>

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
