import { z } from 'zod'

export const roleSchema = z.enum(['viewer', 'coordinator', 'administrator'])
export type UserRole = z.infer<typeof roleSchema>

const name = z.string().trim().min(1).max(100)
const email = z.email().max(200)
/** Long enough not to be guessed, and not so long that hashing it becomes an attack. */
const password = z.string().min(10).max(200)
const token = z.string().min(20).max(100)

export const userSchema = z.object({ id: z.string(), name: z.string(), email: z.string(), role: roleSchema })
export type User = z.infer<typeof userSchema>

export const sessionAnswerSchema = z.object({
  user: userSchema.nullable(),
  /** Nobody can sign in yet: the one-time link that the server printed at its start is still to be used. */
  wantsFirstAdministrator: z.boolean(),
})

export const signInSchema = z.object({ email: z.string().trim().min(1).max(200), password: z.string().min(1).max(200) })
export const signedInSchema = z.object({ user: userSchema })

export const readLinkSchema = z.object({ token })
/** What a one-time link is for, to fill in what is known. Name and e-mail are empty for the first administrator. */
export const linkSchema = z.object({ name: z.string(), email: z.string(), role: roleSchema, expiresAt: z.number() })
export const acceptLinkSchema = z.object({ token, name, email, password })

export const changePasswordSchema = z.object({ current: z.string().min(1).max(200), next: password })

export const usersAnswerSchema = z.object({
  users: z.array(userSchema.extend({ isDisabled: z.boolean(), createdAt: z.number() })),
  /** Links that were made and not used yet. */
  invitations: z.array(
    z.object({ id: z.string(), name: z.string(), email: z.string(), role: roleSchema, expiresAt: z.number() }),
  ),
})
export const inviteSchema = z.object({ name, email, role: roleSchema })
/** The link is shown once: only its hash is kept. */
export const invitedSchema = z.object({ link: z.string(), expiresAt: z.number() })
export const changeUserSchema = z
  .object({ role: roleSchema, isDisabled: z.boolean() })
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'nothing to change')

export const userParamsSchema = z.object({ userId: z.string().max(64) })
export const invitationParamsSchema = z.object({ invitationId: z.string().max(64) })
