import { z } from 'zod'
import { columnChoiceSchema, columnMeaningSchema } from '#shared/import/column-choice.ts'
import { repairKinds, repairSwitchesSchema } from '#shared/import/repairs.ts'

/** What headquarters still takes in at once. */
export const importLimits = { fileBytes: 32 * 1024 * 1024, optionsBytes: 2 * 1024 * 1024, rows: 250_000 } as const

/** What somebody decided about a row that needs checking; without a decision it is left out. */
const decisionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('same-person'), personId: z.string().min(1).max(64) }),
  z.object({ kind: z.literal('same-row') }),
  z.object({ kind: z.literal('different') }),
])
export type ImportDecision = z.infer<typeof decisionSchema>

/**
 * What is to be done with the file that follows. `preview` answers what would change; `commit` does it if that is still
 * what was seen; `problems` answers the rows that need checking, as a file of separated values.
 */
export const importOptionsSchema = z.object({
  mode: z.enum(['preview', 'commit', 'problems']),
  language: z.enum(['id', 'en']).default('id'),
  /** A sheet of a workbook by its name; without one the first with something in it. */
  sheet: z.string().max(200).nullable().default(null),
  /** Without them what was chosen for these headings before, or what the headings say. */
  columns: columnChoiceSchema.nullable().default(null),
  repairs: repairSwitchesSchema.nullable().default(null),
  decisions: z
    .array(z.object({ row: z.number().int().min(1), decision: decisionSchema }))
    .max(5_000)
    .default([]),
  /** `plan` of the preview that somebody agreed to. */
  seen: z.string().max(100).default(''),
})
export type ImportOptions = z.output<typeof importOptionsSchema>
export type ImportWish = z.input<typeof importOptionsSchema>

const valueSchema = z.union([z.string(), z.boolean()])
const fieldSchema = z.enum([
  'name',
  'role',
  'community',
  'group',
  'category',
  'sex',
  'phone',
  'email',
  'isMinor',
  'hasPermission',
  'alert',
  'code',
])
export const importKindSchema = z.enum(['new', 'changed', 'unchanged', 'double', 'needs'])
export type ImportKind = z.infer<typeof importKindSchema>
const becauseSchema = z.enum([
  'no-name',
  'name-too-long',
  'code-too-long',
  'code-twice',
  'code-of-another',
  'person-twice',
  'same-phone',
  'same-name',
  'same-name-in-list',
  'walk-in',
])

const rowSchema = z.object({
  /** As a spreadsheet counts it. */
  row: z.number(),
  name: z.string(),
  community: z.string(),
  phone: z.string(),
  /** For somebody who is there: what would be different. */
  changes: z.array(z.object({ field: fieldSchema, before: valueSchema, after: valueSchema })),
  matchedBy: z.enum(['code', 'phone', 'email', 'community', 'whole', 'decision']).nullable(),
  /** The row that counts, for one that was sent again. */
  doubleOf: z.number().nullable(),
  because: becauseSchema.nullable(),
  /** Whom the row may mean, and the row of this list that may be the same. */
  candidates: z.array(z.object({ id: z.string(), name: z.string(), community: z.string(), phone: z.string() })),
  sameRow: z.number().nullable(),
  /** What was decided about it; it is counted as what it became, and shown among those that need checking. */
  decision: decisionSchema.nullable(),
})
export type ImportedRow = z.infer<typeof rowSchema>

export const importAnswerSchema = z.object({
  isCommitted: z.boolean(),
  /** Names the plan: only what was seen is done. */
  plan: z.string(),
  sheets: z.array(z.string()),
  sheet: z.string(),
  columns: z.array(
    z.object({
      heading: z.string(),
      meaning: columnMeaningSchema,
      samples: z.array(z.string()),
      isFilled: z.boolean(),
    }),
  ),
  /** The columns are those that were chosen for these headings before. */
  isRemembered: z.boolean(),
  counts: z.record(importKindSchema, z.number()),
  /** The first 200 of each kind. */
  rows: z.record(importKindSchema, z.array(rowSchema)),
  repairs: z.array(
    z.object({
      kind: z.enum(repairKinds),
      isOn: z.boolean(),
      count: z.number(),
      samples: z.array(z.object({ row: z.number(), before: z.string(), after: z.string() })),
    }),
  ),
  /** What could not be read as what its column means, and is left empty. */
  leftOut: z.array(
    z.object({
      field: z.enum(['phone', 'sex', 'role']),
      count: z.number(),
      samples: z.array(z.object({ row: z.number(), text: z.string() })),
    }),
  ),
  /** What a workbook's cells gave to think about: the first row of each kind, and how many. */
  notes: z.array(z.object({ kind: z.enum(['error', 'digits-lost', 'hidden']), count: z.number(), row: z.number() })),
})
export type ImportAnswer = z.infer<typeof importAnswerSchema>

/** The answer comes as lines of JSON: how far it is, and last what came of it. */
export const importLineSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), step: z.enum(['reading', 'comparing', 'writing']), share: z.number() }),
  z.object({ kind: z.literal('answer'), answer: importAnswerSchema }),
  z.object({ kind: z.literal('refused'), code: z.string(), detail: z.string().optional() }),
])
export type ImportLine = z.infer<typeof importLineSchema>
