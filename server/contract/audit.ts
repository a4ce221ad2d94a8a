import { z } from 'zod'

/** Newest first. `before` is the id of the last entry of the page before. */
export const auditQuerySchema = z.object({
  eventId: z.string().max(64).optional(),
  before: z.string().max(64).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** Every administrative act. Words for each are in the catalogue. */
export const auditActions = [
  'signed-in',
  'signed-out',
  'sign-in-failed',
  'link-accepted',
  'password-changed',
  'user-invited',
  'invitation-withdrawn',
  'user-changed',
  'event-created',
  'event-changed',
  'sessions-changed',
  'other-events-changed',
  'desk-setup-changed',
  'officer-added',
  'officer-changed',
  'participant-added',
  'participant-corrected',
  'participant-erased',
  'data-copied',
  'standing-set',
  'code-revoked',
  'code-replaced',
  'list-imported',
  'participants-received',
  'pairing-made',
  'device-revoked',
  'conflict-decided',
  'key-made',
  'key-revoked',
  'exported',
  'code-key-made',
  'code-key-revoked',
] as const
export type AuditAction = (typeof auditActions)[number]

export const auditAnswerSchema = z.object({
  entries: z.array(
    z.object({
      id: z.string(),
      at: z.number(),
      eventId: z.string().nullable(),
      actor: z.object({ kind: z.enum(['user', 'api-key', 'device', 'server']), id: z.string(), name: z.string() }),
      /** One of `auditActions`; entries of the sync have names of their own. */
      action: z.string(),
      /** What it was done to: the id of a user, participant, device, key, session … */
      target: z.string(),
      /** Names of changed fields, counts, reasons: no personal data. */
      detail: z.record(z.string(), z.unknown()),
    }),
  ),
  /** Give it as `before` for the next page; null on the last one. */
  next: z.string().nullable(),
})
