import { z } from 'zod'
import { columnMeaningSchema } from '../import/column-choice.ts'
import type { ImportedField } from '../import/import-row.ts'
import type { ColumnMeaning } from '../import/list-columns.ts'
import { planKinds, type Because, type MatchedBy, type PlanKind } from '../import/plan-kinds.ts'
import { repairKinds, type LeftOutFound, type RepairFound } from '../import/repairs.ts'
import type { Answer } from './kiosk-api.ts'
import type { KioskInput } from './inputs.ts'

const idSchema = z.string().min(1).max(64)
const rowNumberSchema = z.number().int().min(1)

export const rowDecisionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('same-person'), personId: idSchema }),
  z.object({ kind: z.literal('same-row') }),
  z.object({ kind: z.literal('different') }),
  z.object({ kind: z.literal('skip') }),
])

export const importInputs = {
  'import:open': z.object({ path: z.string().min(1).max(4096) }),
  'import:preview': z.null(),
  'import:choose-column': z.object({ place: z.number().int().min(0).max(16_384), meaning: columnMeaningSchema }),
  'import:switch-repair': z.object({ kind: z.enum(repairKinds), isOn: z.boolean() }),
  'import:rows': z.object({
    kind: z.enum(planKinds),
    offset: z.number().int().min(0),
    limit: z.number().int().min(1).max(200),
  }),
  /** Null takes a decision back. */
  'import:decide': z.object({ rowNumber: rowNumberSchema, decision: rowDecisionSchema.nullable() }),
  /** The same for every row that still needs checking and allows it. */
  'import:decide-rest': z.object({ decision: z.enum(['different', 'skip']) }),
  'import:apply': z.null(),
  /** Ends what is under way, before anything is changed. */
  'import:cancel': z.null(),
  /** Forgets the file and what was decided about it. */
  'import:drop': z.null(),
  'import:save-rows': z.null(),
}

export type ImportColumn = { place: number; heading: string; meaning: ColumnMeaning; samples: string[] }

/** What an import would do, before it does anything. */
export type ImportPreview = {
  fileName: string
  columns: ImportColumn[]
  /** Headings of columns of national ids: never read. */
  droppedColumns: string[]
  hasName: boolean
  repairs: (RepairFound & { isOn: boolean })[]
  leftOut: LeftOutFound[]
  /** Rows by what becomes of them. */
  counts: Record<PlanKind, number>
  /** Of those that need checking, the ones that somebody has left out. */
  skipped: number
  /** What is added goes to headquarters and to the other desks. */
  isConnected: boolean
  /** More than a desk may add to an event of headquarters, or null: such a list is imported there. */
  mostHere: number | null
}

/** Somebody who is there, or another row of the same list; the phone is masked. */
export type ImportCandidate = { name: string; community: string; group: string; phoneMasked: string }

export type RowDecision = z.infer<typeof rowDecisionSchema>

export type ImportRowShown = {
  rowNumber: number
  name: string
  community: string
  phoneMasked: string
  code: string
  /** What the cells hold of a row that cannot be a person; long numbers are masked. */
  raw: string
  kind: PlanKind
  by: MatchedBy | null
  changes: { field: ImportedField; before: string; after: string }[]
  /** The row that counts in its place. */
  doubleOf: number | null
  because: Because | null
  people: (ImportCandidate & { personId: string; isWalkIn: boolean })[]
  sameRow: (ImportCandidate & { rowNumber: number }) | null
  /** What may be decided about it. */
  choices: ('same-row' | 'different' | 'skip')[]
  decision: RowDecision | null
}

export type ImportResult = {
  added: number
  changed: number
  unchanged: number
  doubles: number
  /** Rows that were left out: undecided, decided so, or unreadable. */
  left: number
}

export type ImportOutputs = {
  'import:open': ImportPreview
  /** Null while no file is looked at. */
  'import:preview': ImportPreview | null
  'import:choose-column': ImportPreview
  'import:switch-repair': ImportPreview
  'import:rows': { total: number; rows: ImportRowShown[] }
  'import:decide': ImportPreview
  'import:decide-rest': ImportPreview
  'import:apply': ImportResult
  'import:cancel': null
  'import:drop': null
  'import:save-rows': { path: string; rows: number }
}

export type ImportApi = {
  openImport: (input: KioskInput<'import:open'>) => Answer<'import:open'>
  importPreview: () => Answer<'import:preview'>
  chooseImportColumn: (input: KioskInput<'import:choose-column'>) => Answer<'import:choose-column'>
  switchImportRepair: (input: KioskInput<'import:switch-repair'>) => Answer<'import:switch-repair'>
  importRows: (input: KioskInput<'import:rows'>) => Answer<'import:rows'>
  decideImportRow: (input: KioskInput<'import:decide'>) => Answer<'import:decide'>
  decideImportRest: (input: KioskInput<'import:decide-rest'>) => Answer<'import:decide-rest'>
  applyImport: () => Answer<'import:apply'>
  cancelImportWork: () => Answer<'import:cancel'>
  dropImport: () => Answer<'import:drop'>
  saveImportRows: () => Answer<'import:save-rows'>
}
