import type { GapuraEvent } from '#shared/event/event.ts'
import type { Session } from '#shared/sessions/session.ts'
import { deviceReportSchema } from '#shared/sync/protocol.ts'
import type { DashboardAnswer } from '../contract/dashboard-routes.ts'
import type { EventCounts } from '../contract/events.ts'
import { eventListRepository } from '../database/event-list-repository.ts'
import { eventRepository } from '../database/event-repository.ts'
import type { Queries } from '../database/open-database.ts'
import { sessionRepository } from '../database/session-repository.ts'
import type { Deps } from '../deps.ts'
import { findEvent } from './find-event.ts'

/** All events, those with the newest day first. */
export async function listEvents({ database }: Pick<Deps, 'database'>): Promise<DashboardAnswer<'GET /events'>> {
  const all = await eventListRepository(database).all()
  const events: { event: GapuraEvent; counts: EventCounts }[] = []
  for (const event of all.toSorted(byDay)) {
    const sessions = await eventRepository(database).sessions(event.id)
    events.push({ event, counts: await countEvent(database, event.id, sessions) })
  }
  return { events }
}

export async function describeEvent(
  { database }: Pick<Deps, 'database'>,
  eventId: string,
): Promise<DashboardAnswer<'GET /events/:eventId'>> {
  const { event, version } = await findEvent(database, eventId)
  const sessions = await eventRepository(database).sessions(eventId)
  const described: (Session & { hasRecords: boolean })[] = []
  for (const session of sessions) {
    const hasRecords = await sessionRepository(database).hasAttendance(eventId, session.id)
    described.push({ ...session, hasRecords })
  }
  return {
    event,
    sessions: described,
    otherEvents: await eventRepository(database).otherEvents(eventId),
    counts: await countEvent(database, eventId, sessions),
    hasRecords: await eventListRepository(database).hasRecords(eventId),
    version,
  }
}

async function countEvent(within: Queries, eventId: string, sessions: readonly Session[]): Promise<EventCounts> {
  const list = eventListRepository(within)
  const arrivals = sessions.filter(({ kind }) => kind === 'arrival').map(({ id }) => id)
  const reports = await list.reports(eventId)
  return {
    participants: await list.countParticipants(eventId),
    arrived: await list.countArrived(eventId, arrivals),
    walkIns: await list.countWalkIns(eventId, arrivals),
    devices: reports.length,
    unsent: reports.reduce((sum, report) => sum + unsentOf(report), 0),
    openConflicts: await list.countOpenConflicts(eventId),
  }
}

function unsentOf(report: string | null): number {
  if (report === null) return 0
  const parsed = deviceReportSchema.safeParse(JSON.parse(report))
  return parsed.success ? parsed.data.unsent : 0
}

function byDay(a: GapuraEvent, b: GapuraEvent): number {
  if (a.startsOn !== b.startsOn) return a.startsOn < b.startsOn ? 1 : -1
  return a.id < b.id ? -1 : 1
}
