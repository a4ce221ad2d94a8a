import { sql, type Selectable } from 'kysely'
import { recordPayloadSchema, type GapuraRecord, type RecordKind } from '#shared/records/record.ts'
import type { TravellingRecord } from '#shared/sync/pack-records.ts'
import { inList } from './in-list.ts'
import { insertRows } from './insert-rows.ts'
import type { Queries } from './open-database.ts'
import type { Tables } from './tables.ts'

export type RecordRow = Selectable<Tables['records']>

/** The appended facts of every event. Nothing here changes one or takes one away; `erasure-repository.ts` empties some. */
export function recordRepository(queries: Queries) {
  const { db } = queries
  return {
    async add(rows: readonly RecordRow[]): Promise<void> {
      await insertRows(queries, 'records', rows)
    },

    /** Of these ids, those that are here, with the device that each came from. */
    async holders(ids: readonly string[]): Promise<Map<string, string>> {
      const rows = await db
        .selectFrom('records')
        .select(['id', 'device_id'])
        .where(inList(queries, 'id', ids))
        .execute()
      return new Map(rows.map(({ id, device_id }) => [id, device_id]))
    },

    /** Everything that was recorded about these people. */
    async ofParticipants(eventId: string, participantIds: readonly string[]): Promise<GapuraRecord[]> {
      const rows = await db
        .selectFrom('records')
        .selectAll()
        .where('event_id', '=', eventId)
        .where(inList(queries, 'participant_id', participantIds))
        .execute()
      return rows.map(recordOf)
    },

    /** Records of some kinds that are about no person: officers, stock, boats. Found by an index. */
    async aboutNobody(eventId: string, kinds: readonly RecordKind[]): Promise<GapuraRecord[]> {
      const rows = await db
        .selectFrom('records')
        .selectAll()
        .where('event_id', '=', eventId)
        .where('participant_id', 'is', null)
        .where('kind', 'in', kinds)
        .execute()
      return rows.map(recordOf)
    },

    /** People that records speak about, in order of their ids, some at a time: for going through all of them. */
    async participantsAfter(eventId: string, participantId: string, limit: number): Promise<string[]> {
      const rows = await db
        .selectFrom('records')
        .select('participant_id')
        .distinct()
        .where('event_id', '=', eventId)
        .where('participant_id', '>', participantId)
        .orderBy('participant_id')
        .limit(limit)
        .execute()
      return rows.flatMap(({ participant_id }) => participant_id ?? [])
    },

    /** Changes of an event after one number up to another, in order. Own records of `exceptDevice` are left out. */
    async changed(
      eventId: string,
      { after, upTo, limit, exceptDevice }: { after: number; upTo: number; limit: number; exceptDevice: string | null },
    ): Promise<RecordRow[]> {
      const query = db
        .selectFrom('records')
        .selectAll()
        .where('event_id', '=', eventId)
        .where('version', '>', after)
        .where('version', '<=', upTo)
        .orderBy('version')
        .limit(limit)
      return (exceptDevice === null ? query : query.where('device_id', '<>', exceptDevice)).execute()
    },

    /** How many records of a device beyond a sequence are here, on chains other than `chain`. */
    async countBeyond(deviceId: string, chain: number, deviceSequence: number): Promise<number> {
      const { found } = await db
        .selectFrom('records')
        .select(({ fn }) => fn.countAll<number>().as('found'))
        .where('device_id', '=', deviceId)
        .where('chain', '<>', chain)
        .where('device_sequence', '>', deviceSequence)
        .executeTakeFirstOrThrow()
      return found
    },

    /** Gives those records new numbers of change from `firstVersion` on, so that every laptop gets them once more. */
    async announceAgain(deviceId: string, chain: number, deviceSequence: number, firstVersion: number): Promise<void> {
      const rows = await db
        .selectFrom('records')
        .select('id')
        .where('device_id', '=', deviceId)
        .where('chain', '<>', chain)
        .where('device_sequence', '>', deviceSequence)
        .orderBy('device_sequence')
        .execute()
      for (const [index, { id }] of rows.entries()) {
        await db
          .updateTable('records')
          .set({ version: firstVersion + index })
          .where('id', '=', id)
          .execute()
      }
    },

    async countOfDevice(deviceId: string): Promise<number> {
      const { found } = await db
        .selectFrom('records')
        .select(sql<number>`count(*)`.as('found'))
        .where('device_id', '=', deviceId)
        .executeTakeFirstOrThrow()
      return found
    },
  }
}

export function recordOf(row: RecordRow): GapuraRecord {
  const { erased, ...rest } = travellingOf(row)
  const payload = recordPayloadSchema.parse(JSON.parse(row.payload))
  return { ...rest, payload, ...hashesOf(row), ...(erased && { erasedBy: erased.by }) }
}

export function hashesOf(row: RecordRow): { previousHash: string; hash: string } {
  return { previousHash: row.previous_hash, hash: row.hash }
}

/** A record as it is sent on: with its payload exactly as it came, which its hash is about. */
export function travellingOf(row: RecordRow): TravellingRecord {
  return {
    id: row.id,
    deviceId: row.device_id,
    deviceSequence: row.device_sequence,
    eventId: row.event_id,
    sessionId: row.session_id,
    participantId: row.participant_id,
    officerId: row.officer_id,
    deskId: row.desk_id,
    scannedAt: row.scanned_at,
    clockOffsetMs: row.clock_offset_ms,
    payload: JSON.parse(row.payload) as unknown,
    ...(row.erased_by !== null && { erased: { by: row.erased_by, hash: row.hash } }),
  }
}
