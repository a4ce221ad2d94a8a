import type { ItemGiven } from '#shared/records/items-given.ts'
import type { Waiting } from '#shared/records/waiting.ts'
import type { Pair } from './attendance-repository.ts'
import { inList } from './in-list.ts'
import { insertRows } from './insert-rows.ts'
import type { Queries } from './open-database.ts'

export type PairWaiting = Pair & { waiting: Waiting }

/** What people were given and for what they wait, as the records add up to. */
export function deskWorkRepository(queries: Queries) {
  const { db } = queries
  return {
    /** Replaces everything that these people were given. */
    async putItems(eventId: string, given: ReadonlyMap<string, readonly ItemGiven[]>): Promise<void> {
      if (given.size === 0) return
      await db
        .deleteFrom('items_given')
        .where('event_id', '=', eventId)
        .where(inList(queries, 'participant_id', [...given.keys()]))
        .execute()
      const rows = [...given].flatMap(([participantId, items]) =>
        items.map(({ item, times, firstAt, deskId, deviceId, recordId }) => ({
          event_id: eventId,
          participant_id: participantId,
          item,
          times,
          first_at: firstAt,
          desk_id: deskId,
          device_id: deviceId,
          record_id: recordId,
        })),
      )
      await insertRows(queries, 'items_given', rows)
    },

    async putWaiting(eventId: string, pairs: readonly PairWaiting[]): Promise<void> {
      const rows = pairs.map(({ participantId, sessionId, waiting }) => ({
        event_id: eventId,
        session_id: sessionId,
        participant_id: participantId,
        since: waiting.since,
        record_id: waiting.recordId,
      }))
      await insertRows(queries, 'waiting', rows, {
        onConflict: { replaceBy: ['event_id', 'session_id', 'participant_id'] },
      })
    },

    async removeWaiting(eventId: string, pairs: readonly Pair[]): Promise<void> {
      for (const { participantId, sessionId } of pairs)
        await db
          .deleteFrom('waiting')
          .where('event_id', '=', eventId)
          .where('session_id', '=', sessionId)
          .where('participant_id', '=', participantId)
          .execute()
    },

    async clear(eventId: string): Promise<void> {
      await db.deleteFrom('items_given').where('event_id', '=', eventId).execute()
      await db.deleteFrom('waiting').where('event_id', '=', eventId).execute()
    },

    /** How many people got each item, how often it was handed over, and how many got it more than once. */
    async countItems(eventId: string): Promise<{ item: string; people: number; times: number; twice: number }[]> {
      const rows = await db
        .selectFrom('items_given')
        .select(({ fn, eb }) => [
          'item',
          fn.countAll<number>().as('people'),
          fn.sum<number | string>('times').as('times'),
          fn.sum<number | string>(eb.case().when('times', '>', 1).then(1).else(0).end()).as('twice'),
        ])
        .where('event_id', '=', eventId)
        .groupBy('item')
        .execute()
      return rows.map(({ item, people, times, twice }) => ({
        item,
        people,
        times: Number(times),
        twice: Number(twice),
      }))
    },

    itemsOf: (eventId: string, participantId: string) =>
      db
        .selectFrom('items_given')
        .selectAll()
        .where('event_id', '=', eventId)
        .where('participant_id', '=', participantId)
        .orderBy('first_at')
        .orderBy('item')
        .execute(),

    /** People who wait for each session. */
    async countWaiting(eventId: string): Promise<Map<string, number>> {
      const rows = await db
        .selectFrom('waiting')
        .select(({ fn }) => ['session_id', fn.countAll<number>().as('people')])
        .where('event_id', '=', eventId)
        .groupBy('session_id')
        .execute()
      return new Map(rows.map(({ session_id, people }) => [session_id, people]))
    },
  }
}
