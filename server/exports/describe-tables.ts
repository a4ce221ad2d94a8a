import type { HeadquartersMessages } from '#shared/messages/headquarters-catalogue.ts'
import type { Participant, Role } from '#shared/participants/participant.ts'
import type { RecordPayload } from '#shared/records/record.ts'
import type { Session } from '#shared/sessions/session.ts'
import type { User } from '../contract/accounts.ts'
import { listConflicts } from '../conflicts/list-conflicts.ts'
import { exportRepository, type Place } from '../database/export-repository.ts'
import type { OpenDatabase } from '../database/open-database.ts'
import { participantListRepository } from '../database/participant-list-repository.ts'
import { participantOf } from '../database/person-row.ts'
import { recordListRepository } from '../database/record-list-repository.ts'
import type { Names } from '../events/read-names.ts'
import { maskContact } from '../participants/mask-contact.ts'
import type { Table } from './table.ts'
import type { zoneTime } from './zone-time.ts'

/** What every table of an event is written with. */
export type Surroundings = {
  database: OpenDatabase
  eventId: string
  sessions: readonly Session[]
  names: Names
  words: HeadquartersMessages
  time: ReturnType<typeof zoneTime>
  reader: Pick<User, 'role'>
}

type Column = keyof HeadquartersMessages['headquarters']['columns']

const rowsAtOnce = 1_000

export function participantsTable(around: Surroundings): Table {
  const { database, eventId, words, reader } = around
  const { yes, no, standing } = words.headquarters
  const flag = (isSo: boolean) => (isSo ? yes : no)
  async function* rows() {
    const list = participantListRepository(database)
    for (let after = '', isMore = true; isMore; ) {
      const page = await list.pageById(eventId, after, rowsAtOnce)
      const codes = Map.groupBy(
        await list.codes(
          eventId,
          page.map(({ id }) => id),
        ),
        (code) => code.participant_id,
      )
      for (const row of page) {
        const person = participantOf(row, codes.get(row.id) ?? [])
        const contact = maskContact(person, reader)
        yield [
          person.name,
          words.verdict.role[person.role],
          person.community,
          person.group,
          person.category,
          person.sex,
          contact.isMasked ? contact.phone : localPhone(contact.phone),
          contact.email,
          flag(person.isMinor),
          flag(person.hasPermission),
          person.alert,
          standing[person.standing],
          codesOf(person, true),
          codesOf(person, false),
          person.id,
        ]
      }
      isMore = page.length === rowsAtOnce
      after = page.at(-1)?.id ?? ''
    }
  }
  const columns: Column[] = ['name', 'role', 'community', 'group', 'category', 'sex', 'phone', 'email']
  const more: Column[] = ['minor', 'permission', 'alert', 'standing', 'code', 'otherCodes', 'participantId']
  return tableOf(around, 'participants', [...columns, ...more], rows())
}

export function attendanceTable(around: Surroundings): Table {
  const { database, eventId, sessions, names, words, time } = around
  const { yes, no } = words.headquarters
  async function* rows() {
    for (let after: Place = { sessionId: '', participantId: '' }, isMore = true; isMore; ) {
      const page = await exportRepository(database).attendance(eventId, after, rowsAtOnce)
      for (const row of page) {
        const session = sessions.find(({ id }) => id === row.session_id)
        if ((row.entries ?? 0) === 0) continue
        yield [
          session?.code ?? '',
          session?.name ?? '',
          row.name ?? '',
          row.role === null ? '' : words.verdict.role[row.role as Role],
          row.community ?? '',
          row.group_name ?? '',
          time.text(row.first_entry_at),
          time.text(row.last_entry_at),
          row.entries ?? 0,
          row.is_in === 1 ? yes : no,
          names.desk(row.last_entry_desk_id ?? ''),
          row.participant_id ?? '',
        ]
      }
      isMore = page.length === rowsAtOnce
      const last = page.at(-1)
      after = { sessionId: last?.session_id ?? '', participantId: last?.participant_id ?? '' }
    }
  }
  const columns: Column[] = ['sessionCode', 'session', 'name', 'role', 'community', 'group', 'firstEntry', 'lastEntry']
  return tableOf(around, 'attendance', [...columns, 'entries', 'inside', 'desk', 'participantId'], rows())
}

