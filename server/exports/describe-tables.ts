import type { RecordPayload } from '#shared/records/record.ts'
import type { Participant, Role } from '#shared/participants/participant.ts'
import { listConflicts } from '../conflicts/list-conflicts.ts'
import { exportRepository, type Place } from '../database/export-repository.ts'
import { participantListRepository } from '../database/participant-list-repository.ts'
import { participantOf } from '../database/person-row.ts'
import { recordListRepository } from '../database/record-list-repository.ts'
import { maskContact } from '../participants/mask-contact.ts'
import { noteOf } from '../participants/note-of.ts'
import { reasonWords } from './reason-words.ts'
import type { Table } from '#shared/sheets/table.ts'
import { type Column, rowsAtOnce, type Surroundings, tableOf } from './table-of.ts'

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
        // One person stands in the list once.
        if (row.merged_into !== '') continue
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
          flag(person.isWalkIn),
          row.represented_by,
          ...codesOf(person),
          person.id,
        ]
      }
      isMore = page.length === rowsAtOnce
      after = page.at(-1)?.id ?? ''
    }
  }
  const columns: Column[] = ['name', 'role', 'community', 'group', 'category', 'sex', 'phone', 'email']
  const more: Column[] = [
    'minor',
    'permission',
    'alert',
    'standing',
    'walkIn',
    'representedBy',
    'code',
    'moreCodes',
    'otherCodes',
    'participantId',
  ]
  return tableOf(around, 'participants', [...columns, ...more], rows())
}

export function attendanceTable(around: Surroundings): Table {
  const { database, eventId, sessions, names, words, time, called } = around
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
          row.is_walk_in === 1 ? yes : no,
          row.represented_by ?? '',
          time.text(row.first_entry_at),
          time.text(row.last_entry_at),
          row.entries ?? 0,
          row.is_in === 1 ? yes : no,
          Math.round((row.spent_ms ?? 0) / 60_000),
          row.vehicle ? called.vehicle(row.vehicle) : '',
          names.desk(row.last_entry_desk_id ?? ''),
          row.participant_id ?? '',
        ]
      }
      isMore = page.length === rowsAtOnce
      const last = page.at(-1)
      after = { sessionId: last?.session_id ?? '', participantId: last?.participant_id ?? '' }
    }
  }
  const columns: Column[] = ['sessionCode', 'session', 'name', 'role', 'community', 'group', 'walkIn', 'representedBy']
  const more: Column[] = ['firstEntry', 'lastEntry', 'entries', 'inside', 'minutes', 'vehicle', 'desk', 'participantId']
  return tableOf(around, 'attendance', [...columns, ...more], rows())
}

export function recordsTable(around: Surroundings): Table {
  const { database, eventId, sessions, names, words, time, called } = around
  async function* rows() {
    for (let after = 0, isMore = true; isMore; ) {
      const page = await recordListRepository(database).page(eventId, { after, limit: rowsAtOnce })
      const ids = [...new Set(page.flatMap(({ participantId, payload }) => [participantId ?? '', mergedInto(payload)]))]
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
          noteOf(payload, called, (id) => people.get(id) ?? ''),
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
    'note',
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

/** As people write it: 0812-3456-7890. Numbers of other countries keep their plus. */
function localPhone(phone: string): string {
  if (!phone.startsWith('+62')) return phone
  const local = `0${phone.slice(3)}`
  return [local.slice(0, 4), local.slice(4, 8), local.slice(8)].filter((part) => part !== '').join('-')
}

/** One valid code, so that the list can be taken in again; the other valid ones; those that are no longer. */
function codesOf({ codes }: Participant): [string, string, string] {
  const texts = (isValid: boolean) =>
    codes
      .filter(({ standing }) => (standing === 'valid') === isValid)
      .map(({ text }) => text)
      .toSorted()
  const [first = '', ...more] = texts(true)
  return [first, more.join(' '), texts(false).join(' ')]
}

function mergedInto(payload: RecordPayload): string {
  return payload.kind === 'merge' ? payload.into : ''
}
