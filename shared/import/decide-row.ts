import type { ImportRow } from './import-row.ts'
import { meant, type ImportPlan, type PlannedRow, type RowPlan } from './plan-import.ts'

/** What somebody decided about a row that needs checking. */
export type RowDecision =
  | { kind: 'same-person'; personId: string }
  /** The row of this list that counts in its place. */
  | { kind: 'same-row' }
  | { kind: 'different' }
  /** Left out of the import. */
  | { kind: 'skip' }

/** What a decision makes of a row; null where it does not fit the row, or somebody else's row means that person by now. */
export function decideRow(
  plan: ImportPlan,
  planned: PlannedRow & { kind: 'needs' },
  decision: RowDecision,
): RowPlan | null {
  const { row, candidates, sameRow } = planned
  if (decision.kind === 'skip') return planned
  if (row === null || planned.because === 'code-twice' || planned.because === 'person-twice') return null
  switch (decision.kind) {
    case 'same-person': {
      const person = plan.people.get(decision.personId)
      const taken = plan.takenBy.get(decision.personId)
      if (!person || !candidates.includes(person.id) || (taken !== undefined && taken !== row.row)) return null
      return meant(row, person, { by: 'decision', fixed: plan.fixed })
    }
    case 'same-row':
      return sameRow === null ? null : { kind: 'double', of: sameRow }
    case 'different':
      // The code stays with whom it belongs to.
      return planned.because === 'code-of-another' ? null : { kind: 'new' }
  }
}

/** Puts a decision, or takes it back (null): answers whether it fits. `undecided` is the row as it was planned. */
export function putDecision(
  plan: ImportPlan,
  undecided: PlannedRow & { kind: 'needs' },
  decision: RowDecision | null,
): boolean {
  const at = plan.rows.findIndex(({ rowNumber }) => rowNumber === undecided.rowNumber)
  const current = plan.rows[at]
  const next = decision === null ? undecided : decideRow(plan, undecided, decision)
  if (current === undefined || next === null) return false
  if ('personId' in current) plan.takenBy.delete(current.personId)
  if ('personId' in next) plan.takenBy.set(next.personId, undecided.rowNumber)
  plan.counts[current.kind] -= 1
  plan.counts[next.kind] += 1
  plan.rows[at] = { ...next, rowNumber: undecided.rowNumber, row: undecided.row }
  return true
}
