import { z } from 'zod'
import { roleSchema } from '../participants/participant.ts'

const idSchema = z.string().min(1).max(64)

const fields = {
  language: z.enum(['id', 'en']),
  /** A day (yyyy-mm-dd) of the event in its zone; null is all of them. */
  day: z.iso.date().nullable(),
  role: roleSchema.nullable(),
}

const listFields = {
  ...fields,
  /** Null is the whole event: whoever was in any of its sessions. */
  sessionId: idSchema.nullable(),
  order: z.enum(['name', 'community']),
}

/** Which paper is wanted, and of what. */
export const paperRequestSchema = z.discriminatedUnion('paper', [
  z.object({
    paper: z.literal('attendance'),
    ...listFields,
    /** `expected`: everybody who may come, for a list that is signed by hand. */
    who: z.enum(['present', 'expected']),
    /** Cells to be signed in, or what people drew at the desk. */
    signatures: z.enum(['empty', 'drawn']),
    phones: z.enum(['masked', 'full']),
  }),
  z.object({ paper: z.literal('recap'), ...fields, hidesSmall: z.boolean() }),
  z.object({ paper: z.literal('minutes'), ...fields, hidesSmall: z.boolean() }),
  z.object({ paper: z.literal('handover'), ...fields, order: listFields.order, itemId: idSchema }),
  z.object({ paper: z.literal('transport'), ...listFields }),
  /** What was destroyed of people's data, and who may have a certificate: of the whole event always. */
  z.object({ paper: z.literal('deletion'), language: fields.language }),
  z.object({ paper: z.literal('entitled'), language: fields.language }),
])
export type PaperRequest = z.infer<typeof paperRequestSchema>
export type PaperKind = PaperRequest['paper']
export type PaperOf<K extends PaperKind> = Extract<PaperRequest, { paper: K }>
