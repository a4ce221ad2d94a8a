import { failed, success, type Result } from '../failures/failure-code.ts'
import type { Participant, Role } from '../participants/participant.ts'
import { cleanRows } from './clean-rows.ts'
import { hasName, proposeColumns, unusedHeadings } from './column-choice.ts'
import { findHeadings } from './find-headings.ts'
import type { FaultyRow } from './import-row.ts'
import { firstRepairs } from './repairs.ts'
import { runToEnd } from './run-to-end.ts'

/** What a list says of a person. A text is empty, and the role null, where it says nothing. */
export type PersonSaid = Pick<Participant, 'name' | 'community' | 'group' | 'category' | 'sex' | 'phone' | 'email'> & {
  role: Role | null
}

/** One row of a list; rows are counted as a spreadsheet shows them. */
export type ListPerson = { row: number; code: string; said: PersonSaid }
export type SkippedRow = FaultyRow

export type ReadList = {
  people: ListPerson[]
  skippedRows: SkippedRow[]
  /** Columns of national ids, which are never read. */
  droppedColumns: string[]
  /** Filled columns that nothing here has a use for. */
  unusedColumns: string[]
}

/** Reads the people of a list's rows as its headings and the usual repairs have it. */
export function readList(rows: readonly string[][]): Result<ReadList> {
  const found = findHeadings(rows)
  if (found === null) return failed('file-empty')
  const choice = proposeColumns(found.headings)
  if (!hasName(choice)) return failed('file-no-name-column', found.headings.slice(0, 8).join(', ').slice(0, 200))
  const { rows: people, faulty } = runToEnd(
    cleanRows(rows, { firstRow: found.firstRow, choice, repairs: firstRepairs, codePrefixes: [] }),
  )
  if (people.length === 0) return failed('file-empty')
  return success({
    people: people.map(({ row, code, said: { name, role, community, group, category, sex, phone, email } }) => ({
      row,
      code,
      said: { name, role, community, group, category, sex, phone, email },
    })),
    skippedRows: faulty,
    droppedColumns: found.headings.filter((_, place) => choice[place] === 'national-id'),
    unusedColumns: unusedHeadings(rows, found, choice),
  })
}
