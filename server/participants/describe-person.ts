import { inOrder, undoneBy } from '#shared/records/in-order.ts'
import type { RecordPayload } from '#shared/records/record.ts'
import type { User } from '../contract/accounts.ts'
import type { DashboardAnswer } from '../contract/dashboard-routes.ts'
import { Refused } from '../answer-errors.ts'
import { deskWorkRepository } from '../database/desk-work-repository.ts'
import { eventRepository } from '../database/event-repository.ts'
import { exportRepository } from '../database/export-repository.ts'
import { participantListRepository } from '../database/participant-list-repository.ts'
import { listEntryRepository } from '../database/list-entry-repository.ts'
import { participantOf } from '../database/person-row.ts'
import { recordRepository } from '../database/record-repository.ts'
import type { Deps } from '../deps.ts'
import { readNames } from '../events/read-names.ts'
import type { Whom } from './change-participant.ts'
import { maskContact } from './mask-contact.ts'
import { mergeLinks } from './merge-links.ts'
import { calledIn, noteOf } from './note-of.ts'

/** Somebody as the list has them, and everything that was recorded of them, newest first. */
export async function describePerson(
  { database }: Pick<Deps, 'database'>,
  { eventId, participantId }: Whom,
  reader: User,
): Promise<DashboardAnswer<'GET /events/:eventId/participants/:participantId'>> {
  const list = participantListRepository(database)
  const row = await list.find(eventId, participantId)
  if (row === null) throw new Refused(404, 'participant-unknown')
  const links = mergeLinks(await listEntryRepository(database).merged(eventId))
  const entries = links.entriesOf(participantId)
  const records = inOrder(await recordRepository(database).ofParticipants(eventId, entries))
  const undone = undoneBy(records)
  const names = await readNames(database, eventId)
  const events = eventRepository(database)
  const sessions = await events.sessions(eventId)
  const called = calledIn(await events.deskSetup(eventId), sessions)
  const spokenOf = records.flatMap(({ payload }) => (payload.kind === 'merge' ? [payload.into] : []))
  const root = links.rootOf(participantId)
  const people = await exportRepository(database).namesOf(eventId, [...new Set([...entries, ...spokenOf, root])])
  const nameOf = (id: string) => people.get(id) ?? ''
  const given = await deskWorkRepository(database).itemsOf(eventId, participantId)
  return {
    person: {
      ...participantOf(row, await list.codesOf(eventId, participantId)),
      ...maskContact(row, reader),
      representedBy: row.represented_by,
      mergedInto: root === participantId ? null : { id: root, name: nameOf(root) },
      mergedFrom: entries.filter((id) => id !== participantId).map((id) => ({ id, name: nameOf(id) })),
    },
    items: given.map(({ item, times, first_at: at, desk_id: deskId }) => ({
      name: called.item(item),
      times,
      at,
      deskName: names.desk(deskId),
    })),
    records: records.toReversed().map((record) => ({
      recordId: record.id,
      kind: record.payload.kind,
      scannedAt: record.scannedAt,
      sessionId: record.sessionId,
      sessionName: sessions.find(({ id }) => id === record.sessionId)?.name ?? '',
      deskName: names.desk(record.deskId),
      officerName: names.officer(record.officerId),
      deviceName: names.device(record.deviceId),
      via: 'via' in record.payload ? record.payload.via : null,
      reason: reasonOf(record.payload),
      note: noteOf(record.payload, called, nameOf),
      question: record.payload.kind === 'answer' ? called.question(record.payload.question) : null,
      fields: record.payload.kind === 'correction' ? Object.keys(record.payload.changes) : [],
      isUndone: undone.has(record.id),
    })),
  }
}

/** Why, as a code of its kind; for a decision, what was decided. */
export function reasonOf(payload: RecordPayload): string | null {
  switch (payload.kind) {
    case 'refusal':
    case 'reversal':
      return payload.reason
    case 'consent':
      return payload.need
    case 'conflict-decision':
      return payload.decision
    case 'item-refused':
      return payload.because
    default:
      return null
  }
}
