import type { Attempt } from '#shared/check-in/attempt.ts'
import type { AttendanceFact, CodeFact, Facts, PersonFact } from '#shared/check-in/facts.ts'
import { isMisreadCode } from '#shared/participants/draw-code.ts'
import { attendanceFact } from '#shared/records/attendance.ts'
import { standing } from '#shared/records/in-order.ts'
import type { GapuraRecord } from '#shared/records/record.ts'
import type { Need, Session } from '#shared/sessions/session.ts'
import type { OpenEvent, Station } from '../event/open-event.ts'
import { vehicleAtDesk } from '../sessions/vehicles.ts'
import { codeCandidates, ownCode } from './code-candidates.ts'
import { readSignedCandidates } from './read-signed-candidates.ts'

/**
 * What a text turned out to be: somebody's code, a code of ours with a wrong letter, another event's, nobody's, or no
 * code at all. The list goes first: whoever is on it may bear a code of another system that merely looks like ours.
 */
export function readCode(open: OpenEvent, text: string, otherReading: string | null): CodeFact {
  const prefixes = [open.event.codePrefix, ...open.otherEvents.map(({ codePrefix }) => codePrefix)]
  const candidates = codeCandidates(text, otherReading, prefixes)
  if (candidates.length === 0) return { kind: 'malformed' }
  for (const candidate of candidates) {
    const code = open.participants.findCode(candidate)
    const person = code && open.participants.find(open.listEntries.rootOf(code.participantId))
    if (person) return { kind: 'known', standing: code.standing, person }
  }
  const signed = readSignedCandidates(open, candidates)
  if (signed) return signed
  const { codePrefix: ourPrefix } = open.event
  if (candidates.some((candidate) => isMisreadCode(ownCode(candidate, [ourPrefix]), ourPrefix))) {
    return { kind: 'malformed' }
  }
  for (const candidate of candidates) {
    const own = ownCode(candidate, prefixes)
    const event = open.otherEvents.find(({ codePrefix }) => own.startsWith(codePrefix) && isRestOfCode(own, codePrefix))
    if (event) return { kind: 'other-event', event }
  }
  return { kind: 'unknown' }
}

/** Everything that the rule looks at, read inside the transaction that will record the answer. */
export function gatherFacts(
  open: OpenEvent,
  station: Station,
  attempt: Attempt,
  asked: { session: Session; code: CodeFact },
): Facts {
  const { session, code } = asked
  const person = code.kind === 'known' ? code.person : null
  return {
    session,
    code,
    attendance: person && gatherAttendance(open, station, attempt, { session, participantId: person.id }),
    occupancy: session.capacity === null ? 0 : open.attendance.counts(session.id, station.deskId).inside,
    ...placeInLine(open, session, person?.id ?? null),
    vehicle: vehicleAtDesk(open, session, station.vehicleId),
    items: session.handOver.length > 0 ? open.items() : [],
    given: person && session.handOver.length > 0 ? open.work.itemsOf(person.id).map(({ item }) => item) : [],
    ...gatherNeeds(open, session, person),
    belongsTo: person && belongsTo(open.sessions, session, person),
  }
}

function gatherAttendance(
  open: OpenEvent,
  station: Station,
  attempt: Attempt,
  { session, participantId }: { session: Session; participantId: string },
): AttendanceFact | null {
  const state = open.attendance.find(participantId, session.id)
  return (
    state &&
    attendanceFact(state, attempt.scannedAt, {
      zone: open.event.zone,
      deskId: station.deskId,
      deskName: open.device.nameOf('desks', state.lastEntryDeskId),
      vehicleName: session.vehicles.find(({ id }) => id === state.vehicle)?.name ?? state.vehicle,
    })
  )
}

/** What records say of what the session asks for. */
function gatherNeeds(
  open: OpenEvent,
  session: Session,
  person: PersonFact | null,
): Pick<Facts, 'provided' | 'unanswered'> {
  if (person === null || session.needs.length === 0) return { provided: [], unanswered: [] }
  const records = standing(open.recordsOf(person.id))
  const asked = session.needs.includes('required-answer') ? open.deskSetup.questions : []
  const answered = new Set(records.flatMap(({ payload }) => (payload.kind === 'answer' ? [payload.question] : [])))
  const unanswered = asked
    .filter(({ id, isRequired, roles }) => isRequired && !answered.has(id) && (!roles || roles.includes(person.role)))
    .map(({ id }) => id)
  // Questions that were all answered, here or at another session, are a need that is met.
  const isAllAnswered = asked.length > 0 && unanswered.length === 0
  return {
    provided: [...providedBy(records, session.id), ...(isAllAnswered ? ['required-answer' as const] : [])],
    unanswered,
  }
}

/** A signature stands on one session's list, drawn or on paper; the other needs hold for the whole event. */
function providedBy(records: readonly GapuraRecord[], sessionId: string): Need[] {
  return records.flatMap(({ payload, sessionId: givenAt }) => {
    const need = payload.kind === 'consent' ? payload.need : payload.kind === 'signature' ? 'signature' : null
    return need === null || (need === 'signature' && givenAt !== sessionId) ? [] : [need]
  })
}

/** How many wait for a seat before this person: all of them before somebody who does not wait. */
function placeInLine(
  open: OpenEvent,
  { id, hasWaitingList }: Session,
  participantId: string | null,
): Pick<Facts, 'ahead' | 'numberInLine'> {
  if (!hasWaitingList) return { ahead: 0, numberInLine: null }
  const waiting = open.work.waiting(id)
  const ahead = waiting.findIndex((one) => one.participantId === participantId)
  return ahead === -1 ? { ahead: waiting.length, numberInLine: null } : { ahead, numberInLine: ahead + 1 }
}

/** Where somebody belongs who is at the wrong one of several sessions of a kind, as the two visiting groups are. */
function belongsTo(sessions: readonly Session[], here: Session, person: PersonFact): Facts['belongsTo'] {
  const theirs = sessions.find(
    ({ id, kind, eligible }) => id !== here.id && kind === here.kind && isRestrictedTo(eligible, person),
  )
  return theirs ? { name: theirs.name, place: theirs.place } : null
}

function isRestrictedTo({ groups, communities, roles }: Session['eligible'], person: PersonFact): boolean {
  if (!groups && !communities && !roles) return false
  return (
    (!groups || groups.includes(person.group)) &&
    (!communities || communities.includes(person.community)) &&
    (!roles || roles.includes(person.role))
  )
}

/** Our own codes are a prefix and 6 to 12 letters and digits; a word that merely begins so is not one. */
function isRestOfCode(text: string, prefix: string): boolean {
  return /^[0-9A-Z]{6,12}$/.test(text.slice(prefix.length))
}
