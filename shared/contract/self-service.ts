import { z } from 'zod'
import type { Verdict } from '../check-in/verdict.ts'
import { officerSchema, pinSchema } from '../officers/officer.ts'
import type { Duty } from './officers.ts'
import type { Answer } from './kiosk-api.ts'
import type { KioskInput } from './inputs.ts'

const proofSchema = z.object({ officerId: officerSchema.shape.id, pin: pinSchema })

export const selfServiceInputs = {
  /** What a code would be answered now. Records nothing. */
  'check-in:look': z.object({
    text: z.string().max(16_384),
    otherReading: z.string().max(16_384).nullable(),
    sessionId: z.string().min(1).max(64),
  }),
  'self-service:start': proofSchema,
  'self-service:leave': proofSchema,
  /** An officer has come to whoever called. */
  'self-service:answer-call': proofSchema,
}

export type SelfServiceOutputs = {
  'check-in:look': { verdict: Verdict }
  'self-service:start': Duty
  'self-service:leave': Duty
  'self-service:answer-call': null
}

export type SelfServiceApi = {
  look: (input: KioskInput<'check-in:look'>) => Answer<'check-in:look'>
  startSelfService: (input: KioskInput<'self-service:start'>) => Answer<'self-service:start'>
  leaveSelfService: (input: KioskInput<'self-service:leave'>) => Answer<'self-service:leave'>
  answerCall: (input: KioskInput<'self-service:answer-call'>) => Answer<'self-service:answer-call'>
}
