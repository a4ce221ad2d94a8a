import { codeSelectionSchema, handOutSchema } from '#shared/contract/codes.ts'
import { codeStandingSchema } from '#shared/participants/participant.ts'
import { z } from 'zod'
import { eventParamsSchema } from './events.ts'

const { community, group, role } = codeSelectionSchema.shape
const flag = z.enum(['yes', 'no']).transform((value) => value === 'yes')

/** Whose codes: what is left out of the query narrows nobody. */
export const codeSelectionQuerySchema = z.object({
  community: community.unwrap().optional(),
  group: group.unwrap().optional(),
  role: role.unwrap().optional(),
  onlyWithPhone: flag.default(false),
})

export const codeCountSchema = z.object({ people: z.number(), withPhone: z.number(), withoutCode: z.number() })

/** A file to download, in the form asked for. */
export const handOutQuerySchema = codeSelectionQuerySchema.extend({ ...handOutSchema.shape, isSigned: flag })
export type HandOutQuery = z.output<typeof handOutQuerySchema>

export const codeKeyParamsSchema = eventParamsSchema.extend({ keyId: z.string().min(1).max(8) })
export const codeKeysAnswerSchema = z.object({
  /** Newest first. */
  keys: z.array(
    z.object({
      id: z.string(),
      standing: z.enum(['signs', 'verifies', 'revoked']),
      /** Null of a key that was not made here. */
      createdAt: z.number().nullable(),
    }),
  ),
})
export const codeKeyMadeSchema = z.object({ keyId: z.string() })

export const checkCodeSchema = z.object({ text: z.string().min(1).max(1_000) })
/** What a text is as a code of the event; `keyId` is that of a signature which fits. */
export const codeCheckedSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('known'),
    person: z.object({ id: z.string(), name: z.string(), community: z.string() }),
    standing: codeStandingSchema,
    keyId: z.string().nullable(),
  }),
  z.object({ kind: z.literal('genuine'), keyId: z.string() }),
  z.object({ kind: z.enum(['key-unknown', 'key-revoked', 'malformed', 'unknown']) }),
])
export type CodeChecked = z.infer<typeof codeCheckedSchema>
