import type { EventFile } from '#shared/event/event.ts'
import { eventRepository } from '../database/event-repository.ts'
import type { Queries } from '../database/open-database.ts'
import { participantRepository } from '../database/participant-repository.ts'
import type { Deps } from '../deps.ts'
import { Refused } from '../answer-errors.ts'

/** People of one statement: few enough that other requests get their turn in between. */
const peopleAtOnce = 2_000

/** Makes a new event of a parsed event file: all of it or, when the event is there already, nothing. */
export async function loadEventFile({ database, now }: Pick<Deps, 'database' | 'now'>, file: EventFile): Promise<void> {
  await database.transaction((within) => addEventFile(within, now(), file))
}

/** The same in a transaction that does more. */
export async function addEventFile(within: Queries, now: number, file: EventFile): Promise<void> {
  const events = eventRepository(within)
  const { event, sessions, otherEvents, deskSetup, participants } = file
  if ((await events.find(event.id)) !== null) throw new Refused(409, 'event-exists')
  await events.add({ event, sessions, otherEvents, deskSetup }, now)
  const setupVersion = await events.takeVersions(event.id, participants.length + 1, now)
  await events.markSetupChanged(event.id, setupVersion)
  const list = participantRepository(within)
  for (let first = 0; first < participants.length; first += peopleAtOnce)
    await list.add(event.id, participants.slice(first, first + peopleAtOnce), setupVersion + 1 + first)
}
