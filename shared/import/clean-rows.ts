import { isWellFormedCode } from '../participants/draw-code.ts'
import { placesOf, type ColumnChoice } from './column-choice.ts'
import { longest, longestCode, type FaultyRow, type ImportRow, type RowFault, type RowSaid } from './import-row.ts'
import type { ListColumn } from './list-columns.ts'
import { asLine, fromCapitals, isNothing, readFlag, readPhoneCell, readRole, readSex } from './read-cell.ts'
import { readTimes } from './read-times.ts'
import {
  repairCounter,
  type LeftOutFound,
  type RepairCounter,
  type RepairFound,
  type RepairSwitches,
} from './repairs.ts'

export type CleanRows = {
  rows: ImportRow[]
  faulty: FaultyRow[]
  repairs: RepairFound[]
  leftOut: LeftOutFound[]
}

export type CleanOptions = {
  /** Place of the first row that may be a person. */
  firstRow: number
  choice: ColumnChoice
  repairs: RepairSwitches
  /** Prefixes of our own codes: those are kept without the dashes that they are printed with. */
  codePrefixes: readonly string[]
}

/** Rows that are read until others get their turn. */
const rowsAtOnce = 1_000

/**
 * Reads the people of a sheet's rows, and counts what had to be put right for it. Nothing is dropped silently: a row
 * that cannot be a person is named by the number that a spreadsheet shows beside it; only a row without any text is
 * nobody's. Pure; yields every now and then.
 */
export function* cleanRows(
  sheet: readonly (readonly string[])[],
  options: CleanOptions,
): Generator<undefined, CleanRows> {
  const { firstRow, choice, repairs: switches, codePrefixes } = options
  const places = placesOf(choice)
  const counter = repairCounter()
  const rows: ImportRow[] = []
  const faulty: FaultyRow[] = []
  const times =
    places.submittedAt === undefined ? null : readTimes(sheet.map((cells) => cells[places.submittedAt ?? 0] ?? ''))
  for (let index = firstRow; index < sheet.length; index += 1) {
    const cells = sheet[index] ?? []
    if (cells.every((cell) => cell.trim() === '')) continue
    const row = index + 1
    const read = cellReader({ cells, places, row, counter, switches })
    const said = readSaid(read, { row, counter, switches })
    const code = ownCode(read('code'), codePrefixes)
    const because = whyFaulty(said.name, code)
    if (because) faulty.push({ row, because })
    else rows.push({ row, code, submittedAt: times?.[index] ?? null, said })
    if (index % rowsAtOnce === 0) yield
  }
  return { rows, faulty, repairs: counter.repairs(), leftOut: counter.leftOut() }
}

type Reading = { row: number; counter: RepairCounter; switches: RepairSwitches }
type Read = (column: ListColumn) => string

/** Most cells are as they should be, and there are very many: told by one look. */
function isPlain(raw: string): boolean {
  return /^[\x21-\x26\x28-\x7e]+(?: [\x21-\x7e]+)*$/.test(raw) && !isNothing(raw)
}

/** Cells as text, with what is put right in every column. */
function cellReader({
  cells,
  places,
  row,
  counter,
  switches,
}: Reading & { cells: readonly string[]; places: Partial<Record<ListColumn, number>> }): Read {
  return (column) => {
    const place = places[column]
    const raw = place === undefined ? '' : (cells[place] ?? '')
    if (raw === '' || isPlain(raw)) return raw
    const line = asLine(raw)
    const single = line.replaceAll(/\s{2,}|[^\S ]/g, ' ')
    if (single !== raw) counter.repair('spaces', row, [raw, single])
    const text = switches.spaces ? single : line
    if (!isNothing(single)) return text
    counter.repair('dash', row, [single, ''])
    // A name of dashes is none, whatever is wished.
    return switches.dash || column === 'name' ? '' : text
  }
}

function readSaid(read: Read, reading: Reading): RowSaid {
  const cut = (column: 'community' | 'group' | 'category' | 'email' | 'alert') => read(column).slice(0, longest[column])
  return {
    name: nameOf(read, reading),
    role: roleOf(read('role'), reading),
    community: cut('community'),
    group: cut('group'),
    category: cut('category'),
    sex: sexOf(read('sex'), reading),
    phone: phoneOf(read('phone'), reading),
    email: cut('email'),
    isMinor: readFlag(read('isMinor')),
    hasPermission: readFlag(read('hasPermission')),
    alert: cut('alert'),
  }
}

function nameOf(read: Read, { row, counter, switches }: Reading): string {
  const name = read('name') || [read('firstName'), read('lastName')].filter((part) => part !== '').join(' ')
  const smaller = fromCapitals(name)
  if (smaller === null) return name
  counter.repair('capitals', row, [name, smaller])
  return switches.capitals ? smaller : name
}

function phoneOf(text: string, { row, counter, switches }: Reading): string {
  if (text === '') return ''
  const read = readPhoneCell(text)
  if (read === null) {
    counter.leaveOut('phone', row, text)
    return ''
  }
  if (read.repair === null) return read.value
  counter.repair(read.repair, row, [text, read.value])
  return switches[read.repair] ? read.value : ''
}

function sexOf(text: string, { row, counter, switches }: Reading): RowSaid['sex'] {
  if (text === '') return ''
  const read = readSex(text)
  if (read === null) {
    counter.leaveOut('sex', row, text)
    return ''
  }
  if (read.repair === null) return read.value
  counter.repair(read.repair, row, [text, read.value])
  return switches[read.repair] ? read.value : ''
}

function roleOf(text: string, { row, counter }: Reading): RowSaid['role'] {
  if (text === '') return null
  const role = readRole(text)
  if (role === null) counter.leaveOut('role', row, text)
  return role
}

/** Codes of other systems stay letter by letter: what their QR holds is what is looked up. */
function ownCode(text: string, prefixes: readonly string[]): string {
  const letters = text.toUpperCase().replaceAll(/[\s\-–—]/g, '')
  return prefixes.some((prefix) => letters.startsWith(prefix)) && isWellFormedCode(letters) ? letters : text
}

function whyFaulty(name: string, code: string): RowFault | null {
  if (!/[\p{Letter}\p{Number}\p{Emoji_Presentation}]/u.test(name)) return 'no-name'
  if (name.length > longest.name) return 'name-too-long'
  return code.length > longestCode ? 'code-too-long' : null
}
