import { eventFileSchema, eventSchema, otherEventSchema } from '#shared/event/event.ts'
import { sessionSchema } from '#shared/sessions/session.ts'
import { z } from 'zod'

export const eventParamsSchema = z.object({ eventId: z.string().min(1).max(64) })

const countsSchema = z.object({
  /** On the list; who was registered at a desk comes on top. */
  participants: z.number(),
  /** People who have been in at a session of kind `arrival`; each counts once. */
  arrived: z.number(),
  /** Of them, people who were registered at a desk. */
  walkIns: z.number(),
  devices: z.number(),
  /** Records that the laptops said they still had to send, at their last contact. */
  unsent: z.number(),
  openConflicts: z.number(),
})
export type EventCounts = z.infer<typeof countsSchema>

/** Newest day first; the page puts those of one series together. */
export const eventsAnswerSchema = z.object({
  events: z.array(z.object({ event: eventSchema, counts: countsSchema })),
})

const trimmed = (most: number) => z.string().trim().max(most)
/** A new event begins with one session, the arrival, that is open all day. */
export const eventFieldsSchema = z.object({
  series: trimmed(160),
  name: trimmed(160).min(1),
  city: trimmed(80),
  place: trimmed(160),
  zone: eventSchema.shape.zone,
  startsOn: eventSchema.shape.startsOn,
  codePrefix: eventSchema.shape.codePrefix,
  label: trimmed(120),
})
export type EventFields = z.infer<typeof eventFieldsSchema>

/** The file that the kiosk opens too: the same schema. */
export const createFromFileSchema = eventFileSchema
export const eventCreatedSchema = z.object({ eventId: z.string(), participants: z.number() })
/** Only what is to change. The zone can change as long as nothing was recorded. */
export const changeEventSchema = eventFieldsSchema.partial()

export const eventAnswerSchema = z.object({
  event: eventSchema,
  /** In their order. One that has records cannot be taken out. */
  sessions: z.array(sessionSchema.extend({ hasRecords: z.boolean() })),
  otherEvents: z.array(otherEventSchema),
  counts: countsSchema,
  /** Has any record: the zone stays. */
  hasRecords: z.boolean(),
  version: z.number(),
})

/** The whole list, in the order in which it is to stand. A session without an id is a new one. */
export const putSessionsSchema = z.object({
  sessions: z
    .array(sessionSchema.extend({ id: sessionSchema.shape.id.optional() }))
    .min(1)
    .max(100),
})
/** Other events of the series at headquarters are filled in by themselves; this is for those kept elsewhere. */
export const putOtherEventsSchema = z.object({ otherEvents: z.array(otherEventSchema).max(200) })
export const versionSchema = z.object({ version: z.number() })
