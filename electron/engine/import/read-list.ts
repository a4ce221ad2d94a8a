import type { ImportReport } from '#shared/contract/outputs.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { drawCode } from '#shared/participants/draw-code.ts'
import { roleSchema, type Participant, type Role } from '#shared/participants/participant.ts'
import { parsePhone } from '#shared/participants/phone.ts'
import type { Chance, Surroundings } from '../event/open-event.ts'
import { matchListColumns, type ListColumn } from './list-columns.ts'

export type ListSurroundings = Pick<Surroundings, 'newId'> & Chance & { codePrefix: string }

export type ReadList = { people: Participant[] } & Omit<ImportReport, 'people'>

const roleWords: Record<string, Role> = {
  peserta: 'participant',
  tamu: 'guest',
  'tamu undangan': 'guest',
  undangan: 'guest',
  narasumber: 'speaker',
  pembicara: 'speaker',
  panitia: 'committee',
  media: 'media',
  wartawan: 'media',
}

/**
 * Makes people of the rows of a list. A row that cannot be a person is named, never silently dropped, by the number
 * that a spreadsheet shows beside it; a row without any text is nobody's.
 */
export function readList(rows: readonly string[][], surroundings: ListSurroundings): Result<ReadList> {
  const start = rows.findIndex(hasText)
  const firstLine = rows[start]
  if (firstLine === undefined) return failed('file-empty')
  const { places, dropped, unused } = matchListColumns(firstLine)
  if (places.name === undefined) return failed('file-no-name-column', firstLine.slice(0, 8).join(', ').slice(0, 200))

  const people: Participant[] = []
  const skippedRows: ImportReport['skippedRows'] = []
  const rowOfCode = new Map<string, number>()
  const draw = drawerOf(new Set(rows.map((cells) => textOf(cells, places.code))), surroundings)
  for (const [index, cells] of rows.entries()) {
    if (index <= start || !hasText(cells)) continue
    const row = index + 1
    const read = (column: ListColumn) => textOf(cells, places[column])
    const because = whySkipped(read('name'), read('code'))
    if (because) {
      skippedRows.push({ row, because })
      continue
    }
    const person = personOf(read, surroundings.newId(), draw)
    const [{ text } = { text: '' }] = person.codes
    const earlier = rowOfCode.get(text)
    if (earlier !== undefined) return failed('file-code-twice', `${earlier}, ${row}`)
    rowOfCode.set(text, row)
    people.push(person)
  }
  if (people.length === 0) return failed('file-empty')
  // Exports end in separators that nobody wrote: an empty column is nothing that was left out.
  const unusedColumns = unused.flatMap(({ place, heading }) => (rows.some(filledBelow(start, place)) ? heading : []))
  return success({ people, skippedRows, droppedColumns: dropped, unusedColumns })
}

/**
 * Draws codes that nobody has yet: among 100,000 people two are drawn the same in one list of seven, and the list may
 * bring codes of ours along.
 */
function drawerOf(taken: Set<string>, { random, codePrefix }: ListSurroundings) {
  return (): string => {
    let code = drawCode(codePrefix, random)
    while (taken.has(code)) code = drawCode(codePrefix, random)
    taken.add(code)
    return code
  }
}

function personOf(read: (column: ListColumn) => string, id: string, draw: () => string): Participant {
  return {
    id,
    name: read('name'),
    role: roleOf(read('role')),
    community: read('community').slice(0, 100),
    group: read('group').slice(0, 100),
    category: read('category').slice(0, 60),
    sex: sexOf(read('sex')),
    phone: parsePhone(read('phone')),
    email: read('email').slice(0, 200),
    isMinor: false,
    hasPermission: false,
    alert: '',
    standing: 'registered',
    codes: [{ text: read('code') || draw(), standing: 'valid' }],
  }
}

function hasText(cells: readonly string[]): boolean {
  return cells.some((cell) => cell !== '')
}

function filledBelow(start: number, place: number) {
  return (cells: readonly string[], index: number) => index > start && (cells[place] ?? '') !== ''
}

/** A cell as it is meant: "-" is how lists say that there is nothing. */
function textOf(cells: readonly string[], place: number | undefined): string {
  const text = (place === undefined ? '' : (cells[place] ?? '')).replaceAll(/\s+/g, ' ').trim()
  return text === '-' ? '' : text
}

function whySkipped(name: string, code: string): ImportReport['skippedRows'][number]['because'] | null {
  if (name === '') return 'no-name'
  if (name.length > 100) return 'name-too-long'
  return code.length > 512 ? 'code-too-long' : null
}

function roleOf(text: string): Role {
  const word = text.toLowerCase()
  const known = roleSchema.safeParse(word)
  return known.success ? known.data : (roleWords[word] ?? 'participant')
}

function sexOf(text: string): Participant['sex'] {
  if (/^(?:l|laki|pria|m|male)/i.test(text)) return 'L'
  return /^(?:p|perempuan|wanita|f|female)/i.test(text) ? 'P' : ''
}
