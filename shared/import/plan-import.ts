import type { CleanRows } from './clean-rows.ts'
import { findDoubt, type Doubt, type RowsBefore, rowsBefore } from './find-doubt.ts'
import type { ImportedField, ImportRow, RowSaid } from './import-row.ts'
import { latestRows } from './latest-rows.ts'
import { areNear, nameKeys, placeKeys } from './name-keys.ts'
import { peopleIndex, type PeopleIndex } from './people-index.ts'
import type { MatchedBy, PlanKind } from './plan-kinds.ts'
import { changesBy, type FieldChange, type PersonThere } from './person-there.ts'

/** What becomes of one row. `row` is null where it cannot be a person. */
export type PlannedRow = { rowNumber: number; row: ImportRow | null } & RowPlan
export type RowPlan =
  | { kind: 'new' }
  | { kind: 'changed'; personId: string; by: MatchedBy; changes: FieldChange[] }
  | { kind: 'unchanged'; personId: string; by: MatchedBy }
  /** Sent again: the row that counts. */
  | { kind: 'double'; of: number }
  | ({ kind: 'needs' } & Doubt)

export type ImportPlan = {
  /** In the order of the sheet. */
  rows: PlannedRow[]
  counts: Record<PlanKind, number>
  people: ReadonlyMap<string, PersonThere>
  /** Whom a row means, by the number of that row: each person is meant by one row at most. */
  takenBy: Map<string, number>
  /** Fields that cannot be changed here, whatever rows say of them. */
  fixed: readonly ImportedField[]
}

const rowsAtOnce = 2_000

/**
 * Makes the plan of an import: what each row means for the people who are there. A row means somebody by their code,
 * else by their name and phone, name and e-mail, or name and community; a name alone never does, and is left for a
 * person to decide. Nobody is removed, and nothing but what the list says is ever changed. Pure; yields every now and
 * then, so that others get their turn.
 */
export function* planImport(
  { rows, faulty }: Pick<CleanRows, 'rows' | 'faulty'>,
  there: Iterable<PersonThere>,
  fixed: ImportPlan['fixed'] = [],
): Generator<undefined, ImportPlan> {
  const nameKey = nameKeys()
  const placeKey = placeKeys()
  const people = new Map([...there].map((person) => [person.id, person]))
  const takenBy = new Map<string, number>()
  const index = peopleIndex(people.values(), { nameKey, placeKey, isTaken: ({ id }) => takenBy.has(id) })
  yield

  // 1. What was sent again does not count, and what is at odds with itself is for a person to look at.
  const plans = new Map<ImportRow, RowPlan>()
  const { doubles, clashing } = yield* latestRows(rows, nameKey)
  for (const [row, later] of doubles) plans.set(row, { kind: 'double', of: later.row })
  for (const row of clashing) plans.set(row, { kind: 'needs', because: 'code-twice', candidates: [], sameRow: null })

  // 2. Whom rows mean, by the strongest mark first: a later row with a code goes before an earlier one without.
  for (const by of ['code', 'phone', 'email', 'community', 'whole'] as const) {
    let done = 0
    if (people.size === 0) break
    for (const row of rows) {
      done += 1
      if (done % rowsAtOnce === 0) yield
      if (plans.has(row)) continue
      const person = finders[by](index, row)
      if (person === null) continue
      const isTaken = takenBy.has(person.id)
      if (isTaken || (by === 'code' && !isLikely(row, person))) {
        const because = isTaken ? 'person-twice' : 'code-of-another'
        plans.set(row, {
          kind: 'needs',
          because,
          candidates: isTaken ? [] : [person.id],
          sameRow: takenBy.get(person.id) ?? null,
        })
      } else {
        const plan = meant(row, person, { by, fixed })
        plans.set(row, plan)
        if (plan.kind !== 'needs') takenBy.set(person.id, row.row)
      }
    }
  }

  // 3. Everybody else is new, but for those who may be somebody who is there already.
  const before: RowsBefore = rowsBefore(nameKey, placeKey)
  const sharedPhones = phonesOfSeveral(rows)
  for (const [position, row] of rows.entries()) {
    if (position % rowsAtOnce === 0) yield
    const planned = plans.get(row)
    const doubt = planned === undefined ? findDoubt(row, { index, before, placeKey, sharedPhones }) : null
    if (planned === undefined) plans.set(row, doubt === null ? { kind: 'new' } : { kind: 'needs', ...doubt })
    if (doubt === null && planned?.kind !== 'double') before.add(row)
  }
  return planOf({ rows, faulty, plans, people, takenBy, fixed })
}

