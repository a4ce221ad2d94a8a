import type { ListPerson, PersonSaid } from '#shared/import/read-list.ts'
import { drawCode } from '#shared/participants/draw-code.ts'
import { foldName } from '#shared/participants/fold-name.ts'
import type { Participant } from '#shared/participants/participant.ts'
import { recordAct } from '../audit/record-act.ts'
import type { ImportReport } from '../contract/participants.ts'
import { insertRows } from '../database/insert-rows.ts'
import type { Queries } from '../database/open-database.ts'
import { participantListRepository } from '../database/participant-list-repository.ts'
import { listedRow, participantOf, type PersonRow } from '../database/person-row.ts'
import { participantRepository } from '../database/participant-repository.ts'
import type { Deps } from '../deps.ts'
import { findEvent, lockEvent } from '../events/find-event.ts'
import { eventRepository } from '../database/event-repository.ts'
import { putOnList } from './list-entry.ts'
import { matchRows, type Listed, type Matched } from './match-rows.ts'
import { randomNumbers } from './random-numbers.ts'
import { readListText } from './read-list-text.ts'

const peopleAtOnce = 2_000
const mostNamed = 200

export type Import = { eventId: string; bytes: Uint8Array; mode: 'preview' | 'commit' }

/** Takes a list in, all of it or nothing, or says what taking it in would do. Attendance is never touched. */
export async function importList(deps: Deps, userId: string, { eventId, bytes, mode }: Import): Promise<ImportReport> {
  const { database, now } = deps
  await findEvent(database, eventId)
  const list = await readListText(bytes)
  if (mode === 'preview') return reportOf(await planImport(database, eventId, list.people), list, false)
  // What takes long is done before others have to wait, and once more when somebody was changed meanwhile.
  const prepared = await prepare(database, deps, eventId, list.people)
  return database.transaction(async (within) => {
    await lockEvent(within, eventId, 0, now())
    const isStill = (await participantListRepository(within).state(eventId)) === prepared.state
    const ready = isStill ? prepared : await prepare(within, deps, eventId, list.people)
    await write(within, eventId, ready, now())
    const report = reportOf(ready.plan, list, true)
    const { added, changed, unchanged, skipped } = report
    await recordAct(
      within,
      deps,
      { kind: 'user', id: userId },
      { action: 'list-imported', eventId, target: eventId, detail: { added, changed, unchanged, skipped } },
    )
    return report
  })
}

type Change = Extract<Matched, { kind: 'found' }> & { person: PersonRow; fields: ImportedField[] }
type ImportedField = ImportReport['changedRows'][number]['fields'][number]
type Plan = {
  added: ListPerson[]
  changed: Change[]
  unchanged: number
  skipped: Extract<Matched, { kind: 'skipped' }>[]
}

async function planImport(within: Queries, eventId: string, rows: readonly ListPerson[]): Promise<Plan> {
  const list = participantListRepository(within)
  const people = new Map((await list.all(eventId)).map((row) => [row.id, row]))
  const codes = Map.groupBy(await list.codes(eventId), ({ participant_id: id }) => id)
  const listed = [...people.values()].map((row) => listedOf(row, codes.get(row.id)?.map(({ text }) => text) ?? []))
  const plan: Plan = { added: [], changed: [], unchanged: 0, skipped: [] }
  for (const matched of matchRows(rows, listed)) {
    if (matched.kind === 'new') plan.added.push(matched.row)
    if (matched.kind === 'skipped') plan.skipped.push(matched)
    if (matched.kind !== 'found') continue
    const person = people.get(matched.listed.id)
    const fields = differences(matched, person)
    if (fields.length === 0 || person === undefined) plan.unchanged += 1
    else plan.changed.push({ ...matched, person, fields })
  }
  return plan
}

function listedOf(row: PersonRow, codes: readonly string[]): Listed {
  const { id, name_key: nameKey, phone } = row
  const { name_key, phone: phoneOnList, community } = listedRow(row)
  const onList = { nameKey: name_key, phone: phoneOnList, community }
  return { id, nameKey, phone, codes, said: saidOf(row), ...(row.list_entry === null ? {} : { onList }) }
}

/**
 * What the row says otherwise than the list. What it does not say stays, and what a desk has corrected already to what
 * it says needs no change.
 */
