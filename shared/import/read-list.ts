import { failed, success, type Result } from '../failures/failure-code.ts'
import { roleSchema, type Participant, type Role } from '../participants/participant.ts'
import { parsePhone } from '../participants/phone.ts'
import { matchListColumns, type ListColumn } from './list-columns.ts'

/** What a list says of a person. A text is empty, and the role null, where it says nothing. */
export type PersonSaid = Pick<Participant, 'name' | 'community' | 'group' | 'category' | 'sex' | 'phone' | 'email'> & {
  role: Role | null
}

/** One row of a list; rows are counted as a spreadsheet shows them. */
export type ListPerson = { row: number; code: string; said: PersonSaid }

export type SkippedRow = { row: number; because: 'no-name' | 'name-too-long' | 'code-too-long' }

export type ReadList = {
  people: ListPerson[]
  skippedRows: SkippedRow[]
  /** Columns of national ids, which are never read. */
  droppedColumns: string[]
  /** Filled columns that nothing here has a use for. */
  unusedColumns: string[]
}

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
 * Reads the people of a list's rows. A row that cannot be a person is named, never silently dropped, by the number
 * that a spreadsheet shows beside it; a row without any text is nobody's.
 */
export function readList(rows: readonly string[][]): Result<ReadList> {
  const start = rows.findIndex(hasText)
  const firstLine = rows[start]
  if (firstLine === undefined) return failed('file-empty')
  const { places, dropped, unused } = matchListColumns(firstLine)
  if (places.name === undefined) return failed('file-no-name-column', firstLine.slice(0, 8).join(', ').slice(0, 200))

  const people: ListPerson[] = []
  const skippedRows: SkippedRow[] = []
  for (const [index, cells] of rows.entries()) {
    if (index <= start || !hasText(cells)) continue
    const row = index + 1
    const read = (column: ListColumn) => textOf(cells, places[column])
    const because = whySkipped(read('name'), read('code'))
    if (because) skippedRows.push({ row, because })
    else people.push({ row, code: read('code'), said: personOf(read) })
  }
  if (people.length === 0) return failed('file-empty')
  // Exports end in separators that nobody wrote: an empty column is nothing that was left out.
  const unusedColumns = unused.flatMap(({ place, heading }) => (rows.some(filledBelow(start, place)) ? heading : []))
  return success({ people, skippedRows, droppedColumns: dropped, unusedColumns })
}

function hasText(cells: readonly string[]): boolean {
  return cells.some((cell) => cell !== '')
}

function filledBelow(start: number, place: number) {
  return (cells: readonly string[], index: number) => index > start && (cells[place] ?? '') !== ''
}

function personOf(read: (column: ListColumn) => string): PersonSaid {
  return {
    name: read('name'),
    role: roleOf(read('role')),
    community: read('community').slice(0, 100),
    group: read('group').slice(0, 100),
    category: read('category').slice(0, 60),
    sex: sexOf(read('sex')),
    phone: parsePhone(read('phone')),
    email: read('email').slice(0, 200),
  }
}

/** A cell as it is meant: "-" is how lists say that there is nothing. */
function textOf(cells: readonly string[], place: number | undefined): string {
  const text = (place === undefined ? '' : (cells[place] ?? '')).replaceAll(/\s+/g, ' ').trim()
  return text === '-' ? '' : text
}

function whySkipped(name: string, code: string): SkippedRow['because'] | null {
  if (name === '') return 'no-name'
  if (name.length > 100) return 'name-too-long'
  return code.length > 512 ? 'code-too-long' : null
}

function roleOf(text: string): Role | null {
  if (text === '') return null
  const word = text.toLowerCase()
  const known = roleSchema.safeParse(word)
  return known.success ? known.data : (roleWords[word] ?? 'participant')
}

function sexOf(text: string): Participant['sex'] {
  if (/^(?:l|laki|pria|m|male)/i.test(text)) return 'L'
  return /^(?:p|perempuan|wanita|f|female)/i.test(text) ? 'P' : ''
}
