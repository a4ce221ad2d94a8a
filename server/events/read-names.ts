import { deviceListRepository } from '../database/device-list-repository.ts'
import { eventRepository } from '../database/event-repository.ts'
import { nameRepository } from '../database/name-repository.ts'
import type { Queries } from '../database/open-database.ts'

export type Names = {
  desk: (id: string) => string
  officer: (id: string) => string
  device: (id: string) => string
}

/** Names of desks, officers and laptops by the ids that records carry; an id that nobody named is an empty text. */
export async function readNames(within: Queries, eventId: string): Promise<Names> {
  const { desks, officers } = await nameRepository(within).ofEvent(eventId)
  const setUp = (await eventRepository(within).deskSetup(eventId)).officers
  const inSetup = new Map(setUp.map(({ id, name }) => [id, name]))
  const devices = new Map((await deviceListRepository(within).all(eventId)).map(({ id, name }) => [id, name]))
  return {
    desk: (id) => desks[id] ?? '',
    officer: (id) => officers[id] ?? inSetup.get(id) ?? '',
    device: (id) => devices.get(id) ?? '',
  }
}
