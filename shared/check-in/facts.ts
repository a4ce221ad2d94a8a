import type { OtherEvent } from '../event/event.ts'
import type { CodeStanding, Participant } from '../participants/participant.ts'
import type { Item } from '../items/item.ts'
import type { Need, Session, Vehicle } from '../sessions/session.ts'

/** What a code turned out to be. A person picked in the search stands here as `known` with a valid code. */
export type CodeFact =
  | { kind: 'malformed' }
  | { kind: 'unknown' }
  /** Signed by a key of this event; whose it is the list does not tell yet. */
  | { kind: 'genuine' }
  | { kind: 'other-event'; event: OtherEvent }
  | { kind: 'known'; standing: CodeStanding; person: PersonFact }

export type PersonFact = Pick<
  Participant,
  | 'id'
  | 'name'
  | 'role'
  | 'community'
  | 'group'
  | 'category'
  | 'isMinor'
  | 'hasPermission'
  | 'alert'
  | 'standing'
  | 'isWalkIn'
> & {
  /** Who came in their place; empty when they came themselves. */
  representedBy: string
}

/** One person's attendance in one session, projected from the records. */
export type AttendanceFact = {
  isIn: boolean
  entries: number
  /** Entries on the event day of the attempt. */
  entriesToday: number
  lastEntry: { at: number; deskName: string; isThisDesk: boolean }
  /** The boat or bus that they are in now. */
  aboard: { id: string; name: string } | null
}

/** The boat or bus that a desk fills: how many are in it, and whether it has left and is not back. */
export type VehicleFact = Vehicle & { aboard: number; isDeparted: boolean }

/** Everything the rule may look at. Gathered in the same transaction that records the answer. */
export type Facts = {
  session: Session
  code: CodeFact
  attendance: AttendanceFact | null
  /** People inside the session now. */
  occupancy: number
  /** People who wait for a seat of this session and go before this person. */
  ahead: number
  /** This person's own place in the line, from 1; null for somebody who does not wait. */
  numberInLine: number | null
  /** The boat or bus that this desk fills: the chosen one, else the next with a free seat. Null without any. */
  vehicle: VehicleFact | null
  /** The event's items, and the ids of those that this person has already. */
  items: readonly Item[]
  given: readonly string[]
  /** Ids of the required questions that this person has not answered yet. */
  unanswered: readonly string[]
  /** Needs that were already met for this person, by record. */
  provided: readonly Need[]
  /** The session of the same kind that this person belongs to, if the one at hand is not for them. */
  belongsTo: { name: string; place: string } | null
}
