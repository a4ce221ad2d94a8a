import { deskSetupSchema, type DeskSetup } from '#shared/event/desk-setup.ts'
import { eventSchema, otherEventSchema, type GapuraEvent, type OtherEvent } from '#shared/event/event.ts'
import { sessionSchema, type Session } from '#shared/sessions/session.ts'
import { z } from 'zod'
import type { EventSetup } from '#shared/sync/protocol.ts'
import type { ReadableDatabase } from './open-database.ts'

const bodies = z.array(z.object({ body: z.string() }))

/** The event of this file, its sessions in the order of the agenda, and the other events of the series. */
export function eventRepository(db: ReadableDatabase) {
  const readEvent = db.prepare('SELECT body FROM event')
  const addEvent = db.prepare('INSERT INTO event (id, body, desk_setup) VALUES (?, ?, ?)')
  const readDeskSetup = db.prepare<[], string>('SELECT desk_setup FROM event').pluck()
  const putDeskSetup = db.prepare('UPDATE event SET desk_setup = ?')
  const readSessions = db.prepare('SELECT body FROM sessions ORDER BY position')
  const addSession = db.prepare('INSERT INTO sessions (id, position, body) VALUES (?, ?, ?)')
  const readOthers = db.prepare('SELECT body FROM other_events ORDER BY code_prefix')
  const addOther = db.prepare('INSERT INTO other_events (code_prefix, body) VALUES (?, ?)')

  const empty = ['event', 'sessions', 'other_events'].map((table) => db.prepare(`DELETE FROM ${table}`))

  return {
    /** Puts the event, its sessions and the others of its series in the place of those that are here. */
    replaceSetup({ event, sessions, otherEvents, deskSetup }: EventSetup): void {
      for (const statement of empty) statement.run()
      addEvent.run(event.id, JSON.stringify(event), JSON.stringify(deskSetup))
      for (const [position, session] of sessions.entries())
        addSession.run(session.id, position, JSON.stringify(session))
      for (const other of otherEvents) addOther.run(other.codePrefix, JSON.stringify(other))
    },
    /** One in a good file; none in a file that was never finished. */
    readEvents: (): GapuraEvent[] => parseBodies(readEvent.all(), eventSchema),
    readSessions: (): Session[] => parseBodies(readSessions.all(), sessionSchema),
    readOtherEvents: (): OtherEvent[] => parseBodies(readOthers.all(), otherEventSchema),
    readDeskSetup: (): DeskSetup => deskSetupSchema.parse(JSON.parse(readDeskSetup.get() ?? '{}')),
    putDeskSetup: (deskSetup: DeskSetup): void => void putDeskSetup.run(JSON.stringify(deskSetup)),
    addEvent: (event: GapuraEvent, deskSetup: DeskSetup) =>
      void addEvent.run(event.id, JSON.stringify(event), JSON.stringify(deskSetup)),
    addSession: (session: Session, position: number) =>
      void addSession.run(session.id, position, JSON.stringify(session)),
    addOtherEvent: (other: OtherEvent) => void addOther.run(other.codePrefix, JSON.stringify(other)),
  }
}

function parseBodies<T>(rows: unknown, schema: z.ZodType<T>): T[] {
  return bodies.parse(rows).map(({ body }) => schema.parse(JSON.parse(body)))
}
