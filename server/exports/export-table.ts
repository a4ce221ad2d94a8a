import type { Readable } from 'node:stream'
import { headquartersCatalogue } from '#shared/messages/headquarters-catalogue.ts'
import { recordAct } from '../audit/record-act.ts'
import type { User } from '../contract/accounts.ts'
import type { ExportKind } from '../contract/exports.ts'
import { eventRepository } from '../database/event-repository.ts'
import type { Deps } from '../deps.ts'
import { findEvent } from '../events/find-event.ts'
import { readNames } from '../events/read-names.ts'
import { answersTable, itemsTable, overridesTable } from './describe-desk-tables.ts'
import { attendanceTable, conflictsTable, participantsTable, recordsTable } from './describe-tables.ts'
import { calledIn } from '../participants/note-of.ts'
import { writeCsv } from '#shared/sheets/write-csv.ts'
import { writeXlsx } from '#shared/sheets/write-xlsx.ts'
import { zoneTime } from '#shared/time/zone-time.ts'

export type Export = {
  eventId: string
  what: ExportKind
  format: 'csv' | 'xlsx'
  separator: ',' | ';'
  language: 'id' | 'en'
}

const tables = {
  participants: participantsTable,
  attendance: attendanceTable,
  items: itemsTable,
  answers: answersTable,
  overrides: overridesTable,
  records: recordsTable,
  conflicts: conflictsTable,
}
const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

export type ExportFile = { name: string; mediaType: string; content: Readable }

/** One of an event's tables as a file. Who took it is in the log before the first byte leaves. */
export async function exportTable(
  deps: Deps,
  reader: User,
  { eventId, what, format, separator, language }: Export,
): Promise<ExportFile> {
  const { database, now } = deps
  const { event } = await findEvent(database, eventId)
  const events = eventRepository(database)
  const sessions = await events.sessions(eventId)
  const table = tables[what]({
    database,
    eventId,
    sessions,
    called: calledIn(await events.deskSetup(eventId), sessions),
    language,
    names: await readNames(database, eventId),
    words: headquartersCatalogue[language],
    time: zoneTime(event.zone, now()),
    reader,
  })
  await recordAct(
    database,
    deps,
    { kind: 'user', id: reader.id },
    { action: 'exported', eventId, target: eventId, detail: { what, format } },
  )
  return {
    name: `${event.codePrefix}-${event.startsOn}-${what}.${format}`,
    mediaType: mediaTypes[format],
    content: format === 'csv' ? writeCsv(table, separator) : writeXlsx(table),
  }
}
