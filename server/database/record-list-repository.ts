import { recordPayloadSchema, type GapuraRecord, type RecordKind } from '#shared/records/record.ts'
import type { Queries } from './open-database.ts'
import { recordOf } from './record-repository.ts'

export type ListedRecord = GapuraRecord & { version: number; receivedAt: number }
export type RecordPage = { after: number; limit: number; kinds?: readonly RecordKind[] }

/** Stored records of a whole event, for other systems and for exports. */
export function recordListRepository({ db }: Queries) {
  return {
    /** Ids of the questions that somebody has answered. */
    async answeredQuestions(eventId: string): Promise<Set<string>> {
      const rows = await db
        .selectFrom('records')
        .select('payload')
        .distinct()
        .where('event_id', '=', eventId)
        .where('kind', '=', 'answer')
        .execute()
      const payloads = rows.map(({ payload }) => recordPayloadSchema.parse(JSON.parse(payload)))
      return new Set(payloads.flatMap((payload) => (payload.kind === 'answer' ? [payload.question] : [])))
    },
    /** Records after a version in the order in which headquarters took them in, of some kinds or of all. */
    async page(eventId: string, { after, limit, kinds }: RecordPage): Promise<ListedRecord[]> {
      const rows = await db
        .selectFrom('records')
        .selectAll()
        .where('event_id', '=', eventId)
        .where('version', '>', after)
        .$if(kinds !== undefined, (query) => query.where('kind', 'in', kinds ?? []))
        .orderBy('version')
        .limit(limit)
        .execute()
      return rows.map((row) => ({ ...recordOf(row), version: row.version, receivedAt: row.received_at }))
    },
  }
}
