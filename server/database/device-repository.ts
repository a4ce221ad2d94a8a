import type { Selectable } from 'kysely'
import { inList } from './in-list.ts'
import { insertRows } from './insert-rows.ts'
import type { Queries } from './open-database.ts'
import type { Tables } from './tables.ts'

export type DeviceRow = Selectable<Tables['devices']>

/** Enrolled laptops. */
export function deviceRepository(queries: Queries) {
  const { db, dialect } = queries
  return {
    async find(deviceId: string): Promise<DeviceRow | null> {
      const row = await db.selectFrom('devices').selectAll().where('id', '=', deviceId).executeTakeFirst()
      return row ?? null
    },

    async findByToken(tokenHash: string): Promise<DeviceRow | null> {
      const row = await db.selectFrom('devices').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst()
      return row ?? null
    },

    /** Keeps others away from these devices until the transaction ends; in one order, so that nobody waits in a ring. */
    async lock(deviceIds: readonly string[]): Promise<Map<string, DeviceRow>> {
      const query = db
        .selectFrom('devices')
        .selectAll()
        .where(inList(queries, 'id', deviceIds))
        .orderBy('id')
      const rows = await (dialect === 'postgres' ? query.forUpdate() : query).execute()
      return new Map(rows.map((row) => [row.id, row]))
    },

    async save(devices: readonly DeviceRow[]): Promise<void> {
      await insertRows(queries, 'devices', devices, { onConflict: { replaceBy: ['id'] } })
    },

    /** Which of these devices may no longer talk to headquarters, or are gone. */
    async notWelcome(deviceIds: readonly string[]): Promise<Set<string>> {
      const rows = await db
        .selectFrom('devices')
        .select('id')
        .where(inList(queries, 'id', deviceIds))
        .where('revoked_at', 'is', null)
        .execute()
      const welcome = new Set(rows.map(({ id }) => id))
      return new Set(deviceIds.filter((id) => !welcome.has(id)))
    },

    async markSeen(deviceId: string, at: number): Promise<void> {
      await db.updateTable('devices').set({ last_contact_at: at }).where('id', '=', deviceId).execute()
    },
  }
}
