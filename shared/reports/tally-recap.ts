import { eventDay } from '../time/event-day.ts'
import type { Session } from '../sessions/session.ts'
import { isFor, type PersonCounted, type Visit } from './person-counted.ts'
import type { DeskArrivals, NamedPart, Part, PeopleRecap, Stretch, Timeline, Totals } from './recap.ts'

export type TallyOptions = {
  zone: string
  /** The event's first day: listed even when nobody came. */
  startsOn: string
  sessions: readonly Session[]
  day: string | null
}

const quarter = 15 * 60_000
/** Stretches that a picture can show side by side. */
const mostStretches = 24 * 4

const nobody = (): Part => ({
  registered: 0,
  listed: 0,
  absent: 0,
  walkIns: 0,
  present: 0,
  men: 0,
  women: 0,
  sexUnknown: 0,
})

/**
 * Adds up people, one after another, each once: whoever was in any session of the day was here. Who was let in although
 * their registration had been cancelled counts as registered, so that nobody is present of whom no total knows.
 */
export function tallyRecap({ zone, startsOn, sessions, day }: TallyOptions) {
  const days = new Set([startsOn])
  const totals: Totals = {
    ...nobody(),
    represented: 0,
    guests: { registered: 0, present: 0 },
    needHelp: { registered: 0, present: 0 },
    withoutArrival: 0,
    notCounted: { cancelled: 0, blocked: 0, awaiting: 0 },
  }
  const by = { community: breakdown(), group: breakdown(), role: breakdown(), age: breakdown() }
  const bySession = new Map(sessions.map((session) => [session.id, { key: session.id, ...nobody() }]))
  const arrivalIds = new Set(sessions.filter(({ kind }) => kind === 'arrival').map(({ id }) => id))
  const stretches = new Map<number, number>()
  const firstOfDay = new Map<string, Stretch>()
  const desks = new Map<string, DeskArrivals>()
  const opening = openingOf(sessions, day, zone)
  let late = 0

  function addArrival({ at, deskId, day: on }: Visit): void {
    const start = Math.floor(at / quarter) * quarter
    stretches.set(start, (stretches.get(start) ?? 0) + 1)
    const known = firstOfDay.get(on) ?? { at, count: 0 }
    firstOfDay.set(on, { at: Math.min(known.at, at), count: known.count + 1 })
    const desk = desks.get(deskId) ?? { deskId, count: 0, firstAt: at, lastAt: at }
    desks.set(deskId, {
      deskId,
      count: desk.count + 1,
      firstAt: Math.min(desk.firstAt, at),
      lastAt: Math.max(desk.lastAt, at),
    })
    if (opening && at >= opening.openedAt) late += 1
  }

  function add(person: PersonCounted): void {
    for (const visit of person.visits) days.add(visit.day)
    const visits = day === null ? person.visits : person.visits.filter((visit) => visit.day === day)
    const isPresent = visits.length > 0
    count(totals, person, isPresent)
    count(by.community(person.community), person, isPresent)
    count(by.group(person.group), person, isPresent)
    count(by.role(person.role), person, isPresent)
    count(by.age(person.isMinor ? 'minor' : 'other'), person, isPresent)
    countMore(totals, person, isPresent)
    for (const session of sessions) {
      const part = bySession.get(session.id)
      const wasIn = visits.some(({ sessionId }) => sessionId === session.id)
      if (part && (wasIn || isFor(session.eligible, person))) count(part, person, wasIn)
    }
    if (!isPresent) return
    if (arrivalIds.size > 0 && !person.visits.some(({ sessionId }) => arrivalIds.has(sessionId)))
      totals.withoutArrival += 1
    addArrival(visits.reduce((first, visit) => (visit.at < first.at ? visit : first)))
  }

  function finish(): PeopleRecap {
    return {
      day,
      days: [...days].toSorted(),
      totals,
      byCommunity: by.community.parts(),
      byGroup: by.group.parts(),
      byRole: by.role.parts(),
      byAge: by.age.parts(),
      bySession: [...bySession.values()],
      timeline: timelineOf(stretches, firstOfDay, [...desks.values()]),
      late: opening && { ...opening, count: late },
    }
  }

  return { add, finish }
}

