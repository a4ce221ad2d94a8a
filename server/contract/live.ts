import { z } from 'zod'
import { eventParamsSchema } from './events.ts'

export const liveSessionParamsSchema = eventParamsSchema.extend({ sessionId: z.string().max(64) })

const sessionCountsSchema = z.object({
  sessionId: z.string(),
  /** Registered people whom the session is for. */
  expected: z.number(),
  /** People who have been in; each counts once, and those who were registered at a desk are among them. */
  arrived: z.number(),
  /** Of them, people who were registered at a desk: they come on top of those who are expected. */
  walkIns: z.number(),
  inside: z.number(),
  /** People who wait for a seat. */
  waiting: z.number(),
})
export type SessionCounts = z.infer<typeof sessionCountsSchema>
export const liveAnswerSchema = z.object({
  sessions: z.array(sessionCountsSchema),
  version: z.number(),
  serverTime: z.number(),
})
export const liveSessionAnswerSchema = z.object({
  counts: sessionCountsSchema,
  /** `walkIns` are among those who arrived, as in the counts. */
  byCommunity: z.array(
    z.object({ community: z.string(), expected: z.number(), arrived: z.number(), walkIns: z.number() }),
  ),
  byRole: z.array(z.object({ role: z.string(), expected: z.number(), arrived: z.number(), walkIns: z.number() })),
  byDesk: z.array(z.object({ deskId: z.string(), deskName: z.string(), arrived: z.number() })),
  /**
   * First entries per minute, only minutes in which somebody came, in order. `at` is the minute's beginning in UTC
   * milliseconds; `day` and `time` are what the clock in the event's zone showed.
   */
  arrivals: z.array(z.object({ at: z.number(), day: z.string(), time: z.string(), arrived: z.number() })),
  version: z.number(),
  serverTime: z.number(),
})

/** `data:` of each server-sent event of the stream (named `version`): the event's version as it is now. */
export type LiveMessage = { version: number }
