import { z } from 'zod'
import { reprintReasons } from './reprint-reasons.ts'

const idSchema = z.string().min(1).max(64)

/** Why a badge was not printed; each has its words, and a way on. */
export const badgeFailures = [
  'printer-missing',
  'printer-stopped',
  'printer-unreachable',
  'printer-refused',
  'paper-out',
  'paper-jam',
  'spooler-down',
  'not-taken-in-time',
  'cut-off',
  'print-aborted',
  'print-canceled',
  'design-unusable',
  'drawing-failed',
  'disk-full',
] as const
export const badgeFailureSchema = z.enum(badgeFailures)
export type BadgeFailure = z.infer<typeof badgeFailureSchema>

export const reprintReasonSchema = z.enum(reprintReasons)

/** One step of one badge. `job` is the id of its `requested` record. */
export const badgePayloadSchema = z.object({
  kind: z.literal('badge'),
  /** Null in the `requested` record itself. */
  job: z.uuidv7().nullable(),
  step: z.enum(['requested', 'sent', 'confirmed', 'failed', 'dropped']),
  design: idSchema,
  /** 1 for the first badge of a person, counted on from there. */
  copy: z.number().int().min(1).max(1_000),
  /** Why it is printed again; null for the first. */
  reprint: reprintReasonSchema.nullable(),
  /** Where it went, as the system calls it; empty before. */
  printer: z.string().max(200),
  failure: badgeFailureSchema.nullable(),
  /** Of one that was asked for with many others before the event: which lot, and its number in it, from 1. */
  batch: z.object({ id: z.uuidv7(), place: z.number().int().min(1).max(100_000) }).optional(),
})
export type BadgePayload = z.infer<typeof badgePayloadSchema>
export type BadgeBatch = NonNullable<BadgePayload['batch']>
