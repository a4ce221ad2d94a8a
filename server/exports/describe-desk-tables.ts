import { standing } from '#shared/records/in-order.ts'
import type { RecordKind } from '#shared/records/record.ts'
import { exportRepository } from '../database/export-repository.ts'
import { listEntryRepository } from '../database/list-entry-repository.ts'
import { type ListedRecord, recordListRepository } from '../database/record-list-repository.ts'
import { mergeLinks } from '../participants/merge-links.ts'
import { noteOf } from '../participants/note-of.ts'
import { reasonWords } from './reason-words.ts'
import type { Table } from '#shared/sheets/table.ts'
import { type Column, rowsAtOnce, type Surroundings, tableOf } from './table-of.ts'

/** The hand-over list: what each person was given, when and where, and how often. */
export function itemsTable(around: Surroundings): Table {
  const { database, eventId, names, words, time, called } = around
  async function* rows() {
    for (let after = { participantId: '', item: '' }, isMore = true; isMore; ) {
      const page = await exportRepository(database).items(eventId, after, rowsAtOnce)
      for (const row of page)
        yield [
          called.item(row.item),
          row.name ?? '',
          row.community ?? '',
          row.group_name ?? '',
          row.is_walk_in === 1 ? words.headquarters.yes : words.headquarters.no,
          row.represented_by ?? '',
          time.text(row.first_at),
          names.desk(row.desk_id),
          row.times,
          row.participant_id,
        ]
      isMore = page.length === rowsAtOnce
      const last = page.at(-1)
      after = { participantId: last?.participant_id ?? '', item: last?.item ?? '' }
    }
  }
  const columns: Column[] = ['item', 'name', 'community', 'group', 'walkIn', 'representedBy']
  return tableOf(around, 'items', [...columns, 'givenAt', 'desk', 'times', 'participantId'], rows())
}

/** The latest answer of each person to each question, and every consent: what holds now. */
export function answersTable(around: Surroundings): Table {
  const { database, eventId, names, words, time, called, language } = around
  const { yes, no } = words.headquarters
  async function* rows() {
    const links = mergeLinks(await listEntryRepository(database).merged(eventId))
    const latest = new Map<string, ListedRecord>()
    const records = await readAll(around, ['answer', 'consent', 'reversal'])
    const byId = new Map(records.map((record) => [record.id, record]))
    for (const { id } of standing(records)) {
      const record = byId.get(id)
      const about = record && askedIn(record)
      if (record && about) latest.set(`${links.rootOf(record.participantId ?? '')}\n${about}`, record)
    }
    const people = [...new Set([...latest.values()].map(({ participantId }) => links.rootOf(participantId ?? '')))]
    const nameOf = await namesOf(around, people)
    for (const record of latest.values()) {
      const { payload } = record
      const participantId = links.rootOf(record.participantId ?? '')
      const asked = payload.kind === 'answer' ? called.question(payload.question) : null
      const isYesOrNo = payload.kind === 'answer' && (payload.value === 'yes' || payload.value === 'no')
      yield [
        nameOf.get(participantId) ?? '',
        payload.kind === 'consent'
          ? words.people.history.need[payload.need]
          : asked?.[language] || asked?.[language === 'id' ? 'en' : 'id'] || (askedIn(record) ?? ''),
        payload.kind !== 'answer' ? yes : isYesOrNo ? (payload.value === 'yes' ? yes : no) : payload.value,
        time.text(record.scannedAt),
        names.desk(record.deskId),
        names.officer(record.officerId),
        participantId,
        record.id,
      ]
    }
  }
  const columns: Column[] = ['name', 'question', 'answer', 'doorTime', 'desk', 'officer', 'participantId', 'id']
  return tableOf(around, 'answers', columns, rows())
}

/** Who was refused, and whom a supervisor let pass all the same, why and by whom. */
export function overridesTable(around: Surroundings): Table {
  const { sessions, names, words, time, called } = around
  async function* rows() {
    const records = await readAll(around, ['override', 'refusal', 'item-refused', 'reversal'])
    const kept = new Set(standing(records).map(({ id }) => id))
    const people = await namesOf(around, [...new Set(records.flatMap(({ participantId }) => participantId ?? []))])
    for (const record of records) {
      const { payload } = record
      if (payload.kind === 'reversal') continue
      yield [
        time.text(record.scannedAt),
        words.headquarters.kind[payload.kind],
        sessions.find(({ id }) => id === record.sessionId)?.code ?? '',
        people.get(record.participantId ?? '') ?? '',
        reasonWords(payload, words),
        noteOf(payload, called, () => ''),
        names.desk(record.deskId),
        names.officer(record.officerId),
        kept.has(record.id) ? '' : words.headquarters.yes,
        record.participantId ?? '',
        record.id,
      ]
    }
  }
  const columns: Column[] = ['doorTime', 'kind', 'sessionCode', 'name', 'reason', 'note', 'desk', 'officer']
  return tableOf(around, 'overrides', [...columns, 'undone', 'participantId', 'id'], rows())
}

function askedIn({ payload }: ListedRecord): string | null {
  if (payload.kind === 'answer') return payload.question
  return payload.kind === 'consent' ? payload.need : null
}

/** All records of some kinds: which of them hold is only known when all are here. */
async function readAll({ database, eventId }: Surroundings, kinds: readonly RecordKind[]): Promise<ListedRecord[]> {
  const all: ListedRecord[] = []
  for (let after = 0; ; ) {
    const page = await recordListRepository(database).page(eventId, { after, limit: rowsAtOnce, kinds })
    all.push(...page)
    after = page.at(-1)?.version ?? after
    if (page.length < rowsAtOnce) return all
  }
}

async function namesOf({ database, eventId }: Surroundings, ids: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (let at = 0; at < ids.length; at += rowsAtOnce)
    for (const [id, name] of await exportRepository(database).namesOf(eventId, ids.slice(at, at + rowsAtOnce)))
      names.set(id, name)
  return names
}
