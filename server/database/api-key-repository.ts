import type { Selectable } from 'kysely'
import type { Queries } from './open-database.ts'
import type { Tables } from './tables.ts'

export type StoredKey = Selectable<Tables['api_keys']>

/** Keys by which other systems call, by the hash of their text. */
export function apiKeyRepository({ db }: Queries) {
  return {
    async add(key: StoredKey): Promise<void> {
      await db.insertInto('api_keys').values(key).execute()
    },
    all: (eventId: string): Promise<StoredKey[]> =>
      db
        .selectFrom('api_keys')
        .selectAll()
        .where('event_id', '=', eventId)
        .orderBy('created_at')
        .orderBy('id')
        .execute(),
    async findByHash(keyHash: string): Promise<StoredKey | null> {
      return (await db.selectFrom('api_keys').selectAll().where('key_hash', '=', keyHash).executeTakeFirst()) ?? null
    },
    /** False when there is no such key of the event that still works. */
    async revoke(eventId: string, id: string, now: number): Promise<boolean> {
      const revoked = await db
        .updateTable('api_keys')
        .set({ revoked_at: now })
        .where('event_id', '=', eventId)
        .where('id', '=', id)
        .where('revoked_at', 'is', null)
        .executeTakeFirst()
      return revoked.numUpdatedRows > 0n
    },
    async markUsed(id: string, now: number): Promise<void> {
      await db.updateTable('api_keys').set({ last_used_at: now }).where('id', '=', id).execute()
    },
  }
}
