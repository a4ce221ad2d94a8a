import { sql } from 'kysely'
import { type DeskSetup, deskSetupSchema } from '#shared/event/desk-setup.ts'
import { eventSchema, otherEventSchema, type GapuraEvent, type OtherEvent } from '#shared/event/event.ts'
import { sessionSchema, type Session } from '#shared/sessions/session.ts'
import type { EventSetup } from '#shared/sync/protocol.ts'
import { insertRows } from './insert-rows.ts'
import type { Queries } from './open-database.ts'

export type StoredEvent = { event: GapuraEvent; version: number; setupVersion: number }

/** Events with their sessions and sisters, and the count of their changes. */
export function eventRepository(database: Queries) {
  const { db } = database
  return {
    async add(setup: EventSetup, createdAt: number): Promise<void> {
      const { event, sessions, otherEvents, deskSetup } = setup
      await db
        .insertInto('events')
        .values({
          id: event.id,
          body: JSON.stringify(event),
          version: 0,
          setup_version: 0,
          created_at: createdAt,
          desk_setup: JSON.stringify(deskSetup),
        })
        .execute()
      await insertRows(
        database,
        'sessions',
        sessions.map((session, position) => ({
          event_id: event.id,
          id: session.id,
          position,
          body: JSON.stringify(session),
        })),
      )
      await insertRows(
        database,
        'other_events',
        otherEvents.map((other) => ({
          event_id: event.id,
          code_prefix: other.codePrefix,
          body: JSON.stringify(other),
        })),
      )
    },

    /** Event, sessions and sisters: what a laptop opens an event with. */
    async setup(eventId: string): Promise<EventSetup> {
      const stored = await this.find(eventId)
      if (stored === null) throw new Error('A device belongs to an event that is not there.')
      const { event } = stored
      return {
        event,
        sessions: await this.sessions(eventId),
        otherEvents: await this.otherEvents(eventId),
        deskSetup: await this.deskSetup(eventId),
      }
    },

    async find(eventId: string): Promise<StoredEvent | null> {
      const row = await db.selectFrom('events').selectAll().where('id', '=', eventId).executeTakeFirst()
      if (row === undefined) return null
      return { event: eventSchema.parse(JSON.parse(row.body)), version: row.version, setupVersion: row.setup_version }
    },

    async sessions(eventId: string): Promise<Session[]> {
      const rows = await db
        .selectFrom('sessions')
        .select('body')
        .where('event_id', '=', eventId)
        .orderBy('position')
        .execute()
      return rows.map(({ body }) => sessionSchema.parse(JSON.parse(body)))
    },

    async otherEvents(eventId: string): Promise<OtherEvent[]> {
      const rows = await db
        .selectFrom('other_events')
        .select('body')
        .where('event_id', '=', eventId)
        .orderBy('code_prefix')
        .execute()
      return rows.map(({ body }) => otherEventSchema.parse(JSON.parse(body)))
    },

    /** What the event has set up for its desks beside sessions; officers with their sealed PINs are in it. */
    async deskSetup(eventId: string): Promise<DeskSetup> {
      const row = await db.selectFrom('events').select('desk_setup').where('id', '=', eventId).executeTakeFirst()
      return deskSetupSchema.parse(JSON.parse(row?.desk_setup ?? '{}'))
    },

    async putDeskSetup(eventId: string, deskSetup: DeskSetup): Promise<void> {
      await db
        .updateTable('events')
        .set({ desk_setup: JSON.stringify(deskSetup) })
        .where('id', '=', eventId)
        .execute()
    },

    /** The count of changes of every event: what the wake looks at. */
    async versions(): Promise<Map<string, number>> {
      const rows = await db.selectFrom('events').select(['id', 'version']).execute()
      return new Map(rows.map(({ id, version }) => [id, version]))
    },

    /**
     * Takes the next `count` numbers for changes of an event and answers the first of them. The event's row is locked
     * until the transaction ends, so numbers become visible in order. They never fall behind the clock: a headquarters
     * that was restored from a backup does not give out numbers that laptops have seen already.
     */
    async takeVersions(eventId: string, count: number, now: number): Promise<number> {
      const { first } = await this.lock(eventId, count, now)
      return first
    },

    /** The same, with what else the event's row says. */
    async lock(eventId: string, count: number, now: number): Promise<{ first: number; setupVersion: number }> {
      const floor = now * 1000
      const { version, setup_version: setupVersion } = await db
        .updateTable('events')
        .set({ version: sql<number>`CASE WHEN version > ${floor} THEN version ELSE ${floor} END + ${count}` })
        .where('id', '=', eventId)
        .returning(['version', 'setup_version'])
        .executeTakeFirstOrThrow()
      return { first: version - count + 1, setupVersion }
    },

    async markSetupChanged(eventId: string, version: number): Promise<void> {
      await db.updateTable('events').set({ setup_version: version }).where('id', '=', eventId).execute()
    },
  }
}
