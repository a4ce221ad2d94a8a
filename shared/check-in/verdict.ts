import type { OtherEvent } from '../event/event.ts'
import type { Role } from '../participants/participant.ts'
import type { Need } from '../sessions/session.ts'

/** The person as the officer reads them at the door: the name as typed, nothing that identifies beyond the need. */
export type PersonShown = {
  participantId: string
  name: string
  community: string
  group: string
  role: Role
  isMinor: boolean
  alert: string
  /** Who came in their place; empty when they came themselves. */
  representedBy: string
}

export type HandedItem = { id: string; name: string }

export type Refusal =
  | { reason: 'malformed-code' }
  /** `isGenuine`: its signature proves that it was given out, and this laptop has no data of its person yet. */
  | { reason: 'unknown-code'; isGenuine?: true }
  | { reason: 'other-event'; event: OtherEvent }
  | { reason: 'code-revoked' | 'code-replaced'; person: PersonShown }
  | { reason: 'participant-cancelled' | 'blocked' | 'awaiting-approval'; person: PersonShown }
  | {
      reason: 'not-eligible'
      because: 'role' | 'community' | 'group' | 'category'
      belongsTo: { name: string; place: string } | null
      person: PersonShown
    }
  | { reason: 'session-not-open'; opensAt: number; person: PersonShown }
  | { reason: 'session-closed'; closedAt: number; person: PersonShown }
  /** Full, or its last seats are for the `ahead` people who wait for them. */
  | {
      reason: 'session-full'
      capacity: number
      ahead: number
      /** Their own place in the line, from 1; null for somebody who does not wait. */
      numberInLine: number | null
      hasWaitingList: boolean
      person: PersonShown
    }
  | { reason: 'vehicle-full'; vehicle: string; seats: number; person: PersonShown }
  /** It has left, and not everybody in it is back. */
  | { reason: 'vehicle-departed'; vehicle: string; person: PersonShown }

/** The answer to a scan. Words, colour, shape and sound follow from its kind. */
export type Verdict =
  | {
      kind: 'admitted'
      direction: 'entry' | 'exit'
      person: PersonShown
      handOver: readonly HandedItem[]
      isReEntry: boolean
      /** The boat or bus that they board or leave. */
      vehicle: { id: string; name: string } | null
    }
  | {
      kind: 'already-in'
      because: 'once' | 'still-in' | 'day-limit'
      since: { at: number; deskName: string; isThisDesk: boolean }
      /** The boat or bus that they are in. */
      vehicle: { id: string; name: string } | null
      person: PersonShown
    }
  | ({ kind: 'refused' } & Refusal)
  /** `questions`: ids of those to ask, when an answer is what is needed. */
  | { kind: 'needs'; what: Need; questions: readonly string[]; person: PersonShown }

export type VerdictKind = Verdict['kind']
