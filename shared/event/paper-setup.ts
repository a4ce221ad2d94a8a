import { z } from 'zod'
import { wordsSchema } from '../questions/question.ts'

/** A picture inside the setup, at most about 190 KB of bytes, of a kind that a PDF takes as it is. */
const pictureSchema = z
  .string()
  .max(260_000)
  .regex(/^data:image\/(?:png|jpeg);base64,[\w+/]+=*$/)

/** Who signs a paper: "Mengetahui, Ketua Panitia", the name verbatim with its titles, rank and number where one is shown. */
export const signatorySchema = z.object({
  heading: z.string().trim().max(60).default(''),
  position: z.string().trim().max(100).default(''),
  name: z.string().trim().max(100).default(''),
  rank: z.string().trim().max(60).default(''),
  /** NIP of a civil servant; a text, whose digits no spreadsheet may round. */
  number: z.string().trim().max(30).default(''),
})
export type Signatory = z.infer<typeof signatorySchema>

/** Who has earned a certificate: who was in all of some sessions, or in a share of those that count. */
export const certificateRuleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sessions'), sessionIds: z.array(z.string().min(1).max(64)).min(1).max(50) }),
  z.object({ kind: z.literal('share'), percent: z.number().int().min(1).max(100) }),
])

export type CertificateRule = z.infer<typeof certificateRuleSchema>

/** What the papers of an event look like, and who signs them. */
export const paperSetupSchema = z.object({
  /** Lines of the letterhead (kop surat), from the ministry down to the address; the first ones are set larger. */
  letterhead: z.array(z.string().trim().min(1).max(120)).max(6).default([]),
  logoLeft: pictureSchema.nullable().default(null),
  logoRight: pictureSchema.nullable().default(null),
  /** Where papers are signed: "Banjarbaru, 24 Juni 2019"; empty takes the event's city. */
  signedIn: z.string().trim().max(60).default(''),
  signatories: z.array(signatorySchema).max(3).default([]),
  certificate: z
    .object({
      rule: certificateRuleSchema,
      title: wordsSchema.default({ id: '', en: '' }),
      /** Who gives it, as it stands above the name. */
      givenBy: z.string().trim().max(120).default(''),
    })
    .nullable()
    .default(null),
})
export type PaperSetup = z.infer<typeof paperSetupSchema>

/** A key by which codes can be told to be ours before the list is there. The secret half is never part of a setup. */
export const codeKeySchema = z.object({
  id: z.string().regex(/^[0-9a-z]{1,8}$/),
  /** Ed25519, raw 32 bytes in base64url. */
  publicKey: z.string().regex(/^[\w-]{43}$/),
  isRevoked: z.boolean().default(false),
})
export type CodeKey = z.infer<typeof codeKeySchema>
