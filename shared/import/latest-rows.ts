import type { ImportRow } from './import-row.ts'
import type { NameKey } from './name-keys.ts'

/** Which rows were sent again: the row that does not count, and the one that does. */
export type LatestRows = {
  doubles: Map<ImportRow, ImportRow>
  /** Rows that have one code with another row of somebody else. */
  clashing: Set<ImportRow>
}

const rowsAtOnce = 2_000
/** A contingent that gave its leader's phone; of more than that the first ones do. */
const mostOfOneMark = 200

/**
 * Finds what somebody sent more than once: one code, or one name with the same phone or e-mail, or everything the same.
 * The latest counts: by the time of the form where every row has one, else the one further down. Pure.
 */
export function* latestRows(rows: readonly ImportRow[], nameKey: NameKey): Generator<undefined, LatestRows> {
  const doubles = new Map<ImportRow, ImportRow>()
  const clashing = new Set<ImportRow>()
  const byCode = new Map<string, ImportRow>()
  const byMark = new Map<string, ImportRow[]>()
  let done = 0
  for (const row of latestFirst(rows)) {
    done += 1
    if (done % rowsAtOnce === 0) yield
    const ofCode = row.code === '' ? undefined : byCode.get(row.code)
    if (ofCode !== undefined && !isSamePerson(row, ofCode, nameKey)) {
      clashing.add(row).add(ofCode)
      continue
    }
    const marks = marksOf(row)
    // Names are folded only where another mark is the same: of 100,000 rows hardly any are.
    const isAgain = (other: ImportRow) => nameKey(other.said.name) === nameKey(row.said.name) && codesFit(row, other)
    const later = ofCode ?? marks.flatMap((mark) => byMark.get(mark) ?? []).find(isAgain)
    if (later !== undefined) {
      doubles.set(row, later)
      continue
    }
    if (row.code !== '') byCode.set(row.code, row)
    for (const mark of marks) {
      const known = byMark.get(mark)
      if (known === undefined) byMark.set(mark, [row])
      else if (known.length < mostOfOneMark) known.push(row)
    }
  }
  return { doubles, clashing }
}

function latestFirst(rows: readonly ImportRow[]): ImportRow[] {
  const isTimed = rows.every(({ submittedAt }) => submittedAt !== null)
  const last = rows.toReversed()
  return isTimed ? last.toSorted((a, b) => (b.submittedAt ?? 0) - (a.submittedAt ?? 0)) : last
}

/** By these, beside the name, two rows are one person's: a name alone never is. */
function marksOf({ said }: ImportRow): string[] {
  const { phone, email } = said
  const marks: string[] = []
  if (phone !== '') marks.push(phone)
  if (email !== '') marks.push(email.toLowerCase())
  if (marks.length === 0 && said.community !== '') marks.push(JSON.stringify(said))
  return marks
}

function isSamePerson(a: ImportRow, b: ImportRow, nameKey: NameKey): boolean {
  return nameKey(a.said.name) === nameKey(b.said.name) || (a.said.phone !== '' && a.said.phone === b.said.phone)
}

function codesFit(a: ImportRow, b: ImportRow): boolean {
  return a.code === '' || b.code === '' || a.code === b.code
}
