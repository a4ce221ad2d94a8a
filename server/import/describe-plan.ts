import type { PlannedRow } from '#shared/import/plan-import.ts'
import { planKinds } from '#shared/import/plan-kinds.ts'
import type { ImportAnswer, ImportDecision, ImportedRow } from '../contract/imports.ts'
import type { CleanList, PlannedList } from './make-plan.ts'
import type { ReadUpload } from './read-upload.ts'

const mostRows = 200
const samplesOfColumn = 3
const lettersOfSample = 60

/** A plan as the dashboard shows it: counts of everything, the first rows of each kind, and what the columns hold. */
export function describePlan(
  { rows: sheet, sheets, sheet: name, notes }: ReadUpload,
  list: CleanList,
  { plan, name: planName, decided }: PlannedList,
): ImportAnswer {
  const described = Object.fromEntries(planKinds.map((kind) => [kind, [] as ImportedRow[]])) as ImportAnswer['rows']
  for (const planned of plan.rows) {
    add(planned.kind, planned)
    const before = decided.get(planned.rowNumber)
    if (before !== undefined) add('needs', before.planned, before.decision)
  }
  function add(kind: PlannedRow['kind'], planned: PlannedRow, decision: ImportDecision | null = null): void {
    const shown = described[kind]
    if (shown.length < mostRows) shown.push({ ...describeRow(planned, plan.people), decision })
  }
  return {
    isCommitted: false,
    plan: planName,
    sheets,
    sheet: name,
    columns: list.headings.map((heading, place) => describeColumn(sheet, list, { heading, place })),
    isRemembered: list.isRemembered,
    counts: plan.counts,
    rows: described,
    repairs: list.clean.repairs.map((found) => ({ ...found, isOn: list.repairs[found.kind] })),
    leftOut: list.clean.leftOut,
    notes,
  }
}

function describeColumn(
  sheet: readonly (readonly string[])[],
  { columns, firstRow }: CleanList,
  { heading, place }: { heading: string; place: number },
): ImportAnswer['columns'][number] {
  const meaning = columns[place] ?? 'unused'
  const samples: string[] = []
  // National ids are not even shown.
  for (let at = firstRow; at < sheet.length && samples.length < samplesOfColumn; at += 1) {
    const cell = (sheet[at]?.[place] ?? '').trim()
    if (cell !== '') samples.push(meaning === 'national-id' ? '•••' : cell.slice(0, lettersOfSample))
  }
  return { heading: heading.slice(0, 200), meaning, samples, isFilled: samples.length > 0 }
}

function describeRow(planned: PlannedRow, people: PlannedList['plan']['people']): Omit<ImportedRow, 'decision'> {
  const { rowNumber, row } = planned
  const candidates = planned.kind === 'needs' ? planned.candidates : []
  return {
    row: rowNumber,
    name: row?.said.name ?? '',
    community: row?.said.community ?? '',
    phone: row?.said.phone ?? '',
    changes: planned.kind === 'changed' ? planned.changes : [],
    matchedBy: planned.kind === 'changed' || planned.kind === 'unchanged' ? planned.by : null,
    doubleOf: planned.kind === 'double' ? planned.of : null,
    because: planned.kind === 'needs' ? planned.because : null,
    candidates: candidates.flatMap((id) => {
      const person = people.get(id)
      return person === undefined
        ? []
        : [{ id, name: person.now.name, community: person.now.community, phone: person.now.phone }]
    }),
    sameRow: planned.kind === 'needs' ? planned.sameRow : null,
  }
}