function differences(
  { row, listed }: Extract<Matched, { kind: 'found' }>,
  person: PersonRow | undefined,
): ImportedField[] {
  const onList = person === undefined ? listed.said : saidOf(listedRow(person))
  const fields = Object.entries(row.said)
    .filter(([, said]) => said !== '' && said !== null)
    .filter(([field, said]) => [onList, listed.said].every((known) => said !== known[field as keyof PersonSaid]))
    .map(([field]) => field as ImportedField)
  return row.code === '' || listed.codes.includes(row.code) ? fields : [...fields, 'code']
}

function saidOf(row: PersonRow): Listed['said'] {
  const { name, role, community, group, category, sex, phone, email } = participantOf(row, [])
  return { name, role, community, group, category, sex, phone, email }
}

type Prepared = { plan: Plan; people: Participant[]; state: string }

/** The plan with everybody who is new, under codes that nobody has. */
async function prepare(
  within: Queries,
  { newId, randomBytes }: Deps,
  eventId: string,
  rows: readonly ListPerson[],
): Promise<Prepared> {
  const list = participantListRepository(within)
  const state = await list.state(eventId)
  const plan = await planImport(within, eventId, rows)
  const { event } = await findEvent(within, eventId)
  const taken = new Set((await list.codes(eventId)).map(({ text }) => text))
  const random = randomNumbers(randomBytes)
  const freeCode = () => {
    let code = drawCode(event.codePrefix, random)
    while (taken.has(code)) code = drawCode(event.codePrefix, random)
    taken.add(code)
    return code
  }
  return { plan, state, people: plan.added.map((row) => personOf(row, newId(), freeCode)) }
}

async function write(within: Queries, eventId: string, { plan, people }: Prepared, now: number): Promise<void> {
  const { changed } = plan
  const first = await eventRepository(within).takeVersions(eventId, people.length + changed.length, now)
  for (let at = 0; at < people.length; at += peopleAtOnce)
    await participantRepository(within).add(eventId, people.slice(at, at + peopleAtOnce), first + at)
  const rows = changed.map((change, index) => changedRow(change, first + people.length + index))
  await putOnList(within, eventId, rows)
  const codes = changed.flatMap(({ row, listed, fields }) =>
    fields.includes('code')
      ? [{ event_id: eventId, text: row.code, participant_id: listed.id, standing: 'valid' }]
      : [],
  )
  await insertRows(within, 'codes', codes)
}

function personOf({ code, said }: ListPerson, id: string, freeCode: () => string): Participant {
  return {
    id,
    ...said,
    role: said.role ?? 'participant',
    isMinor: false,
    hasPermission: false,
    alert: '',
    standing: 'registered',
    isWalkIn: false,
    codes: [{ text: code || freeCode(), standing: 'valid' }],
  }
}

function changedRow({ person, row, fields }: Change, version: number): PersonRow {
  const said = Object.fromEntries(Object.entries(row.said).filter(([field]) => fields.some((one) => one === field)))
  const { group, ...columns } = said
  return {
    ...listedRow(person),
    ...columns,
    ...(group === undefined || group === null ? {} : { group_name: group }),
    ...(fields.includes('name') ? { name_key: foldName(row.said.name).join('') } : {}),
    version,
  }
}

function reportOf(
  { added, changed, unchanged, skipped }: Plan,
  { skippedRows, droppedColumns }: Pick<Awaited<ReturnType<typeof readListText>>, 'skippedRows' | 'droppedColumns'>,
  isCommitted: boolean,
): ImportReport {
  const left = [...skippedRows, ...skipped.map(({ row, because }) => ({ row: row.row, because }))]
  return {
    isCommitted,
    added: added.length,
    changed: changed.length,
    unchanged,
    skipped: left.length,
    addedRows: added.slice(0, mostNamed).map(({ row, said: { name, community } }) => ({ row, name, community })),
    changedRows: changed.slice(0, mostNamed).map(({ row, listed, matchedBy, fields }) => ({
      row: row.row,
      participantId: listed.id,
      name: row.said.name,
      matchedBy,
      fields,
    })),
    skippedRows: left.toSorted((a, b) => a.row - b.row).slice(0, mostNamed),
    droppedColumns,
  }
}
