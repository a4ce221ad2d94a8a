import { headquartersCatalogue } from '#shared/messages/headquarters-catalogue.ts'
import { fileNameOf } from '#shared/reports/paper-frame.ts'
import type { PersonData } from '#shared/reports/person-data.ts'
import { inOrder, undoneBy } from '#shared/records/in-order.ts'
import { createEventFormat } from '#shared/time/event-format.ts'
import { participantSchema } from '#shared/participants/participant.ts'
import { Refused } from '../answer-errors.ts'
import { recordAct } from '../audit/record-act.ts'
import type { User } from '../contract/accounts.ts'
import { eventRepository } from '../database/event-repository.ts'
import { exportRepository } from '../database/export-repository.ts'
import { listEntryRepository } from '../database/list-entry-repository.ts'
import { participantListRepository } from '../database/participant-list-repository.ts'
import { participantOf } from '../database/person-row.ts'
import { recordRepository } from '../database/record-repository.ts'
import type { Deps } from '../deps.ts'
import { findEvent } from '../events/find-event.ts'
import { readNames } from '../events/read-names.ts'
import { appendHqRecord } from '../sync/append-hq-record.ts'
import type { Whom } from './change-participant.ts'
import { mergeLinks } from './merge-links.ts'
import { calledIn, noteOf } from './note-of.ts'

/** All that headquarters keeps of one person, as a file that machines read; that it was handed out is recorded first. */
export async function copyParticipantData(
  deps: Deps,
  user: User,
  { eventId, participantId }: Whom,
): Promise<{ fileName: string; text: string }> {
  const data = await collectData(deps, { eventId, participantId })
  await deps.database.transaction(async (within) => {
    await appendHqRecord(
      deps,
      {
        eventId,
        sessionId: null,
        participantId,
        user: { id: user.id, name: user.name },
        deskName: headquartersCatalogue.id.headquarters.desk,
        payload: { kind: 'data-copy', format: 'json' },
      },
      within,
    )
    const actor = { kind: 'user', id: user.id } as const
    await recordAct(within, deps, actor, { action: 'data-copied', eventId, target: participantId })
  })
  deps.changes.ring()
  const { file } = headquartersCatalogue.id.personalData.personPaper
  return {
    fileName: `${fileNameOf(file, participantId.slice(-6))}.json`,
    text: `${JSON.stringify(data, null, 2)}\n`,
  }
}

async function collectData({ database, now }: Deps, { eventId, participantId }: Whom): Promise<PersonData> {
  const list = participantListRepository(database)
  const links = mergeLinks(await listEntryRepository(database).merged(eventId))
  const root = links.rootOf(participantId)
  const ids = [root, ...links.entriesOf(root).filter((id) => id !== root)]
  const entries: PersonData['entries'] = []
  let representedBy = ''
  for (const id of ids) {
    const row = await list.find(eventId, id)
    if (row === null) continue
    if (id === root) representedBy = row.represented_by
    const onList = row.list_entry === null ? null : participantSchema.parse(JSON.parse(row.list_entry))
    entries.push({ now: participantOf(row, await list.codesOf(eventId, id)), onList })
  }
  if (entries.length === 0) throw new Refused(404, 'participant-unknown')
  const { event } = await findEvent(database, eventId)
  const records = inOrder(await recordRepository(database).ofParticipants(eventId, ids))
  const undone = undoneBy(records)
  const names = await readNames(database, eventId)
  const sessions = await eventRepository(database).sessions(eventId)
  const called = calledIn(await eventRepository(database).deskSetup(eventId), sessions)
  const into = records.flatMap(({ payload }) => (payload.kind === 'merge' ? [payload.into] : []))
  const people = await exportRepository(database).namesOf(eventId, [...new Set([...ids, ...into])])
  const format = createEventFormat('id', event.zone)
  const { kind } = headquartersCatalogue.id.headquarters
  return {
    format: 'gapura-person',
    version: 1,
    event: { id: event.id, name: event.name, zone: event.zone },
    madeAt: new Date(now()).toISOString(),
    entries,
    representedBy,
    records: records.map((record) => ({
      id: record.id,
      device: record.deviceId,
      number: record.deviceSequence,
      at: new Date(record.scannedAt).toISOString(),
      atEvent: `${format.date(record.scannedAt)}, ${format.timeWithZone(record.scannedAt)}`,
      what: kind[record.payload.kind],
      detail: noteOf(record.payload, called, (id) => people.get(id) ?? ''),
      session: sessions.find(({ id }) => id === record.sessionId)?.name ?? '',
      desk: names.desk(record.deskId),
      officer: names.officer(record.officerId),
      isUndone: undone.has(record.id),
      data: record.payload,
    })),
  }
}