/** Whether somebody on the list counts as registered: by their standing, or because they were let in all the same. */
function isRegistered({ isWalkIn, standing }: PersonCounted, isPresent: boolean): boolean {
  return !isWalkIn && (standing === 'registered' || isPresent)
}

function count(part: Part, person: PersonCounted, isPresent: boolean): void {
  if (isRegistered(person, isPresent)) part.registered += 1
  if (isRegistered(person, isPresent) && !isPresent) part.absent += 1
  if (!isPresent) return
  part.present += 1
  if (person.isWalkIn) part.walkIns += 1
  else part.listed += 1
  if (person.sex === 'L') part.men += 1
  else if (person.sex === 'P') part.women += 1
  else part.sexUnknown += 1
}

function countMore(totals: Totals, person: PersonCounted, isPresent: boolean): void {
  const registered = Number(isRegistered(person, isPresent))
  const present = Number(isPresent)
  if (isPresent && person.isRepresented) totals.represented += 1
  if (person.role === 'guest') {
    totals.guests.registered += registered
    totals.guests.present += present
  }
  if (person.needsHelp) {
    totals.needHelp.registered += registered
    totals.needHelp.present += present
  }
  if (isPresent || person.isWalkIn) return
  if (person.standing === 'cancelled') totals.notCounted.cancelled += 1
  if (person.standing === 'blocked') totals.notCounted.blocked += 1
  if (person.standing === 'awaiting-approval') totals.notCounted.awaiting += 1
}

/** Parts by what they are of, the largest first; nobody's part is not there. */
function breakdown() {
  const parts = new Map<string, NamedPart>()
  const partOf = (key: string): NamedPart => {
    const known = parts.get(key)
    if (known) return known
    const fresh = { key, ...nobody() }
    parts.set(key, fresh)
    return fresh
  }
  partOf.parts = () =>
    [...parts.values()]
      .filter(({ registered, present }) => registered + present > 0)
      .toSorted((a, b) => b.present - a.present || b.registered - a.registered || (a.key < b.key ? -1 : 1))
  return partOf
}

/** The first talk of the day; where there is none, the end of the registration. */
function openingOf(sessions: readonly Session[], day: string | null, zone: string) {
  if (day === null) return null
  const ofDay = sessions.flatMap(({ id, kind, opensAt, closesAt }) => {
    const at = kind === 'talk' ? opensAt : kind === 'arrival' ? closesAt : null
    return at !== null && eventDay(at, zone) === day ? [{ sessionId: id, openedAt: at, isTalk: kind === 'talk' }] : []
  })
  const [first] = ofDay.toSorted((a, b) => Number(b.isTalk) - Number(a.isTalk) || a.openedAt - b.openedAt)
  return first ? { sessionId: first.sessionId, openedAt: first.openedAt } : null
}

function timelineOf(
  counted: ReadonlyMap<number, number>,
  firstOfDay: ReadonlyMap<string, Stretch>,
  desks: readonly DeskArrivals[],
): Timeline {
  const starts = [...counted.keys()].toSorted((a, b) => a - b)
  const [first, last] = [starts[0], starts.at(-1)]
  const arrivals = {
    firstAt: desks.length === 0 ? null : Math.min(...desks.map(({ firstAt }) => firstAt)),
    lastAt: desks.length === 0 ? null : Math.max(...desks.map(({ lastAt }) => lastAt)),
    desks: desks.toSorted((a, b) => b.count - a.count || (a.deskId < b.deskId ? -1 : 1)),
  }
  if (first === undefined || last === undefined) return { by: 'quarter', stretches: [], peak: null, ...arrivals }
  const isShort = (last - first) / quarter < mostStretches
  const stretches = isShort
    ? Array.from({ length: (last - first) / quarter + 1 }, (_, index) => first + index * quarter).map((at) => ({
        at,
        count: counted.get(at) ?? 0,
      }))
    : [...firstOfDay.values()].toSorted((a, b) => a.at - b.at)
  const peak = stretches.reduce((most, stretch) => (stretch.count > most.count ? stretch : most))
  return { by: isShort ? 'quarter' : 'day', stretches, peak, ...arrivals }
}
