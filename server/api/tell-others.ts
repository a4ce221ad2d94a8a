import type { z } from 'zod'
import { isEntry } from '#shared/records/record.ts'
import type { apiAttendanceSchema, apiParticipantsSchema, apiSessionsSchema } from '../contract/api.ts'
import { eventRepository } from '../database/event-repository.ts'
import { participantListRepository } from '../database/participant-list-repository.ts'
import { participantOf } from '../database/person-row.ts'
import { recordListRepository } from '../database/record-list-repository.ts'
import type { Deps } from '../deps.ts'
import { readNames } from '../events/read-names.ts'
import { countSessions } from '../live/describe-live.ts'

type Reading = Pick<Deps, 'database'>
type AttendancePage = z.infer<typeof apiAttendanceSchema>

/** People of an event in the order of their ids, a page at a time. */
export async function tellParticipants(
  { database }: Reading,
  eventId: string,
  { after, limit }: { after: string; limit: number },
): Promise<z.infer<typeof apiParticipantsSchema>> {
  const list = participantListRepository(database)
  const rows = await list.pageById(eventId, after, limit + 1)
  const shown = rows.slice(0, limit)
  const codes = await codesOf(
    database,
    eventId,
    shown.map(({ id }) => id),
  )
  return {
    participants: shown.map((row) => ({
      ...participantOf(row, codes.get(row.id) ?? []),
      representedBy: row.represented_by,
      mergedInto: row.merged_into,
    })),
    next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** Who came in and went out, in the order in which headquarters learned of it: what was told once is never told again. */
export async function tellAttendance(
  { database }: Reading,
  eventId: string,
  { after, limit }: { after: number; limit: number },
): Promise<AttendancePage> {
  const records = await recordListRepository(database).page(eventId, {
    after,
    limit: limit + 1,
    kinds: ['admission', 'override', 'exit', 'reversal'],
  })
  const shown = records.slice(0, limit)
  const people = [...new Set(shown.flatMap(({ participantId }) => participantId ?? []))]
  const codes = await codesOf(database, eventId, people)
  const names = await readNames(database, eventId)
  return {
    entries: shown.flatMap(({ payload, ...record }): AttendancePage['entries'] => {
      if (!isEntry(payload) && payload.kind !== 'exit' && payload.kind !== 'reversal') return []
      return [
        {
          id: record.id,
          kind: payload.kind,
          sessionId: record.sessionId,
          participantId: record.participantId,
          codes: (codes.get(record.participantId ?? '') ?? []).map(({ text }) => text),
          scannedAt: isoTime(record.scannedAt) ?? '',
          correctedAt: isoTime(record.scannedAt + (record.clockOffsetMs ?? 0)) ?? '',
          desk: names.desk(record.deskId),
          reverses: payload.kind === 'reversal' ? payload.reverses : null,
        },
      ]
    }),
    cursor: shown.at(-1)?.version ?? after,
    isLast: records.length <= limit,
  }
}

export async function tellSessions({ database }: Reading, eventId: string): Promise<z.infer<typeof apiSessionsSchema>> {
  const sessions = await eventRepository(database).sessions(eventId)
  const counts = new Map((await countSessions(database, eventId, sessions)).map((count) => [count.sessionId, count]))
  return {
    sessions: sessions.map(({ id, code, name, kind, place, opensAt, closesAt, capacity }) => {
      const { expected = 0, arrived = 0, walkIns = 0, inside = 0, waiting = 0 } = counts.get(id) ?? {}
      const times = { opensAt: isoTime(opensAt), closesAt: isoTime(closesAt) }
      return { id, code, name, kind, place, ...times, capacity, expected, arrived, walkIns, inside, waiting }
    }),
  }
}

async function codesOf(database: Deps['database'], eventId: string, ids: readonly string[]) {
  const codes = await participantListRepository(database).codes(eventId, ids)
  return Map.groupBy(codes, ({ participant_id }) => participant_id)
}

function isoTime(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}
