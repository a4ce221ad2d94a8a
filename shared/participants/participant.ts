import { z } from 'zod'

export const roleSchema = z.enum(['participant', 'guest', 'speaker', 'committee', 'media'])
export type Role = z.infer<typeof roleSchema>

export const standingSchema = z.enum(['registered', 'cancelled', 'blocked', 'awaiting-approval'])
/** Where a person stands on the list, whatever they did at the door. */
export type Standing = z.infer<typeof standingSchema>

export const codeStandingSchema = z.enum(['valid', 'revoked', 'replaced'])
export type CodeStanding = z.infer<typeof codeStandingSchema>

/** A person on the list. The name is kept exactly as it was typed, with titles; 1 to 100 characters. */
export const participantSchema = z.object({
  id: z.string().min(1).max(64),
  name: z.string().min(1).max(100),
  role: roleSchema,
  community: z.string().max(100),
  /** Contingent or boat group; empty when none. */
  group: z.string().max(100),
  category: z.string().max(60),
  sex: z.enum(['L', 'P', '']),
  /** E.164, or empty. Shown masked at the desk. */
  phone: z.string().max(20),
  email: z.string().max(200),
  isMinor: z.boolean(),
  hasPermission: z.boolean(),
  /** Support need or note that the officer must read, for example a wheelchair. */
  alert: z.string().max(200),
  standing: standingSchema,
  /** Registered at a desk; was not on the list. */
  isWalkIn: z.boolean().default(false),
  codes: z.array(z.object({ text: z.string().min(1).max(512), standing: codeStandingSchema })),
})
export type Participant = z.infer<typeof participantSchema>
