import { sql } from 'kysely'
import { erasedText, redactPayload } from '#shared/records/redact-payload.ts'
import { recordPayloadSchema } from '#shared/records/record.ts'
import { inList } from './in-list.ts'
import { insertRows } from './insert-rows.ts'
import type { OpenDatabase, Queries } from './open-database.ts'

/** The record by which somebody was erased, and what it lets stay. */
export type Erased = { recordId: string; keepsCategory: boolean }

/** Who was erased, and the taking out of what names them. */
export function erasureRepository(queries: Queries) {
  const { db } = queries
  return {
    /** Notes who is erased from here on; whoever is already keeps the record that said so first. */
    async add(eventId: string, erased: ReadonlyMap<string, Erased>): Promise<void> {
      const rows = [...erased].map(([participantId, { recordId, keepsCategory }]) => ({
        event_id: eventId,
        participant_id: participantId,
        record_id: recordId,
        keeps_category: Number(keepsCategory),
      }))
      await insertRows(queries, 'erasures', rows, { onConflict: 'ignore' })
    },

    /** Of these people those who are erased, with the record that says so. */
    async of(eventId: string, participantIds: readonly string[]): Promise<Map<string, Erased>> {
      if (participantIds.length === 0) return new Map()
      const rows = await db
        .selectFrom('erasures')
        .select(['participant_id', 'record_id', 'keeps_category'])
        .where('event_id', '=', eventId)
        .where(inList(queries, 'participant_id', participantIds))
        .execute()
      return new Map(
        rows.map((row) => [row.participant_id, { recordId: row.record_id, keepsCategory: row.keeps_category === 1 }]),
      )
    },

    /**
     * Empties what is stored of one person: their records, the text of what was refused of them, and their codes'
     * standing. Their row of the list is written by whoever adds people up.
     */
    async empty(eventId: string, participantId: string, erased: Erased): Promise<void> {
      const rows = await db
        .selectFrom('records')
        .select(['id', 'payload'])
        .where('event_id', '=', eventId)
        .where('participant_id', '=', participantId)
        .where('erased_by', 'is', null)
        .execute()
      for (const { id, payload } of rows) {
        const read = recordPayloadSchema.parse(JSON.parse(payload))
        const left = redactPayload(read, erased)
        if (left === read) continue
        await db
          .updateTable('records')
          .set({ payload: JSON.stringify(left), erased_by: erased.recordId })
          .where('id', '=', id)
          .execute()
      }
      await db
        .updateTable('codes')
        .set({ standing: 'revoked' })
        .where('event_id', '=', eventId)
        .where('participant_id', '=', participantId)
        .where('standing', '=', 'valid')
        .execute()
      const refused = await db.selectFrom('refused_records').selectAll().where('event_id', '=', eventId).execute()
      for (const { device_id, chain, device_sequence, body } of refused) {
        const { participantId: about, ...rest } = JSON.parse(body) as { participantId: string | null }
        if (about !== participantId) continue
        await db
          .updateTable('refused_records')
          .set({ body: JSON.stringify({ participantId: about, ...rest, payload: erasedText }) })
          .where('device_id', '=', device_id)
          .where('chain', '=', chain)
          .where('device_sequence', '=', device_sequence)
          .execute()
      }
      const conflicts = await db
        .selectFrom('conflicts')
        .select(['session_id', 'body'])
        .where('event_id', '=', eventId)
        .where('participant_id', '=', participantId)
        .execute()
      for (const { session_id, body } of conflicts) {
        const { decided, ...rest } = JSON.parse(body) as { decided: object | null }
        if (decided === null) continue
        await db
          .updateTable('conflicts')
          .set({ body: JSON.stringify({ ...rest, decided: { ...decided, reason: erasedText } }) })
          .where('event_id', '=', eventId)
          .where('session_id', '=', session_id)
          .where('participant_id', '=', participantId)
          .execute()
      }
    },

    async isCategoryShared(eventId: string, category: string): Promise<boolean> {
      if (category === '') return true
      const { found } = await db
        .selectFrom('participants')
        .select(sql<number>`count(*)`.as('found'))
        .where('event_id', '=', eventId)
        .where('category', '=', category)
        .executeTakeFirstOrThrow()
      return found > 1
    },
  }
}

/**
 * Writes the file anew, so that free pages and the log keep nothing of what was taken out. PostgreSQL gives such rows
 * free by itself, and its log and backups are its administrator's.
 */
export async function scrubDatabase(database: OpenDatabase): Promise<void> {
  if (database.dialect === 'postgres') {
    await sql`VACUUM records, participants, codes, refused_records, conflicts`.execute(database.db)
    return
  }
  await sql`VACUUM`.execute(database.db)
  await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(database.db)
}
