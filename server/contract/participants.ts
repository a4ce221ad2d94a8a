import { participantSchema, roleSchema, standingSchema } from '#shared/participants/participant.ts'
import { erasureReasonSchema } from '#shared/records/erasure.ts'
import { wordsSchema } from '#shared/questions/question.ts'
import { z } from 'zod'
import { eventParamsSchema } from './events.ts'

export const participantParamsSchema = eventParamsSchema.extend({ participantId: z.string().min(1).max(64) })

/** How somebody came to be among the people: by the list or at a desk; or somebody came in their place. */
export const originSchema = z.enum(['listed', 'walk-in', 'represented'])
export const presenceSchema = z.enum(['arrived', 'inside', 'not-arrived'])

/** Filters work together. Presence is that of `sessionId`, or of the event's first arrival session without one. */
export const participantsQuerySchema = z.object({
  text: z.string().max(200).default(''),
  community: z.string().max(100).optional(),
  group: z.string().max(100).optional(),
  role: roleSchema.optional(),
  standing: standingSchema.optional(),
  presence: presenceSchema.optional(),
  origin: originSchema.optional(),
  sessionId: z.string().max(64).optional(),
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type ParticipantsQuery = z.output<typeof participantsQuerySchema>

/** Phone and e-mail are masked for viewers: `isMasked` says so. */
export const participantRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: roleSchema,
  community: z.string(),
  group: z.string(),
  category: z.string(),
  phone: z.string(),
  email: z.string(),
  standing: standingSchema,
  isMinor: z.boolean(),
  isMasked: z.boolean(),
  /** Registered at a desk; was not on the list. */
  isWalkIn: z.boolean(),
  representedBy: z.string(),
  /** Turned out to be another entry's person: shown only to whoever looks for them. */
  isMerged: z.boolean(),
  /** In the session that the list is about. */
  presence: presenceSchema,
  arrivedAt: z.number().nullable(),
})
export type ParticipantRow = z.infer<typeof participantRowSchema>
export const participantsAnswerSchema = z.object({
  total: z.number(),
  sessionId: z.string(),
  rows: z.array(participantRowSchema),
})
export const facetsSchema = z.object({
  communities: z.array(z.string()),
  groups: z.array(z.string()),
  categories: z.array(z.string()),
})

export const historyEntrySchema = z.object({
  recordId: z.string(),
  kind: z.string(),
  scannedAt: z.number(),
  sessionId: z.string().nullable(),
  sessionName: z.string(),
  deskName: z.string(),
  officerName: z.string(),
  deviceName: z.string(),
  via: z.string().nullable(),
  /** A code of the kind of record. */
  reason: z.string().nullable(),
  /** What the record says in words of its own: a typed reason, an item, an answer, a name. */
  note: z.string(),
  /** What was asked, for an answer. */
  question: wordsSchema.nullable(),
  /** Names of the fields that were corrected. */
  fields: z.array(z.string()),
  isUndone: z.boolean(),
})
const entrySchema = z.object({ id: z.string(), name: z.string() })
export const personAnswerSchema = z.object({
  person: participantSchema.extend({
    isMasked: z.boolean(),
    /** Who came in their place; empty when they came themselves. */
    representedBy: z.string(),
    /** The entry under which this person is counted, when this one turned out to be the same; and the other way. */
    mergedInto: entrySchema.nullable(),
    mergedFrom: z.array(entrySchema),
  }),
  /** What they were given, under whichever entry; more than once happens at two desks without a network. */
  items: z.array(z.object({ name: z.string(), times: z.number(), at: z.number(), deskName: z.string() })),
  /** Newest first. */
  records: z.array(historyEntrySchema),
})

const trimmed = (most: number) => z.string().trim().max(most)
/** What people type; an empty text is nothing. A phone is kept as E.164 and refused when it is none. */
const fields = {
  name: trimmed(100).min(1),
  role: roleSchema,
  community: trimmed(100),
  group: trimmed(100),
  category: trimmed(60),
  sex: participantSchema.shape.sex,
  phone: trimmed(40),
  email: z.union([z.literal(''), z.email().max(200)]),
  isMinor: z.boolean(),
  hasPermission: z.boolean(),
  alert: trimmed(200),
}
/** Without a code one is drawn. */
export const createParticipantSchema = z.object({
  ...fields,
  code: z.string().trim().min(1).max(512).optional(),
})
export const participantCreatedSchema = z.object({ participantId: z.string(), code: z.string() })
/** Only what is to change. */
export const correctParticipantSchema = z.object(fields).partial()
export type ParticipantFields = z.infer<typeof correctParticipantSchema>

/** Kept in the audit log. Write no personal data into it. */
export const reasonSchema = z.string().trim().min(1).max(200)
export const setStandingSchema = z.object({ standing: standingSchema, reason: reasonSchema })
export const eraseSchema = z.object({ because: erasureReasonSchema })
/** All that is kept of somebody, for that person: a file's text. */
export const dataCopySchema = z.object({ fileName: z.string(), text: z.string() })
export const codeActSchema = z.object({ code: z.string().min(1).max(512), reason: reasonSchema })
export const codeReplacedSchema = z.object({ code: z.string(), version: z.number() })
