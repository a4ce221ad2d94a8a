import type { OtherEvent } from '../event/event.ts'
import type { CodeStanding, Participant } from '../participants/participant.ts'
import type { Need, Session } from '../sessions/session.ts'

/** What a code turned out to be. A person picked in the search stands here as `known` with a valid code. */
export type CodeFact =
  | { kind: 'malformed' }
  | { kind: 'unknown' }
  | { kind: 'other-event'; event: OtherEvent }
  | { kind: 'known'; standing: CodeStanding; person: PersonFact }

export type PersonFact = Pick<
  Participant,
  'id' | 'name' | 'role' | 'community' | 'group' | 'category' | 'isMinor' | 'hasPermission' | 'alert' | 'standing'
>

/** One person's attendance in one session, projected from the records. */
export type AttendanceFact = {
  isIn: boolean
  entries: number
  /** Entries on the event day of the attempt. */
  entriesToday: number
  lastEntry: { at: number; deskName: string; isThisDesk: boolean }
}

/** Everything the rule may look at. Gathered in the same transaction that records the answer. */
export type Facts = {
  session: Session
  code: CodeFact
  attendance: AttendanceFact | null
  /** People inside the session now. */
  occupancy: number
  /** Needs that were already met for this person, by record. */
  provided: readonly Need[]
  /** The session of the same kind that this person belongs to, if the one at hand is not for them. */
  belongsTo: { name: string; place: string } | null
}
