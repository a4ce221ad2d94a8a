import type { Need, Session } from '../sessions/session.ts'
import type { RefusedAs } from '../records/refused-as.ts'
import type { Attempt } from './attempt.ts'
import type { AttendanceFact, Facts, PersonFact } from './facts.ts'
import { personShown } from './person-shown.ts'
import type { HandedItem, Verdict } from './verdict.ts'

/**
 * Decides one attempt. Pure: no clock, no database, no ids. The order of the steps picks the reason that people read,
 * and validity goes before repetition: who is cancelled and has been in is told "cancelled".
 */
export function decideCheckIn(attempt: Attempt, facts: Facts): Verdict {
  const { session, code, attendance, vehicle } = facts
  const isWaived = (reason: RefusedAs) => attempt.waived?.includes(reason) ?? false

  // 1–3. The code itself.
  if (code.kind === 'malformed') return { kind: 'refused', reason: 'malformed-code' }
  if (code.kind === 'unknown') return { kind: 'refused', reason: 'unknown-code' }
  if (code.kind === 'genuine') return { kind: 'refused', reason: 'unknown-code', isGenuine: true }
  if (code.kind === 'other-event') return { kind: 'refused', reason: 'other-event', event: code.event }

  // 4–7. What the list says about the code and the person.
  const person = personShown(code.person)
  if (code.standing === 'revoked') return { kind: 'refused', reason: 'code-revoked', person }
  if (code.standing === 'replaced') return { kind: 'refused', reason: 'code-replaced', person }
  if (code.person.standing === 'cancelled') return { kind: 'refused', reason: 'participant-cancelled', person }
  if (code.person.standing === 'blocked' && !isWaived('blocked')) return { kind: 'refused', reason: 'blocked', person }
  if (code.person.standing === 'awaiting-approval' && !isWaived('awaiting-approval')) {
    return { kind: 'refused', reason: 'awaiting-approval', person }
  }

  // An exit skips eligibility and time, and what follows: no wrong group and no late hour keeps anybody inside. The list
  // still speaks first: who was blocked or cancelled meanwhile is the coordinator's case, on the way out too.
  if (attempt.direction === 'exit') {
    const leaves = attendance?.aboard ?? null
    return { kind: 'admitted', direction: 'exit', person, handOver: [], isReEntry: false, vehicle: leaves }
  }

  // 8. Eligible for this session.
  const because = firstMismatch(session, code.person)
  if (because && !isWaived('not-eligible'))
    return { kind: 'refused', reason: 'not-eligible', because, belongsTo: facts.belongsTo, person }

  // 9. Open now. The closing minute itself is closed: a session until 05.15 takes nobody at 05.15.00.
  if (session.opensAt !== null && attempt.scannedAt < session.opensAt && !isWaived('session-not-open')) {
    return { kind: 'refused', reason: 'session-not-open', opensAt: session.opensAt, person }
  }
  if (session.closesAt !== null && attempt.scannedAt >= session.closesAt && !isWaived('session-closed')) {
    return { kind: 'refused', reason: 'session-closed', closedAt: session.closesAt, person }
  }

  // 10. Already in, by the session's re-entry policy.
  const repetition = attendance && firstRepetition(session, attendance)
  if (repetition && !isWaived('already-in')) {
    const { lastEntry: since, aboard } = attendance
    return { kind: 'already-in', because: repetition, since, vehicle: aboard, person }
  }

  // 11. Full: the session, whose last seats are for those who wait for them, or the boat or bus.
  const { capacity, hasWaitingList } = session
  const { occupancy, ahead, numberInLine } = facts
  if (capacity !== null && occupancy + ahead >= capacity && !attendance?.isIn && !isWaived('session-full')) {
    return { kind: 'refused', reason: 'session-full', capacity, ahead, numberInLine, hasWaitingList, person }
  }
  if (vehicle && vehicle.id !== attendance?.aboard?.id) {
    const { name, seats, aboard, isDeparted } = vehicle
    if (isDeparted) return { kind: 'refused', reason: 'vehicle-departed', vehicle: name, person }
    if (aboard >= seats) return { kind: 'refused', reason: 'vehicle-full', vehicle: name, seats, person }
  }

  // 12. Something is still needed.
  const what = firstNeed(session.needs, code.person, facts)
  if (what) return { kind: 'needs', what, questions: what === 'required-answer' ? facts.unanswered : [], person }

  // 13. Welcome. The hand-over is for the first entry only.
  const isReEntry = (attendance?.entries ?? 0) > 0
  const handOver = isReEntry ? [] : itemsFor(session, code.person, facts)
  const boards = vehicle && { id: vehicle.id, name: vehicle.name }
  return { kind: 'admitted', direction: 'entry', person, handOver, isReEntry, vehicle: boards }
}

function firstMismatch({ eligible }: Session, person: PersonFact) {
  if (eligible.roles && !eligible.roles.includes(person.role)) return 'role'
  if (eligible.communities && !eligible.communities.includes(person.community)) return 'community'
  if (eligible.groups && !eligible.groups.includes(person.group)) return 'group'
  if (eligible.categories && !eligible.categories.includes(person.category)) return 'category'
  return null
}

function firstRepetition(session: Session, attendance: AttendanceFact) {
  if (session.reEntry === 'once' && attendance.entries > 0) return 'once'
  if (session.reEntry === 'in-out' && attendance.isIn) return 'still-in'
  if (session.limitPerDay !== null && attendance.entriesToday >= session.limitPerDay) return 'day-limit'
  return null
}

function firstNeed(
  needs: readonly Need[],
  person: PersonFact,
  { provided, unanswered }: Pick<Facts, 'provided' | 'unanswered'>,
): Need | null {
  for (const need of needs) {
    if (need === 'required-answer' && unanswered.length > 0) return need
    if (provided.includes(need)) continue
    if (need === 'parental-permission' && (!person.isMinor || person.hasPermission)) continue
    return need
  }
  return null
}

/** What is handed over at this session to somebody of this role who does not have it yet. */
function itemsFor(
  session: Session,
  person: PersonFact,
  { items, given }: Pick<Facts, 'items' | 'given'>,
): HandedItem[] {
  return session.handOver
    .filter(({ item, roles }) => (!roles || roles.includes(person.role)) && !given.includes(item))
    .map(({ item }) => ({ id: item, name: items.find(({ id }) => id === item)?.name ?? item }))
}
