import type { ImportRow } from './import-row.ts'
import type { NameKey } from './name-keys.ts'

/** Which rows were sent again: the row that does not count, and the one that does. */
export type LatestRows = {
  doubles: Map<ImportRow, ImportRow>
  /** Rows that have one code with another row of somebody else. */
  clashing: Set<ImportRow>
}

const rowsAtOnce = 2_000

/**
 * Finds what somebody sent more than once: one code, or one name with the same phone or e-mail, or everything the same.
 * The latest counts: by the time of the form where every row has one, else the one further down. Pure.
 */
export function* latestRows(rows: readonly ImportRow[], nameKey: NameKey): Generator<undefined, LatestRows> {
  const doubles = new Map<ImportRow, ImportRow>()
  const clashing = new Set<ImportRow>()
  const byCode = new Map<string, ImportRow>()
  const byMark = new Map<string, ImportRow>()
  let done = 0
  for (const row of latestFirst(rows)) {
    done += 1
    if (done % rowsAtOnce === 0) yield
    const marks = marksOf(row, nameKey(row.said.name))
    const ofCode = row.code === '' ? undefined : byCode.get(row.code)
    if (ofCode !== undefined && !isSamePerson(row, ofCode, nameKey)) {
      clashing.add(row).add(ofCode)
      continue
    }
    const later = ofCode ?? marks.map((mark) => byMark.get(mark)).find((other) => other && codesFit(row, other))
    if (later !== undefined) {
      doubles.set(row, later)
      continue
    }
    if (row.code !== '') byCode.set(row.code, row)
    for (const mark of marks) if (!byMark.has(mark)) byMark.set(mark, row)
  }
  return { doubles, clashing }
}

function latestFirst(rows: readonly ImportRow[]): ImportRow[] {
  const isTimed = rows.every(({ submittedAt }) => submittedAt !== null)
  return rows.toSorted((a, b) => (isTimed ? (b.submittedAt ?? 0) - (a.submittedAt ?? 0) : 0) || b.row - a.row)
}

/** By these two rows are one person's: a name alone never is. */
function marksOf({ said }: ImportRow, key: string): string[] {
  const { phone, email } = said
  const marks = [
    ...(phone === '' ? [] : [`p${key}\n${phone}`]),
    ...(email === '' ? [] : [`e${key}\n${email.toLowerCase()}`]),
  ]
  return marks.length > 0 || said.community === '' ? marks : [`w${JSON.stringify(said)}`]
}

function isSamePerson(a: ImportRow, b: ImportRow, nameKey: NameKey): boolean {
  return nameKey(a.said.name) === nameKey(b.said.name) || (a.said.phone !== '' && a.said.phone === b.said.phone)
}

function codesFit(a: ImportRow, b: ImportRow): boolean {
  return a.code === '' || b.code === '' || a.code === b.code
}
