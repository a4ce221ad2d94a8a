import { isAboutPerson } from '#shared/participants/project-person.ts'
import { itemsIn, projectItems } from '#shared/records/items-given.ts'
import type { GapuraRecord } from '#shared/records/record.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { reconcilePerson } from '../participants/put-person.ts'
import { type Presence, presenceOf, reconcileAttendance } from './reconcile-attendance.ts'

/** What records have a say about, once each. */
export type Touched = {
  /** Ids of people who may be somebody else now, and of those who may have been given something. */
  people: Set<string>
  receivers: Set<string>
  presences: Map<string, Presence>
}

export function touchedBy(records: Iterable<GapuraRecord>): Touched {
  const touched: Touched = { people: new Set(), receivers: new Set(), presences: new Map() }
  for (const record of records) touch(touched, record)
  return touched
}

function touch({ people, receivers, presences }: Touched, record: GapuraRecord): void {
  const { participantId, payload } = record
  if (participantId === null) return
  if (isAboutPerson(record)) people.add(participantId)
  if (payload.kind === 'reversal' || itemsIn(payload).length > 0) receivers.add(participantId)
  const presence = presenceOf(record)
  if (presence) presences.set(`${presence.participantId}\n${presence.sessionId}`, presence)
}

/** Brings everything that is projected up to one new record, inside the transaction that added it. */
export function reconcileRecord(open: OpenEvent, record: GapuraRecord): void {
  const { people, receivers, presences } = touchedBy([record])
  for (const id of people) reconcilePersonWhole(open, id)
  if (record.participantId === null || (presences.size === 0 && receivers.size === 0)) return
  const theirs = open.recordsOf(open.entries.rootOf(record.participantId))
  for (const presence of presences.values()) reconcileAttendance(open, presence, theirs)
  for (const id of receivers) reconcileItems(open, id, theirs)
}

/** Who a person is; and where that makes two entries of the list one person, or two again, all that both did. */
export function reconcilePersonWhole(open: OpenEvent, participantId: string): void {
  const { entries } = open
  const rootBefore = entries.rootOf(participantId)
  if (!reconcilePerson(open, participantId)) return
  const concerned = [...new Set([participantId, rootBefore, entries.rootOf(participantId)])]
  // Of all of them: what one did as the other has to leave the other again.
  const { presences } = touchedBy(open.records.ofParticipants(concerned.flatMap(entries.entriesOf)))
  const sessions = new Set([...presences.values()].map(({ sessionId }) => sessionId))
  for (const id of concerned) {
    for (const sessionId of sessions) reconcileAttendance(open, { participantId: id, sessionId })
    reconcileItems(open, id)
  }
}

/** Everything that a person was given, under whichever of their entries. */
export function reconcileItems(open: OpenEvent, participantId: string, known?: readonly GapuraRecord[]): void {
  const root = open.entries.rootOf(participantId)
  if (root !== participantId) open.work.putItems(participantId, [])
  open.work.putItems(root, projectItems(known ?? open.recordsOf(root)))
}
