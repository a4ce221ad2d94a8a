import { z } from 'zod'
import { eventParamsSchema } from './events.ts'

export const apiKeyParamsSchema = eventParamsSchema.extend({ keyId: z.string().max(64) })

export const scopeSchema = z.enum(['participants:write', 'participants:read', 'attendance:read'])
export type Scope = z.infer<typeof scopeSchema>

export const apiKeysAnswerSchema = z.object({
  keys: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      scopes: z.array(scopeSchema),
      createdAt: z.number(),
      lastUsedAt: z.number().nullable(),
      revokedAt: z.number().nullable(),
    }),
  ),
})
export const createApiKeySchema = z.object({
  name: z.string().trim().min(1).max(80),
  scopes: z.array(scopeSchema).min(1).max(3),
})
/** The key is shown once: only its hash is kept. */
export const apiKeyCreatedSchema = z.object({ id: z.string(), key: z.string() })
