import { applyRecord, attendanceFact, type Attendance } from '../records/attendance.ts'
import { standing } from '../records/in-order.ts'
import { isEntry, type GapuraRecord } from '../records/record.ts'
import type { Session } from '../sessions/session.ts'
import { eventDay } from '../time/event-day.ts'
import { decideCheckIn } from './decide-check-in.ts'
import type { PersonFact } from './facts.ts'
import type { Verdict } from './verdict.ts'

export type Conflict = {
  /** Every admission that takes part, in order: the one that was there first, and those that should have met it. */
  admissions: GapuraRecord[]
  /** The latest decision that names all of them; null while nobody has decided, and again after one more admission. */
  decision: GapuraRecord | null
}

/** Only the repetition of one person is judged here: who they are, and when and for whom the doors were open, is not. */
const anybody: PersonFact = {
  id: '',
  name: '',
  role: 'participant',
  community: '',
  group: '',
  category: '',
  isMinor: false,
  hasPermission: false,
  alert: '',
  standing: 'registered',
  isWalkIn: false,
  representedBy: '',
}
const everybody: Session['eligible'] = { roles: null, communities: null, groups: null, categories: null }

/**
 * The admissions of one person to one session that cannot all be right: two laptops that did not know of each other let
 * the same code in. Replays the records that stand in the order in which they happened, whatever order they came in.
 * Takes all of one participant's records; those of other sessions are left out.
 */
export function findConflict(records: readonly GapuraRecord[], session: Session, zone: string): Conflict | null {
  const theirs = standing(records.filter(({ sessionId }) => sessionId === session.id))
  // Whoever was found out to be two entries of the list came in under each of them, and that is decided already.
  const ofEntry = Map.groupBy(theirs, ({ participantId }) => participantId)
  const parts = new Set([...ofEntry.values()].flatMap((own) => admissionsInConflict(own, neutral(session), zone)))
  const admissions = theirs.filter((record) => parts.has(record))
  return admissions.length === 0 ? null : { admissions, decision: latestDecision(theirs, admissions) }
}

function admissionsInConflict(records: readonly GapuraRecord[], session: Session, zone: string): GapuraRecord[] {
  const parts = new Set<GapuraRecord>()
  const before: GapuraRecord[] = []
  /** Entries since the last exit. */
  let sinceExit: GapuraRecord[] = []
  let state: Attendance | null = null
  for (const record of records) {
    if (record.payload.kind === 'exit') sinceExit = []
    if (isEntry(record.payload)) {
      const verdict = decideAgain(record, session, state, zone)
      if (verdict.kind === 'already-in') {
        const met = { once: before.slice(0, 1), 'still-in': sinceExit.slice(0, 1), 'day-limit': onDayOf(record) }
        for (const part of [...met[verdict.because], record]) parts.add(part)
      }
      before.push(record)
      sinceExit.push(record)
    }
    state = applyRecord(state, record, zone)
  }
  return records.filter((record) => parts.has(record))

  function onDayOf({ scannedAt }: GapuraRecord): GapuraRecord[] {
    const day = eventDay(scannedAt, zone)
    return before.filter((earlier) => eventDay(earlier.scannedAt, zone) === day)
  }
}

/** A second entry that a supervisor let pass with a reason is no doubt, and `waived` says so again here. */
function decideAgain(
  { scannedAt, payload }: GapuraRecord,
  session: Session,
  state: Attendance | null,
  zone: string,
): Verdict {
  const waived = payload.kind === 'override' ? payload.waived : []
  return decideCheckIn(
    { sessionId: session.id, direction: 'entry', via: isEntry(payload) ? payload.via : 'typed', scannedAt, waived },
    {
      session,
      code: { kind: 'known', standing: 'valid', person: anybody },
      attendance: state && attendanceFact(state, scannedAt, { zone, deskId: '', deskName: '' }),
      occupancy: 0,
      ahead: 0,
      numberInLine: null,
      vehicle: null,
      items: [],
      given: [],
      unanswered: [],
      provided: [],
      belongsTo: null,
    },
  )
}

/** The session with nothing but its policy of re-entry and its limit per day. */
function neutral(session: Session): Session {
  return { ...session, opensAt: null, closesAt: null, capacity: null, eligible: everybody, needs: [], handOver: [] }
}

function latestDecision(records: readonly GapuraRecord[], admissions: readonly GapuraRecord[]): GapuraRecord | null {
  const isAboutAll = ({ payload }: GapuraRecord) =>
    payload.kind === 'conflict-decision' && admissions.every(({ id }) => payload.admissions.includes(id))
  return records.findLast(isAboutAll) ?? null
}
