import { plainDeskSetup } from '#shared/event/desk-setup.ts'
import type { EventFile } from '#shared/event/event.ts'
import type { Participant } from '#shared/participants/participant.ts'
import type { Session } from '#shared/sessions/session.ts'
import { arrival, benchEvent } from '../desk/bench-desk.ts'

export const sessionIds = ['reg', 'talk-1', 'talk-2', 'talk-3']

/** Four sessions, so that a person has several records, as at a real event. */
export const benchSessions: Session[] = sessionIds.map((id) =>
  id === arrival.id ? arrival : { ...arrival, id, code: id.toUpperCase(), name: id, kind: 'talk', handOver: [] },
)

export function benchEventFile(eventId: string, participants: Participant[] = []): EventFile {
  return {
    format: 'gapura-event',
    version: 1,
    event: { ...benchEvent, id: eventId },
    otherEvents: [],
    deskSetup: plainDeskSetup,
    sessions: benchSessions,
    participants,
  }
}
