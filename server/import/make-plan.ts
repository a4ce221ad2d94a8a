import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { cleanRows, type CleanRows } from '#shared/import/clean-rows.ts'
import { fitChoice, hasName, headingsKey, proposeColumns } from '#shared/import/column-choice.ts'
import { putDecision } from '#shared/import/decide-row.ts'
import { findHeadings, type Headings } from '#shared/import/find-headings.ts'
import type { ColumnMeaning } from '#shared/import/list-columns.ts'
import { planImport, type ImportPlan, type PlannedRow } from '#shared/import/plan-import.ts'
import { firstRepairs, type RepairSwitches } from '#shared/import/repairs.ts'
import { runPausing } from '#shared/import/run-to-end.ts'
import { SheetFailure } from '#shared/sheets/sheet-failure.ts'
import { Refused } from '../answer-errors.ts'
import type { ImportDecision, ImportOptions } from '../contract/imports.ts'
import { importChoiceRepository } from '../database/import-choice-repository.ts'
import type { Queries } from '../database/open-database.ts'
import { peopleThere, type PeopleThere } from './people-there.ts'

export type CleanList = Headings & {
  columns: ColumnMeaning[]
  isRemembered: boolean
  headingsHash: string
  repairs: RepairSwitches
  clean: CleanRows
}

type NeedsChecking = PlannedRow & { kind: 'needs' }

/** A row that somebody decided about, as it was before. */
export type DecidedRow = { planned: NeedsChecking; decision: ImportDecision }
export type PlannedList = {
  plan: ImportPlan
  there: PeopleThere
  name: string
  decided: ReadonlyMap<number, DecidedRow>
}

/** Finds out what the columns mean, and reads every row by it. */
export async function cleanList(
  within: Queries,
  {
    eventId,
    codePrefix,
    rows,
    options,
    signal,
  }: {
    eventId: string
    codePrefix: string
    rows: readonly string[][]
    options: ImportOptions
    signal: AbortSignal
  },
): Promise<CleanList> {
  const found = findHeadings(rows)
  if (found === null) throw new SheetFailure('file-empty')
  const { headings } = found
  const headingsHash = createHash('sha256').update(headingsKey(headings)).digest('hex')
  const remembered = options.columns === null ? await importChoiceRepository(within).find(eventId, headingsHash) : null
  const chosen = options.columns ?? remembered
  const columns = chosen === null ? proposeColumns(headings) : fitChoice(headings, chosen)
  const repairs = options.repairs ?? firstRepairs
  const choice = { firstRow: found.firstRow, choice: columns, repairs, codePrefixes: [codePrefix] }
  const clean = hasName(columns)
    ? await runPausing(cleanRows(rows, choice), () => pause(signal))
    : { rows: [], faulty: [], repairs: [], leftOut: [] }
  return { ...found, columns, isRemembered: remembered !== null, headingsHash, repairs, clean }
}

/** What the list means for who is there, with what somebody decided about single rows. */
export async function planList(
  within: Queries,
  {
    eventId,
    list,
    options,
    signal,
  }: {
    eventId: string
    list: CleanList
    options: Pick<ImportOptions, 'decisions'>
    signal: AbortSignal
  },
): Promise<PlannedList> {
  const there = await peopleThere(within, eventId)
  const plan = await runPausing(planImport(list.clean, there.people), () => pause(signal))
  const byRow = new Map(plan.rows.map((planned) => [planned.rowNumber, planned]))
  const decided = new Map<number, DecidedRow>()
  for (const { row, decision } of options.decisions) {
    const planned = byRow.get(row)
    if (planned?.kind === 'needs' && putDecision(plan, planned, decision)) decided.set(row, { planned, decision })
  }
  return { plan, there, name: nameOfPlan(plan.rows), decided }
}

/** Two plans of one name do the same. */
function nameOfPlan(rows: readonly PlannedRow[]): string {
  const hash = createHash('sha256')
  for (const planned of rows) {
    const whom = 'personId' in planned ? planned.personId : ''
    const changes = planned.kind === 'changed' ? planned.changes.map(({ field, after }) => [field, after]) : []
    const fresh = planned.kind === 'new' ? planned.row : null
    hash.update(`${JSON.stringify([planned.rowNumber, planned.kind, whom, changes, fresh])}\n`)
  }
  return hash.digest('base64url')
}

/** Others are answered meanwhile, and whoever went away is not worked for. */
export async function pause(signal: AbortSignal): Promise<void> {
  await setImmediate()
  if (signal.aborted) throw new Refused(499, 'import-canceled')
}
