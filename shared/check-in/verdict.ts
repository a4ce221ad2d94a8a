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
}

export type Refusal =
  | { reason: 'malformed-code' | 'unknown-code' }
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
  | { reason: 'session-full'; capacity: number; person: PersonShown }

/** The answer to a scan. Words, colour, shape and sound follow from its kind. */
export type Verdict =
  | {
      kind: 'admitted'
      direction: 'entry' | 'exit'
      person: PersonShown
      handOver: readonly string[]
      isReEntry: boolean
    }
  | {
      kind: 'already-in'
      because: 'once' | 'still-in' | 'day-limit'
      since: { at: number; deskName: string; isThisDesk: boolean }
      person: PersonShown
    }
  | ({ kind: 'refused' } & Refusal)
  | { kind: 'needs'; what: Need; person: PersonShown }

export type VerdictKind = Verdict['kind']
