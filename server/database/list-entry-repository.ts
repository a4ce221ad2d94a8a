import type { CodeStanding } from '#shared/participants/participant.ts'
import { inList } from './in-list.ts'
import { insertRows } from './insert-rows.ts'
import type { Queries } from './open-database.ts'
import type { PersonRow } from './person-row.ts'

export type WalkInCode = { participantId: string; text: string; standing: CodeStanding }

/** People as the list and the records add up to, and which entries of the list are one person. */
export function listEntryRepository(queries: Queries) {
  const { db } = queries
  return {
    /** Every merged entry of an event with the entry that it is; few, and found by an index. */
    async merged(eventId: string): Promise<Map<string, string>> {
      const rows = await db
        .selectFrom('participants')
        .select(['id', 'merged_into'])
        .where('event_id', '=', eventId)
        .where('merged_into', '>', '')
        .orderBy('id')
        .execute()
      return new Map(rows.map(({ id, merged_into }) => [id, merged_into]))
    },

    /** Writes rows anew, or adds them. */
    async put(rows: readonly PersonRow[]): Promise<void> {
      await insertRows(queries, 'participants', rows, { onConflict: { replaceBy: ['event_id', 'id'] } })
    },

    /** The codes of people who were registered at a desk. A code that is somebody else's already stays theirs. */
    async putCodes(eventId: string, codes: readonly WalkInCode[]): Promise<void> {
      await insertRows(
        queries,
        'codes',
        codes.map(({ participantId, text, standing }) => ({
          event_id: eventId,
          text,
          participant_id: participantId,
          standing,
        })),
        { onConflict: 'ignore' },
      )
      for (const { participantId, text, standing } of codes)
        await db
          .updateTable('codes')
          .set({ standing })
          .where('event_id', '=', eventId)
          .where('text', '=', text)
          .where('participant_id', '=', participantId)
          .execute()
    },

    /** Forgets everybody who is here by records alone: they are made anew from them. */
    async removeWalkIns(eventId: string): Promise<void> {
      const rows = await db
        .selectFrom('participants')
        .select('id')
        .where('event_id', '=', eventId)
        .where('is_walk_in', '=', 1)
        .where('list_entry', 'is', null)
        .execute()
      const ids = rows.map(({ id }) => id)
      if (ids.length === 0) return
      await db
        .deleteFrom('codes')
        .where('event_id', '=', eventId)
        .where(inList(queries, 'participant_id', ids))
        .execute()
      await db
        .deleteFrom('participants')
        .where('event_id', '=', eventId)
        .where(inList(queries, 'id', ids))
        .execute()
    },
  }
}
