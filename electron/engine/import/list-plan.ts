import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { cleanRows, type CleanRows } from '#shared/import/clean-rows.ts'
import { fitChoice, hasName, proposeColumns, type ColumnChoice } from '#shared/import/column-choice.ts'
import { putDecision, type RowDecision } from '#shared/import/decide-row.ts'
import { findHeadings, type Headings } from '#shared/import/find-headings.ts'
import type { PersonThere } from '#shared/import/person-there.ts'
import { planImport, type ImportPlan, type PlannedRow } from '#shared/import/plan-import.ts'
import { firstRepairs, type RepairSwitches } from '#shared/import/repairs.ts'
import { runPausing } from '#shared/import/run-to-end.ts'
import { basename } from 'node:path'
import { isOfHeadquarters } from '../sync/connect-event.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { readPeopleThere } from './people-there.ts'
import type { Work } from './read-file.ts'
import { rememberedColumns } from './remembered-columns.ts'

export type UndecidedRow = PlannedRow & { kind: 'needs' }

/** A list that somebody looks at: the file's rows, how they are read, and what would come of it. */
export type ListPlan = {
  path: string
  fileName: string
  sheet: readonly string[][]
  head: Headings
  choice: ColumnChoice
  repairs: RepairSwitches
  clean: CleanRows
  plan: ImportPlan
  /** Rows that needed checking when the plan was made, by number, and what somebody decided about them. */
  undecided: Map<number, UndecidedRow>
  decisions: Map<number, RowDecision>
  /** The list that the plan was made for. */
  listVersion: number
}

type HowToRead = Pick<ListPlan, 'path' | 'sheet' | 'head' | 'choice' | 'repairs'>

/** How a file is read at first: by its headings, as somebody chose them before, and with the usual repairs. */
export function firstReading(path: string, sheet: readonly string[][], open: OpenEvent | null): Result<HowToRead> {
  const head = findHeadings(sheet)
  if (head === null) return failed('file-empty')
  const remembered = open === null ? null : rememberedColumns(open, head.headings)
  const choice = remembered === null ? proposeColumns(head.headings) : fitChoice(head.headings, remembered)
  return success({ path, sheet, head, choice, repairs: firstRepairs })
}

/** Reads the rows and holds them against who is there: without an event nobody is. */
export async function planList(reading: HowToRead, open: OpenEvent | null, { pause }: Work): Promise<ListPlan> {
  const { sheet, head, choice, repairs } = reading
  const options = {
    firstRow: head.firstRow,
    choice,
    repairs,
    codePrefixes: open === null ? [] : [open.event.codePrefix],
  }
  const isReadable = hasName(choice)
  const clean = isReadable
    ? await runPausing(cleanRows(sheet, options), pause)
    : { rows: [], faulty: [], repairs: [], leftOut: [] }
  // Read in one go with the version: what changes meanwhile makes the plan anew.
  const listVersion = open?.participants.version() ?? 0
  const there: PersonThere[] = open === null || !isReadable ? [] : await readPeopleThere(open, pause)
  // Codes travel with the list of headquarters only.
  const fixed = open !== null && isOfHeadquarters(open) ? (['code'] as const) : []
  const plan = await runPausing(planImport(clean, there, fixed), pause)
  const needing = plan.rows.filter((row): row is UndecidedRow => row.kind === 'needs')
  const undecided = new Map(needing.map((row) => [row.rowNumber, row]))
  return { ...reading, fileName: basename(reading.path), clean, plan, undecided, decisions: new Map(), listVersion }
}

/** Decides one row; answers whether it fits. */
export function decide(list: ListPlan, rowNumber: number, decision: RowDecision | null): boolean {
  const row = list.undecided.get(rowNumber)
  if (row === undefined || !putDecision(list.plan, row, decision)) return false
  if (decision === null) list.decisions.delete(rowNumber)
  else list.decisions.set(rowNumber, decision)
  return true
}

/** The same plan for a list that has changed meanwhile; what was decided stays where it still fits. */
export async function planAnew(list: ListPlan, open: OpenEvent, work: Work): Promise<ListPlan> {
  if (list.listVersion === open.participants.version()) return list
  const anew = await planList(list, open, work)
  for (const [rowNumber, decision] of list.decisions) decide(anew, rowNumber, decision)
  return anew
}
