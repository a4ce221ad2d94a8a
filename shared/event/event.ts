import { z } from 'zod'
import { participantSchema } from '../participants/participant.ts'
import { sessionSchema } from '../sessions/session.ts'
import { deskSetupSchema } from './desk-setup.ts'

/** An IANA zone that this runtime knows: a wrong one would put people on the wrong day. */
export const zoneSchema = z.string().refine((zone) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}, 'unknown time zone')

/** Another event of the series, known by the prefix of its codes, so that its guests can be told where they belong. */
export const otherEventSchema = z.object({
  codePrefix: z.string().regex(/^[A-Z0-9]{2,6}$/),
  name: z.string().min(1).max(160),
  city: z.string().max(80),
  startsOn: z.iso.date(),
})
export type OtherEvent = z.infer<typeof otherEventSchema>

export const eventSchema = z.object({
  id: z.string().min(1).max(64),
  series: z.string().max(160),
  name: z.string().min(1).max(160),
  city: z.string().max(80),
  place: z.string().max(160),
  zone: zoneSchema,
  startsOn: z.iso.date(),
  codePrefix: z.string().regex(/^[A-Z0-9]{2,6}$/),
  /** Shown with the event's name when it is not a real one, for example "CONTOH, bukan jadwal resmi". */
  label: z.string().max(120),
  /** A rehearsal runs on a clock of its own, which starts on the event's day whatever the real date is. */
  isRehearsal: z.boolean(),
})
export type GapuraEvent = z.infer<typeof eventSchema>

/** The file that carries an event to a desk: the demo event is one. */
export const eventFileSchema = z.object({
  format: z.literal('gapura-event'),
  version: z.literal(1),
  event: eventSchema,
  otherEvents: z.array(otherEventSchema),
  sessions: z.array(sessionSchema).min(1),
  deskSetup: deskSetupSchema.prefault({}),
  participants: z.array(participantSchema),
})
export type EventFile = z.infer<typeof eventFileSchema>
