import { conflictBodySchema, type ConflictBody } from './conflict-repository.ts'
import type { Queries } from './open-database.ts'

export type ListedConflict = {
  sessionId: string
  participantId: string
  participantName: string
  community: string
  isOpen: boolean
  body: ConflictBody
}

/** Conflicts as people decide them, with the name of the person. */
export function conflictListRepository({ db }: Queries) {
  return {
    /** Newest change first. */
    async all(eventId: string, isOpen: boolean | null): Promise<ListedConflict[]> {
      const rows = await db
        .selectFrom('conflicts')
        .leftJoin('participants', (join) =>
          join
            .onRef('participants.event_id', '=', 'conflicts.event_id')
            .onRef('participants.id', '=', 'conflicts.participant_id'),
        )
        .selectAll('conflicts')
        .select(['participants.name', 'participants.community'])
        .where('conflicts.event_id', '=', eventId)
        .$if(isOpen !== null, (query) => query.where('is_open', '=', Number(isOpen)))
        .orderBy('conflicts.version', 'desc')
        .execute()
      return rows.map((row) => ({
        sessionId: row.session_id,
        participantId: row.participant_id,
        participantName: row.name ?? '',
        community: row.community ?? '',
        isOpen: row.is_open === 1,
        body: conflictBodySchema.parse(JSON.parse(row.body)),
      }))
    },
    async find(eventId: string, sessionId: string, participantId: string): Promise<ConflictBody | null> {
      const row = await db
        .selectFrom('conflicts')
        .select('body')
        .where('event_id', '=', eventId)
        .where('session_id', '=', sessionId)
        .where('participant_id', '=', participantId)
        .executeTakeFirst()
      return row === undefined ? null : conflictBodySchema.parse(JSON.parse(row.body))
    },
  }
}
