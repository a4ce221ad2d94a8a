import { z } from 'zod'
import type { Conflict } from '#shared/check-in/find-conflicts.ts'
import { conflictDecisionSchema, type GapuraRecord } from '#shared/records/record.ts'
import type { Pair } from './attendance-repository.ts'
import { inList } from './in-list.ts'
import { insertRows } from './insert-rows.ts'
import type { Queries } from './open-database.ts'

const actSchema = z.object({
  recordId: z.string(),
  deviceId: z.string(),
  deskId: z.string(),
  officerId: z.string(),
  scannedAt: z.number(),
  clockOffsetMs: z.number().nullable(),
})

/** What is kept of a conflict: who admitted where and when, and what somebody decided. */
export const conflictBodySchema = z.object({
  admissions: z.array(actSchema),
  decided: actSchema.extend({ decision: conflictDecisionSchema, reason: z.string() }).nullable(),
})
export type ConflictBody = z.infer<typeof conflictBodySchema>

export type PairConflict = Pair & { conflict: Conflict }

/** Admissions that cannot all be right, as the records show them. */
export function conflictRepository(queries: Queries) {
  const { db } = queries
  return {
    /** Pairs of these people that are in conflict now, decided or not. */
    async ofParticipants(eventId: string, participantIds: readonly string[]): Promise<Pair[]> {
      const rows = await db
        .selectFrom('conflicts')
        .select(['session_id', 'participant_id'])
        .where('event_id', '=', eventId)
        .where(inList(queries, 'participant_id', participantIds))
        .execute()
      return rows.map((row) => ({ sessionId: row.session_id, participantId: row.participant_id }))
    },

    async put(eventId: string, pairs: readonly PairConflict[], version: number): Promise<void> {
      const rows = pairs.map(({ participantId, sessionId, conflict }) => ({
        event_id: eventId,
        session_id: sessionId,
        participant_id: participantId,
        body: JSON.stringify(bodyOf(conflict)),
        is_open: Number(conflict.decision === null),
        version,
      }))
      await insertRows(queries, 'conflicts', rows, {
        onConflict: { replaceBy: ['event_id', 'session_id', 'participant_id'] },
      })
    },

    async remove(eventId: string, pairs: readonly Pair[]): Promise<void> {
      for (const { participantId, sessionId } of pairs) {
        await db
          .deleteFrom('conflicts')
          .where('event_id', '=', eventId)
          .where('session_id', '=', sessionId)
          .where('participant_id', '=', participantId)
          .execute()
      }
    },

    async clear(eventId: string): Promise<void> {
      await db.deleteFrom('conflicts').where('event_id', '=', eventId).execute()
    },
  }
}

function bodyOf({ admissions, decision }: Conflict): ConflictBody {
  const decided =
    decision?.payload.kind === 'conflict-decision'
      ? { ...actOf(decision), decision: decision.payload.decision, reason: decision.payload.reason }
      : null
  return { admissions: admissions.map(actOf), decided }
}

function actOf({ id, deviceId, deskId, officerId, scannedAt, clockOffsetMs }: GapuraRecord) {
  return { recordId: id, deviceId, deskId, officerId, scannedAt, clockOffsetMs }
}
