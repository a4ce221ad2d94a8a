import type { Participant } from '../participants/participant.ts'
import type { RecordPayload } from '../records/record.ts'

/** Everything that is kept of one person, for that person: what machines read, and what a paper is made of. */
export type PersonData = {
  format: 'gapura-person'
  version: 1
  event: { id: string; name: string; zone: string }
  /** ISO 8601, in UTC. */
  madeAt: string
  /** The entries of the list that are this person. */
  entries: {
    /** How they stand, with all that was corrected. */
    now: Participant
    /** What the list itself says, where that is kept beside it. */
    onList: Participant | null
  }[]
  representedBy: string
  /** In the order in which they happened. */
  records: PersonRecord[]
}

export type PersonRecord = {
  id: string
  device: string
  number: number
  /** UTC, and as the clock of the event showed it. */
  at: string
  atEvent: string
  what: string
  detail: string
  session: string
  desk: string
  officer: string
  isUndone: boolean
  data: RecordPayload
}
