import type { Session } from '#shared/sessions/session.ts'
import { Refused } from '../answer-errors.ts'
import type { DashboardAnswer } from '../contract/dashboard-routes.ts'
import type { SessionCounts } from '../contract/live.ts'
import { attendanceRepository } from '../database/attendance-repository.ts'
import { deskWorkRepository } from '../database/desk-work-repository.ts'
import { eventRepository } from '../database/event-repository.ts'
import { liveRepository, type Counted, type CountedPeople } from '../database/live-repository.ts'
import type { Queries } from '../database/open-database.ts'
import type { Deps } from '../deps.ts'
import { findEvent } from '../events/find-event.ts'
import { readNames } from '../events/read-names.ts'

type Clocked = Pick<Deps, 'database' | 'now'>

/** The counts of every session, as they are now. */
export async function describeLive(
  { database, now }: Clocked,
  eventId: string,
): Promise<DashboardAnswer<'GET /events/:eventId/live'>> {
  const { version } = await findEvent(database, eventId)
  const sessions = await eventRepository(database).sessions(eventId)
  return { sessions: await countSessions(database, eventId, sessions), version, serverTime: now() }
}

export async function countSessions(within: Queries, eventId: string, sessions: readonly Session[]) {
  const counted = new Map((await attendanceRepository(within).counts(eventId)).map((row) => [row.sessionId, row]))
  const live = liveRepository(within)
  const walkIns = await live.walkIns(eventId)
  const waiting = await deskWorkRepository(within).countWaiting(eventId)
  const counts: SessionCounts[] = []
  for (const { id, eligible } of sessions) {
    const { arrived, inside } = counted.get(id) ?? { arrived: 0, inside: 0 }
    counts.push({
      sessionId: id,
      expected: await live.countExpected(eventId, eligible),
      arrived,
      walkIns: walkIns.get(id) ?? 0,
      inside,
      waiting: waiting.get(id) ?? 0,
    })
  }
  return counts
}

/** Who came to one session: by community, by role, by desk and by minute. */
export async function describeLiveSession(
  { database, now }: Clocked,
  { eventId, sessionId }: { eventId: string; sessionId: string },
): Promise<DashboardAnswer<'GET /events/:eventId/live/:sessionId'>> {
  const { event, version } = await findEvent(database, eventId)
  const session = (await eventRepository(database).sessions(eventId)).find(({ id }) => id === sessionId)
  if (session === undefined) throw new Refused(404, 'session-unknown')
  const [counts] = await countSessions(database, eventId, [session])
  const live = liveRepository(database)
  const names = await readNames(database, eventId)
  const by = async (column: 'community' | 'role') =>
    together(await live.expectedBy(eventId, session.eligible, column), await live.arrivedBy(eventId, sessionId, column))
  const desks = await live.arrivedByDesk(eventId, sessionId)
  return {
    counts: counts!,
    byCommunity: (await by('community')).map(({ value, ...numbers }) => ({ community: value, ...numbers })),
    byRole: (await by('role')).map(({ value, ...numbers }) => ({ role: value, ...numbers })),
    byDesk: desks
      .map(({ value, count }) => ({ deskId: value, deskName: names.desk(value), arrived: count }))
      .toSorted((a, b) => b.arrived - a.arrived || (a.deskId < b.deskId ? -1 : 1)),
    arrivals: perMinute(await live.firstEntries(eventId, sessionId), event.zone),
    version,
    serverTime: now(),
  }
}

/** Those who are expected most first; people who came without being expected stand there too. */
function together(expected: readonly Counted[], arrived: readonly CountedPeople[]) {
  const values = new Map<string, { value: string; expected: number; arrived: number; walkIns: number }>()
  for (const { value, count } of expected) values.set(value, { value, expected: count, arrived: 0, walkIns: 0 })
  for (const { value, count, walkIns } of arrived)
    values.set(value, { value, expected: values.get(value)?.expected ?? 0, arrived: count, walkIns })
  return [...values.values()].toSorted(
    (a, b) => b.expected - a.expected || b.arrived - a.arrived || (a.value < b.value ? -1 : 1),
  )
}

const minute = 60_000

/** How many came in each minute, with the day and time that a clock in the zone showed. Every zone has whole minutes. */
export function perMinute(instants: readonly number[], zone: string) {
  const counts = new Map<number, number>()
  for (const instant of instants) {
    const at = Math.floor(instant / minute) * minute
    counts.set(at, (counts.get(at) ?? 0) + 1)
  }
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return [...counts]
    .toSorted(([a], [b]) => a - b)
    .map(([at, arrived]) => {
      const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
      const { year, month, day, hour, minute: minutes } = parts
      return { at, day: `${year}-${month}-${day}`, time: `${hour}:${minutes}`, arrived }
    })
}
