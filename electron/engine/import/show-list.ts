import type { ImportColumn, ImportPreview, ImportRowShown } from '#shared/contract/import.ts'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { KioskOutputs } from '#shared/contract/outputs.ts'
import { hasName } from '#shared/import/column-choice.ts'
import type { ImportRow } from '#shared/import/import-row.ts'
import type { ColumnMeaning } from '#shared/import/list-columns.ts'
import type { PersonThere } from '#shared/import/person-there.ts'
import type { PlannedRow } from '#shared/import/plan-import.ts'
import { maskPhone } from '#shared/participants/phone.ts'
import { isOfHeadquarters } from '../sync/connect-event.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { mostOfHeadquarters } from './apply-list.ts'
import type { ListPlan } from './list-plan.ts'

const samplesShown = 3
const longestSample = 60

/** What an import would do, in numbers, and how its columns are read. */
export function describeList(list: ListPlan, open: OpenEvent | null): ImportPreview {
  const { head, choice, repairs, clean, plan } = list
  const isConnected = open !== null && isOfHeadquarters(open)
  return {
    fileName: list.fileName,
    columns: columnsOf(list),
    droppedColumns: head.headings.filter((_, place) => choice[place] === 'national-id'),
    hasName: hasName(choice),
    repairs: clean.repairs.map((found) => ({
      ...found,
      samples: found.samples.map(({ row, before, after }) => ({ row, before: masked(before), after: masked(after) })),
      isOn: repairs[found.kind],
    })),
    leftOut: clean.leftOut.map((found) => ({
      ...found,
      samples: found.samples.map(({ row, text }) => ({ row, text: masked(text) })),
    })),
    counts: plan.counts,
    skipped: [...list.decisions.values()].filter(({ kind }) => kind === 'skip').length,
    isConnected,
    mostHere: isConnected && plan.counts.new > mostOfHeadquarters ? mostOfHeadquarters : null,
  }
}

/** Columns that hold anything, with what stands in the first rows of them; national ids are not looked at. */
function columnsOf({ sheet, head, choice }: ListPlan): ImportColumn[] {
  return head.headings.flatMap((heading, place) => {
    const meaning = choice[place] ?? 'unused'
    if (meaning === 'national-id') return []
    const samples: string[] = []
    for (let index = head.firstRow; index < sheet.length && samples.length < samplesShown; index += 1) {
      const text = (sheet[index]?.[place] ?? '').replaceAll(/\s+/g, ' ').trim()
      if (text !== '' && !samples.includes(text)) samples.push(masked(text).slice(0, longestSample))
    }
    return samples.length === 0 ? [] : [{ place, heading, meaning, samples }]
  })
}

/** One page of the rows of one kind. Those that needed checking stay where they were after somebody decided. */
export function pageRows(
  list: ListPlan,
  { kind, offset, limit }: KioskInput<'import:rows'>,
): KioskOutputs['import:rows'] {
  const rows =
    kind === 'needs'
      ? list.plan.rows.filter(({ rowNumber }) => list.undecided.has(rowNumber))
      : list.plan.rows.filter((row) => row.kind === kind)
  return { total: rows.length, rows: rows.slice(offset, offset + limit).map((row) => describeRow(list, row)) }
}

function describeRow(list: ListPlan, planned: PlannedRow): ImportRowShown {
  const { row, rowNumber } = planned
  const doubt = list.undecided.get(rowNumber) ?? null
  const changes = planned.kind === 'changed' ? planned.changes : []
  return {
    rowNumber,
    name: row?.said.name ?? '',
    community: row?.said.community ?? '',
    phoneMasked: maskPhone(row?.said.phone ?? ''),
    code: row?.code ?? '',
    raw: row === null ? rawOf(list, rowNumber) : '',
    kind: planned.kind,
    by: 'by' in planned ? planned.by : null,
    changes: changes.map(({ field, before, after }) => ({
      field,
      before: textOf(field, before),
      after: textOf(field, after),
    })),
    doubleOf: planned.kind === 'double' ? planned.of : null,
    because: doubt?.because ?? null,
    people: doubt?.candidates.flatMap((id) => candidateOf(list.plan.people.get(id))) ?? [],
    sameRow: doubt?.sameRow == null ? null : otherRow(list, doubt.sameRow),
    choices: doubt === null ? [] : choicesOf(doubt),
    decision: list.decisions.get(rowNumber) ?? null,
  }
}

function choicesOf({ row, because, sameRow }: PlannedRow & { kind: 'needs' }): ImportRowShown['choices'] {
  if (row === null || because === 'code-twice' || because === 'person-twice') return ['skip']
  if (because === 'code-of-another') return ['skip']
  return sameRow === null ? ['different', 'skip'] : ['same-row', 'different', 'skip']
}

function candidateOf(person: PersonThere | undefined): ImportRowShown['people'] {
  if (person === undefined) return []
  const { name, community, group, phone } = person.now
  return [{ personId: person.id, name, community, group, phoneMasked: maskPhone(phone), isWalkIn: person.isWalkIn }]
}

function otherRow({ clean }: ListPlan, rowNumber: number): ImportRowShown['sameRow'] {
  const other = clean.rows.find(({ row }: ImportRow) => row === rowNumber)
  if (other === undefined) return null
  const { name, community, group, phone } = other.said
  return { rowNumber, name, community, group, phoneMasked: maskPhone(phone) }
}

const unspoken = new Set<ColumnMeaning>(['national-id', 'unused', 'submittedAt'])

/** What the cells of a row say of somebody; never a national id. */
function rawOf({ sheet, choice }: ListPlan, rowNumber: number): string {
  const cells = (sheet[rowNumber - 1] ?? []).filter((_, place) => !unspoken.has(choice[place] ?? 'unused'))
  return masked(cells.filter((cell) => cell.trim() !== '').join(' · ')).slice(0, 200)
}

/** Phones are masked at a desk wherever they stand, and so is any other long number: four figures at each end stay. */
function masked(text: string): string {
  return text.replaceAll(/(?<![\d/.:-])(?:\+?(?:62|0|8)[\d\s().-]{6,}\d|\d{9,})/g, (number) => {
    const digits = number.replaceAll(/\D/g, '')
    return digits.length < 9
      ? number
      : `${number.startsWith('+') ? '+' : ''}${digits.slice(0, 4)}••••${digits.slice(-4)}`
  })
}

function textOf(field: string, value: string | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return field === 'phone' ? maskPhone(value) : value
}
