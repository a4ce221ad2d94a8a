import type { Attempt } from '#shared/check-in/attempt.ts'
import type { AttendanceFact, CodeFact, Facts, PersonFact } from '#shared/check-in/facts.ts'
import { isMisreadCode } from '#shared/participants/draw-code.ts'
import { attendanceFact } from '#shared/records/attendance.ts'
import type { Need, Session } from '#shared/sessions/session.ts'
import type { OpenEvent, Station } from '../event/open-event.ts'
import { codeCandidates, ownCode } from './code-candidates.ts'

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
    const person = code && open.participants.find(code.participantId)
    if (person) return { kind: 'known', standing: code.standing, person }
  }
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
    attendance: person && gatherAttendance(open, station, attempt, person.id),
    occupancy: session.capacity === null ? 0 : open.attendance.counts(session.id, station.deskId).inside,
    provided: person && session.needs.length > 0 ? gatherProvided(open, person.id, session.id) : [],
    belongsTo: person && belongsTo(open.sessions, session, person),
  }
}

function gatherAttendance(
  open: OpenEvent,
  station: Station,
  attempt: Attempt,
  participantId: string,
): AttendanceFact | null {
  const state = open.attendance.find(participantId, attempt.sessionId)
  return (
    state &&
    attendanceFact(state, attempt.scannedAt, {
      zone: open.event.zone,
      deskId: station.deskId,
      deskName: open.device.nameOf('desks', state.lastEntryDeskId),
    })
  )
}

/** Needs that records say were met. A signature stands on one session's list; the others hold for the whole event. */
function gatherProvided(open: OpenEvent, participantId: string, sessionId: string): Need[] {
  const records = open.records.ofParticipant(participantId)
  return records.flatMap(({ payload, sessionId: givenAt }) => {
    if (payload.kind !== 'consent') return []
    return payload.need === 'signature' && givenAt !== sessionId ? [] : [payload.need]
  })
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
