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
