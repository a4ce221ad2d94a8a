import { z } from 'zod'

export const officerRoleSchema = z.enum(['desk', 'supervisor'])
export type OfficerRole = z.infer<typeof officerRoleSchema>

/** Four to eight digits, as typed. Never kept and never logged. */
export const pinSchema = z.string().regex(/^\d{4,8}$/)

/** What a PIN is proved by: scrypt with a salt of its own, both base64url. The PIN itself is nowhere. */
export const sealedPinSchema = z.object({
  salt: z.string().regex(/^[\w-]{22}$/),
  hash: z.string().regex(/^[\w-]{43}$/),
})
export type SealedPin = z.infer<typeof sealedPinSchema>

/** A person who works at the desks. */
export const officerSchema = z.object({
  id: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(60),
  role: officerRoleSchema,
  pin: sealedPinSchema,
  isActive: z.boolean(),
})
export type Officer = z.infer<typeof officerSchema>