function phonesOfSeveral(rows: readonly ImportRow[]): Set<string> {
  const seen = new Set<string>()
  const several = new Set<string>()
  for (const { said } of rows) {
    if (seen.has(said.phone)) several.add(said.phone)
    else if (said.phone !== '') seen.add(said.phone)
  }
  return several
}

type Finder = (index: PeopleIndex, row: ImportRow) => PersonThere | null

const finders: Record<'code' | 'phone' | 'email' | 'community' | 'whole', Finder> = {
  code: (index, { code }) => (code === '' ? null : index.byCode(code)),
  phone: (index, { said }) => only(index.byNameAndPhone(said.name, said.phone)),
  email: (index, { said }) => only(index.byNameAndEmail(said.name, said.email)),
  community(index, row) {
    const fitting = index.byNameAndCommunity(row.said.name, row.said.community).filter((person) => fits(row, person))
    return same(row, fitting) ?? only(fitting)
  },
  // Nothing is known of either but the name: the same list came again.
  whole: (index, row) =>
    isNameOnly(row.said)
      ? same(
          row,
          index.byName(row.said.name).filter(({ now }) => isNameOnly(now)),
        )
      : null,
}

function isNameOnly({ phone, email, community }: Pick<RowSaid, 'phone' | 'email' | 'community'>): boolean {
  return phone === '' && email === '' && community === ''
}

/** One fits, or nobody is meant. */
function only(people: readonly PersonThere[]): PersonThere | null {
  return people.length === 1 ? (people[0] ?? null) : null
}

/** Whoever the row says nothing new about: namesakes are told apart by nothing but that. */
function same(row: ImportRow, people: readonly PersonThere[]): PersonThere | null {
  return people.find((person) => person.now.name === row.said.name && changesBy(row, person).length === 0) ?? null
}

/** Neither phone nor e-mail speaks against it. */
function fits({ said }: ImportRow, { now, listed }: PersonThere): boolean {
  const agree = (field: 'phone' | 'email') =>
    said[field] === '' || now[field] === '' || [now[field], listed?.[field]].includes(said[field])
  return agree('phone') && agree('email')
}

/** A code that stands beside somebody else altogether was given to the wrong person, here or there. */
function isLikely({ said }: ImportRow, { now, listed }: PersonThere): boolean {
  return [now, ...(listed ? [listed] : [])].some(
    ({ name, phone, email }) =>
      (phone !== '' && phone === said.phone) ||
      (email !== '' && email.toLowerCase() === said.email.toLowerCase()) ||
      areNear(name, said.name),
  )
}

/** Who was registered at a desk is never changed by a list: what it says otherwise is for a person to look at. */
export function meant(
  row: ImportRow,
  person: PersonThere,
  { by, fixed }: { by: MatchedBy } & Pick<ImportPlan, 'fixed'>,
): RowPlan {
  const changes = changesBy(row, person).filter(({ field }) => !fixed.includes(field))
  if (changes.length === 0) return { kind: 'unchanged', personId: person.id, by }
  if (!person.isWalkIn) return { kind: 'changed', personId: person.id, by, changes }
  return by === 'decision'
    ? { kind: 'unchanged', personId: person.id, by }
    : { kind: 'needs', because: 'walk-in', candidates: [person.id], sameRow: null }
}

function planOf({
  rows,
  faulty,
  plans,
  ...plan
}: Pick<CleanRows, 'rows' | 'faulty'> &
  Pick<ImportPlan, 'people' | 'takenBy' | 'fixed'> & { plans: Map<ImportRow, RowPlan> }): ImportPlan {
  const planned: PlannedRow[] = rows.map((row) => ({ rowNumber: row.row, row, ...plans.get(row)! }))
  for (const { row, because } of faulty)
    planned.push({ rowNumber: row, row: null, kind: 'needs', because, candidates: [], sameRow: null })
  if (faulty.length > 0) planned.sort((a, b) => a.rowNumber - b.rowNumber)
  const counts: ImportPlan['counts'] = { new: 0, changed: 0, unchanged: 0, double: 0, needs: 0 }
  for (const { kind } of planned) counts[kind] += 1
  return { rows: planned, counts, ...plan }
}
