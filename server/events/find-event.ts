import { Refused } from '../answer-errors.ts'
import { eventRepository, type StoredEvent } from '../database/event-repository.ts'
import type { Queries } from '../database/open-database.ts'

/** An event that somebody asked for by its id. */
export async function findEvent(within: Queries, eventId: string): Promise<StoredEvent> {
  const found = await eventRepository(within).find(eventId)
  if (found === null) throw new Refused(404, 'event-unknown')
  return found
}

/** Takes an event's lock until the transaction ends, with numbers for `count` changes; answers the first of them. */
export async function lockEvent(within: Queries, eventId: string, count: number, now: number): Promise<number> {
  await findEvent(within, eventId)
  return eventRepository(within).takeVersions(eventId, count, now)
}
