import { projectBadges } from '#shared/badges/badge-job.ts'
import { isAboutPerson } from '#shared/participants/project-person.ts'
import { itemsIn, projectItems } from '#shared/records/items-given.ts'
import type { GapuraRecord } from '#shared/records/record.ts'
import { isRedactable } from '#shared/records/redact-payload.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { eraseWhatRecordsSay } from '../participants/empty-records.ts'
import { reconcilePerson } from '../participants/put-person.ts'
import { type Presence, presenceOf, reconcileAttendance } from './reconcile-attendance.ts'

/** What records have a say about, once each. */
export type Touched = {
  /** Ids of people who may be somebody else now, and of those who may have been given something. */
  people: Set<string>
  receivers: Set<string>
  presences: Map<string, Presence>
  /** Ids of people about whose badges something was said. */
  wearers: Set<string>
  /** Ids of people of whom records came that nobody may keep once the person is erased. */
  spokenOf: Set<string>
}

export function touchedBy(records: Iterable<GapuraRecord>): Touched {
  const touched: Touched = {
    people: new Set(),
    receivers: new Set(),
    presences: new Map(),
    wearers: new Set(),
    spokenOf: new Set(),
  }
  for (const record of records) touch(touched, record)
  return touched
}

function touch({ people, receivers, presences, wearers, spokenOf }: Touched, record: GapuraRecord): void {
  const { participantId, payload } = record
  if (participantId === null) return
  if (isAboutPerson(record)) people.add(participantId)
  if (payload.kind === 'reversal' || itemsIn(payload).length > 0) receivers.add(participantId)
  if (payload.kind === 'badge') wearers.add(participantId)
  if (isRedactable(payload)) spokenOf.add(participantId)
  const presence = presenceOf(record)
  if (presence) touchPresence(presences, presence)
}

export function touchPresence(presences: Touched['presences'], presence: Presence): void {
  presences.set(`${presence.participantId}\n${presence.sessionId}`, presence)
}

/** Brings everything that is projected up to one new record, inside the transaction that added it. */
export function reconcileRecord(open: OpenEvent, record: GapuraRecord): void {
  const { people, receivers, presences, wearers, spokenOf } = touchedBy([record])
  for (const id of people) reconcilePersonWhole(open, id)
  for (const id of wearers) reconcileBadges(open, id)
  for (const id of spokenOf) reconcileErasure(open, id)
  if (record.participantId === null || (presences.size === 0 && receivers.size === 0)) return
  const theirs = open.recordsOf(open.listEntries.rootOf(record.participantId))
  for (const presence of presences.values()) reconcileAttendance(open, presence, theirs)
  for (const id of receivers) reconcileItems(open, id, theirs)
}

/**
 * What has to be done so that everything projected is up to many records, in order: who people are before what they did,
 * so that it is added up under whoever they are by then. Steps may be done in several transactions.
 */
export function reconcilingSteps(open: OpenEvent, touched: Touched): (() => void)[] {
  const { people, presences, receivers, wearers, spokenOf } = touched
  return [
    ...[...people].map((id) => () => reconcilePersonWhole(open, id)),
    ...[...presences.values()].map((presence) => () => reconcileAttendance(open, presence)),
    ...[...receivers].map((id) => () => reconcileItems(open, id)),
    ...[...wearers].map((id) => () => reconcileBadges(open, id)),
    ...[...spokenOf].map((id) => () => reconcileErasure(open, id)),
  ]
}

/** Who a person is; and where that makes two entries of the list one person, or two again, all that both did. */
export function reconcilePersonWhole(open: OpenEvent, participantId: string): void {
  const { listEntries } = open
  const rootBefore = listEntries.rootOf(participantId)
  if (!reconcilePerson(open, participantId)) return
  const concerned = [...new Set([participantId, rootBefore, listEntries.rootOf(participantId)])]
  // Of all of them: what one did as the other has to leave the other again.
  const { presences } = touchedBy(open.records.ofParticipants(concerned.flatMap(listEntries.idsOf)))
  const sessions = new Set([...presences.values()].map(({ sessionId }) => sessionId))
  for (const id of concerned) {
    for (const sessionId of sessions) reconcileAttendance(open, { participantId: id, sessionId })
    reconcileItems(open, id)
  }
}

/** Everything that a person was given, under whichever of their entries. */
function reconcileItems(open: OpenEvent, participantId: string, known?: readonly GapuraRecord[]): void {
  const root = open.listEntries.rootOf(participantId)
  if (root !== participantId) open.work.putItems(participantId, [])
  open.work.putItems(root, projectItems(known ?? open.recordsOf(root)))
}

/** What came of somebody who was erased before it came is emptied too. */
function reconcileErasure(open: OpenEvent, participantId: string): void {
  if (open.erasures.erasureOf(participantId) === null) return
  eraseWhatRecordsSay(open, open.records.ofParticipant(participantId), [])
}

/** A badge belongs to the entry of the list for which it was asked, also when that entry turns out to be somebody else's. */
function reconcileBadges(open: OpenEvent, participantId: string): void {
  open.badges.put(participantId, projectBadges(open.records.ofParticipant(participantId)))
}