export function recordsTable(around: Surroundings): Table {
  const { database, eventId, sessions, names, words, time } = around
  async function* rows() {
    for (let after = 0, isMore = true; isMore; ) {
      const page = await recordListRepository(database).page(eventId, { after, limit: rowsAtOnce })
      const ids = [...new Set(page.flatMap(({ participantId }) => participantId ?? []))]
      const people = await exportRepository(database).namesOf(eventId, ids)
      for (const record of page) {
        const session = sessions.find(({ id }) => id === record.sessionId)
        const { payload } = record
        yield [
          time.text(record.scannedAt),
          time.text(record.scannedAt + (record.clockOffsetMs ?? 0)),
          time.text(record.receivedAt),
          words.headquarters.kind[payload.kind],
          session?.code ?? '',
          people.get(record.participantId ?? '') ?? '',
          reasonWords(payload, words),
          'via' in payload ? words.people.history.via[payload.via] : '',
          names.desk(record.deskId),
          names.officer(record.officerId),
          names.device(record.deviceId),
          record.deviceSequence,
          record.participantId ?? '',
          record.id,
          record.hash,
        ]
      }
      isMore = page.length === rowsAtOnce
      after = page.at(-1)?.version ?? 0
    }
  }
  const columns: Column[] = [
    'doorTime',
    'correctedTime',
    'receivedTime',
    'kind',
    'sessionCode',
    'name',
    'reason',
    'via',
  ]
  const more: Column[] = ['desk', 'officer', 'laptop', 'number', 'participantId', 'id', 'hash']
  return tableOf(around, 'records', [...columns, ...more], rows())
}

/** One row for each admission that takes part. */
export function conflictsTable(around: Surroundings): Table {
  const { database, eventId, sessions, words, time } = around
  async function* rows() {
    const { conflicts } = await listConflicts({ database }, eventId, 'all')
    for (const { sessionId, participantName, community, admissions, decided, participantId } of conflicts)
      for (const admission of admissions)
        yield [
          sessions.find(({ id }) => id === sessionId)?.code ?? '',
          participantName,
          community,
          time.text(admission.scannedAt),
          time.text(admission.correctedAt),
          admission.deskName,
          admission.officerName,
          admission.deviceName,
          decided === null ? '' : words.people.history.decision[decided.decision],
          decided?.reason ?? '',
          decided?.by ?? '',
          time.text(decided?.at ?? null),
          participantId,
          admission.recordId,
        ]
  }
  const columns: Column[] = ['sessionCode', 'name', 'community', 'doorTime', 'correctedTime', 'desk', 'officer']
  const more: Column[] = ['laptop', 'decision', 'reason', 'decidedBy', 'decidedAt', 'participantId', 'id']
  return tableOf(around, 'conflicts', [...columns, ...more], rows())
}

function tableOf(
  { words, time }: Surroundings,
  what: keyof HeadquartersMessages['headquarters']['tables'],
  columns: readonly Column[],
  rows: Table['rows'],
): Table {
  const { tables, columns: headings } = words.headquarters
  return {
    name: tables[what],
    headings: columns.map((column) => headings[column].replace('{zone}', time.zoneName)),
    rows,
  }
}

/** As people write it: 0812-3456-7890. Numbers of other countries keep their plus. */
function localPhone(phone: string): string {
  if (!phone.startsWith('+62')) return phone
  const local = `0${phone.slice(3)}`
  return [local.slice(0, 4), local.slice(4, 8), local.slice(8)].filter((part) => part !== '').join('-')
}

function codesOf({ codes }: Participant, isValid: boolean): string {
  const texts = codes.filter(({ standing }) => (standing === 'valid') === isValid).map(({ text }) => text)
  return texts.join(' ')
}

function reasonWords(payload: RecordPayload, { verdict, people, desk }: HeadquartersMessages): string {
  switch (payload.kind) {
    case 'refusal':
      if (payload.reason === 'already-in') return verdict.alreadyIn.session
      return payload.reason === 'needs' ? people.history.needed : verdict.refused[payload.reason].headline
    case 'reversal':
      return desk.undo.reason[payload.reason]
    case 'consent':
      return people.history.need[payload.need]
    case 'conflict-decision':
      return `${people.history.decision[payload.decision]}: ${payload.reason}`
    default:
      return ''
  }
}
