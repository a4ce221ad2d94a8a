import { z } from 'zod'
import { reasonSchema } from './participants.ts'

export const decisionSchema = z.enum(['same-person', 'other-person', 'scan-mistake'])

export const conflictsQuerySchema = z.object({ state: z.enum(['open', 'decided', 'all']).default('open') })

export const conflictSchema = z.object({
  sessionId: z.string(),
  sessionName: z.string(),
  participantId: z.string(),
  participantName: z.string(),
  community: z.string(),
  isOpen: z.boolean(),
  /** Every admission that is part of it, in the order in which they happened. */
  admissions: z.array(
    z.object({
      recordId: z.string(),
      /** The door's time, and the time that headquarters' clock would have shown. */
      scannedAt: z.number(),
      correctedAt: z.number(),
      deskName: z.string(),
      officerName: z.string(),
      deviceName: z.string(),
    }),
  ),
  decided: z.object({ decision: decisionSchema, reason: z.string(), at: z.number(), by: z.string() }).nullable(),
})
export type Conflict = z.infer<typeof conflictSchema>
export const conflictsAnswerSchema = z.object({ conflicts: z.array(conflictSchema) })

/** `admissions` are the ids that were shown: when another one has come since, nothing is decided. */
export const decideConflictSchema = z.object({
  sessionId: z.string().max(64),
  participantId: z.string().max(64),
  decision: decisionSchema,
  admissions: z.array(z.uuidv7()).min(2).max(200),
  reason: reasonSchema,
})
