import { z } from 'zod'
import { participantSchema, standingSchema } from '#shared/participants/participant.ts'
import { sessionSchema } from '#shared/sessions/session.ts'

/** The API for other systems. An event is never named: every key belongs to one. */
export const apiPrefix = '/api/v1'
export const mostParticipants = 1_000

const trimmed = (most: number) => z.string().trim().max(most)
const person = participantSchema.shape

/** A field that is left out stays as it is; for somebody new it is empty. */
export const receivedParticipantSchema = z.object({
  code: z.string().trim().min(1).max(512).describe('Your own code, as it is in the QR. It says who is meant.'),
  name: trimmed(100).min(1).describe('As it is to be read, with titles.'),
  role: person.role.optional(),
  community: trimmed(100).optional(),
  group: trimmed(100).optional().describe('Contingent or boat group.'),
  category: trimmed(60).optional(),
  sex: person.sex.optional(),
  phone: trimmed(40).optional().describe('As people write it: 0812…, 62812… or +62812….'),
  email: z.union([z.literal(''), z.email().max(200)]).optional(),
  isMinor: z.boolean().optional().describe('Under 18. No birth date is asked for.'),
  hasPermission: z.boolean().optional().describe('The parents have permitted it.'),
  alert: trimmed(200).optional().describe('What the officer must read, for example a wheelchair.'),
  standing: standingSchema.optional(),
})
export type ReceivedParticipant = z.infer<typeof receivedParticipantSchema>

export const receiveParticipantsSchema = z.object({
  participants: z.array(receivedParticipantSchema).min(1).max(mostParticipants),
})
export const participantsReceivedSchema = z.object({
  created: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  /** In the order of the request. */
  participants: z.array(
    z.object({ code: z.string(), id: z.string(), outcome: z.enum(['created', 'changed', 'unchanged']) }),
  ),
})

export const apiParticipantsQuerySchema = z.object({
  after: z.string().max(64).default('').describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(1_000).default(200),
})
export const apiParticipantsSchema = z.object({
  participants: z.array(
    participantSchema.extend({
      representedBy: z.string().describe('Who came in their place; empty when they come themselves.'),
      mergedInto: z
        .string()
        .describe('The id of the entry that turned out to be the same person, and is counted; empty for none.'),
    }),
  ),
  next: z.string().nullable().describe('Null on the last page.'),
})

export const apiAttendanceQuerySchema = z.object({
  after: z.coerce.number().int().min(0).default(0).describe('`cursor` of the answer before; 0 from the beginning.'),
  limit: z.coerce.number().int().min(1).max(5_000).default(1_000),
})
const instant = z.iso.datetime()
export const attendanceEntrySchema = z.object({
  id: z.uuidv7(),
  kind: z
    .enum(['admission', 'override', 'exit', 'reversal'])
    .describe(
      'An override is an entry that a supervisor let pass. A reversal takes back the entry that it names in `reverses`; that one stays in the list.',
    ),
  sessionId: z.string().nullable(),
  participantId: z.string().nullable(),
  codes: z.array(z.string()).describe('Every code of that person, valid or not.'),
  scannedAt: instant.describe('The time at the door, by the clock of the laptop that stood there.'),
  correctedAt: instant.describe('The same by headquarters’ clock.'),
  desk: z.string(),
  reverses: z.uuidv7().nullable(),
})
export const apiAttendanceSchema = z.object({
  entries: z.array(attendanceEntrySchema),
  cursor: z.number().int().describe('Keep it, and give it as `after` next time: nothing is told twice or left out.'),
  isLast: z.boolean(),
})

export const apiSessionsSchema = z.object({
  sessions: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      name: z.string(),
      kind: sessionSchema.shape.kind,
      place: z.string(),
      opensAt: instant.nullable(),
      closesAt: instant.nullable(),
      capacity: z.number().int().nullable(),
      expected: z.number().int().describe('Registered people whom the session is for.'),
      arrived: z.number().int().describe('People who have been in; each counts once, walk-ins too.'),
      walkIns: z
        .number()
        .int()
        .describe('Of them, people who were registered at a desk and are not among the expected.'),
      inside: z.number().int(),
      waiting: z.number().int().describe('People who wait for a seat.'),
    }),
  ),
})

export const apiErrorSchema = z.object({
  code: z.string().describe('What went wrong, for a program.'),
  detail: z.string().optional().describe('Where or what, when that helps.'),
  serverTime: z.number().int().describe('UTC milliseconds.'),
})
