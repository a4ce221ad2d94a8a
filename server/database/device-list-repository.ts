import type { Selectable } from 'kysely'
import type { DeviceRow } from './device-repository.ts'
import type { Queries } from './open-database.ts'
import type { Tables } from './tables.ts'

export type Trouble = Selectable<Tables['troubles']> & { device_name: string | null }

/** An event's laptops as the health board shows them. */
export function deviceListRepository({ db }: Queries) {
  return {
    all: (eventId: string): Promise<DeviceRow[]> =>
      db
        .selectFrom('devices')
        .selectAll()
        .where('event_id', '=', eventId)
        .orderBy('enrolled_at')
        .orderBy('id')
        .execute(),
    async find(eventId: string, deviceId: string): Promise<DeviceRow | null> {
      const found = db.selectFrom('devices').selectAll().where('event_id', '=', eventId).where('id', '=', deviceId)
      return (await found.executeTakeFirst()) ?? null
    },
    async revoke(deviceId: string, now: number): Promise<void> {
      await db.updateTable('devices').set({ revoked_at: now }).where('id', '=', deviceId).execute()
    },
    /** How many chains each laptop has, and the sequences at their ends added up. */
    async chains(eventId: string): Promise<Map<string, { chains: number; links: number }>> {
      const rows = await db
        .selectFrom('chains')
        .innerJoin('devices', 'devices.id', 'chains.device_id')
        .select(({ fn }) => [
          'chains.device_id',
          fn.countAll<number>().as('chains'),
          fn.sum<number | string>('chains.head_sequence').as('links'),
        ])
        .where('devices.event_id', '=', eventId)
        .groupBy('chains.device_id')
        .execute()
      return new Map(rows.map((row) => [row.device_id, { chains: row.chains, links: Number(row.links) }]))
    },
    async countRefused(eventId: string): Promise<Map<string, number>> {
      const rows = await db
        .selectFrom('refused_records')
        .innerJoin('devices', 'devices.id', 'refused_records.device_id')
        .select(({ fn }) => ['refused_records.device_id', fn.countAll<number>().as('count')])
        .where('devices.event_id', '=', eventId)
        .groupBy('refused_records.device_id')
        .execute()
      return new Map(rows.map((row) => [row.device_id, row.count]))
    },
    troubles: (eventId: string, limit: number): Promise<Trouble[]> =>
      db
        .selectFrom('troubles')
        .leftJoin('devices', 'devices.id', 'troubles.device_id')
        .selectAll('troubles')
        .select('devices.name as device_name')
        .where('troubles.event_id', '=', eventId)
        .orderBy('troubles.at', 'desc')
        .orderBy('troubles.id', 'desc')
        .limit(limit)
        .execute(),
  }
}
