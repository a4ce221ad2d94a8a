import type { Selectable } from 'kysely'
import type { Queries } from './open-database.ts'
import type { Tables } from './tables.ts'

export type StoredAct = Selectable<Tables['audit']>
export type NamedAct = StoredAct & { user_name: string | null; key_name: string | null; device_name: string | null }

/** Every administrative act. There is a way in and a way to read, and none to change or delete. */
export function auditRepository({ db }: Queries) {
  return {
    async append(act: StoredAct): Promise<void> {
      await db.insertInto('audit').values(act).execute()
    },
    /** Newest first: ids are UUIDv7, so their order is that of time. Without an event, those of all events and of none. */
    page: ({ eventId, before, limit }: { eventId?: string; before?: string; limit: number }): Promise<NamedAct[]> =>
      db
        .selectFrom('audit')
        .leftJoin('users', 'users.id', 'audit.actor_id')
        .leftJoin('api_keys', 'api_keys.id', 'audit.actor_id')
        .leftJoin('devices', 'devices.id', 'audit.actor_id')
        .selectAll('audit')
        .select(['users.name as user_name', 'api_keys.name as key_name', 'devices.name as device_name'])
        .$if(eventId !== undefined, (query) => query.where('audit.event_id', '=', eventId ?? ''))
        .$if(before !== undefined, (query) => query.where('audit.id', '<', before ?? ''))
        .orderBy('audit.id', 'desc')
        .limit(limit)
        .execute(),
  }
}
