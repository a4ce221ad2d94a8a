import type { Session } from '#shared/sessions/session.ts'
import { eventRepository } from '../database/event-repository.ts'
import type { OpenDatabase, Queries } from '../database/open-database.ts'

/** What records of an event are judged by. */
export type EventRules = { eventId: string; zone: string; sessions: ReadonlyMap<string, Session> }

const kept = new WeakMap<OpenDatabase, Map<string, { setupVersion: number; rules: EventRules }>>()

/** Reads zone and sessions of an event once for each change of its setup, not once for each batch. */
export async function readEventRules(
  database: OpenDatabase,
  within: Queries,
  { eventId, setupVersion }: { eventId: string; setupVersion: number },
): Promise<EventRules> {
  const ofDatabase = kept.get(database) ?? new Map<string, { setupVersion: number; rules: EventRules }>()
  kept.set(database, ofDatabase)
  const known = ofDatabase.get(eventId)
  if (known?.setupVersion === setupVersion) return known.rules
  const { event, sessions } = await eventRepository(within).setup(eventId)
  const rules = { eventId, zone: event.zone, sessions: new Map(sessions.map((session) => [session.id, session])) }
  ofDatabase.set(eventId, { setupVersion, rules })
  return rules
}
