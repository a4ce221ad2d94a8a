import { readFile } from 'node:fs/promises'
import { plainDeskSetup } from '#shared/event/desk-setup.ts'
import { eventFileSchema, type EventFile } from '#shared/event/event.ts'
import { arrivalSession } from '#shared/sessions/arrival-session.ts'
import { Refused } from '../answer-errors.ts'
import { recordAct } from '../audit/record-act.ts'
import type { EventFields } from '../contract/events.ts'
import type { Deps } from '../deps.ts'
import { addEventFile } from './load-event-file.ts'
import { tellSeries } from './series.ts'

export type EventCreated = { eventId: string; participants: number }

/** A new event with one session, the arrival, and nobody on its list. */
export function createEvent(deps: Deps, userId: string, fields: EventFields): Promise<EventCreated> {
  const { newId } = deps
  return createFromFile(deps, userId, {
    format: 'gapura-event',
    version: 1,
    event: { id: newId(), ...fields, isRehearsal: false },
    otherEvents: [],
    deskSetup: plainDeskSetup,
    sessions: [arrivalSession(newId())],
    participants: [],
  })
}

/** An event as a file carries it, with its list. */
export async function createFromFile(deps: Deps, userId: string, file: EventFile): Promise<EventCreated> {
  const { database, now } = deps
  const twice = findTwice(file)
  if (twice !== null) throw new Refused(422, 'file-not-an-event', twice)
  const { event, participants } = file
  await database.transaction(async (within) => {
    await addEventFile(within, now(), file)
    await tellSeries(within, now(), { event, before: null })
    await recordAct(
      within,
      deps,
      { kind: 'user', id: userId },
      {
        action: 'event-created',
        eventId: event.id,
        target: event.id,
        detail: { participants: participants.length },
      },
    )
  })
  return { eventId: event.id, participants: participants.length }
}

const exampleFile = new URL('../../resources/demo/banjarbaru.json', import.meta.url)

/** The example event that comes with the product. */
export async function createExample(deps: Deps, userId: string): Promise<EventCreated> {
  return createFromFile(deps, userId, eventFileSchema.parse(JSON.parse(await readFile(exampleFile, 'utf8'))))
}

/** Which kind of thing stands twice in a file though it must be there once; null when nothing does. */
function findTwice({ sessions, participants, otherEvents }: EventFile): string | null {
  const lists = {
    'sessions.id': sessions.map(({ id }) => id),
    'sessions.code': sessions.map(({ code }) => code),
    'participants.id': participants.map(({ id }) => id),
    'participants.codes': participants.flatMap(({ codes }) => codes.map(({ text }) => text)),
    'otherEvents.codePrefix': otherEvents.map(({ codePrefix }) => codePrefix),
  }
  return Object.entries(lists).find(([, values]) => new Set(values).size < values.length)?.[0] ?? null
}
