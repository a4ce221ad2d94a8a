import type { ListPerson, PersonSaid } from '#shared/import/read-list.ts'
import { foldName, foldSpelling } from '#shared/participants/fold-name.ts'

/** Somebody on the list, as far as rows are matched by it. */
export type Listed = {
  id: string
  nameKey: string
  phone: string
  codes: readonly string[]
  said: Omit<PersonSaid, 'role'> & { role: string }
  /** How the list names them where a desk has corrected it since: whoever sends the list again means them too. */
  onList?: { nameKey: string; phone: string; community: string }
}

export type Matched =
  | { kind: 'new'; row: ListPerson }
  | { kind: 'found'; row: ListPerson; listed: Listed; matchedBy: 'code' | 'phone' | 'name' }
  | { kind: 'skipped'; row: ListPerson; because: 'sent-again' | 'several-fit' }

/**
 * Finds out whom each row of a list means: by its code, else by its phone, else by its folded name and community. Each
 * person is meant by one row at most; of rows that somebody sent twice the latest counts. Pure. Rows keep their order.
 */
export function matchRows(rows: readonly ListPerson[], list: readonly Listed[]): Matched[] {
  const results = new Map<ListPerson, Matched>()
  const taken = new Set<string>()
  const find = { byCode: new Map<string, Listed>(), ...indexes(list) }
  for (const listed of list) for (const code of listed.codes) find.byCode.set(code, listed)

  // 1. What was sent again further down does not count.
  const latest = latestOf(rows)
  for (const row of rows) if (!latest.has(row)) results.set(row, { kind: 'skipped', row, because: 'sent-again' })

  // 2. By code. A second row that means the same person by another code of theirs was sent again too.
  const standing = rows.filter((row) => latest.has(row))
  for (const row of standing.toReversed()) {
    const listed = row.code === '' ? undefined : find.byCode.get(row.code)
    if (listed === undefined) continue
    if (taken.has(listed.id)) results.set(row, { kind: 'skipped', row, because: 'sent-again' })
    else take(row, listed, 'code')
  }

  // 3. By phone: where several people or several rows share one, the name must be theirs too.
  const rowsOfPhone = countBy(standing.filter((row) => !results.has(row)).map(({ said }) => said.phone))
  for (const row of standing) {
    if (results.has(row) || row.said.phone === '') continue
    const free = (find.byPhone.get(row.said.phone) ?? []).filter(({ id }) => !taken.has(id))
    const isShared = free.length > 1 || (rowsOfPhone.get(row.said.phone) ?? 0) > 1
    const fitting = isShared
      ? free.filter((listed) => namesOf(listed).some(({ nameKey }) => nameKey === nameKeyOf(row)))
      : free
    const [only] = fitting
    if (only !== undefined && fitting.length === 1) take(row, only, 'phone')
  }

  // 4. By name and community. Namesakes are told apart by nothing but a row that says exactly what the list says.
  for (const row of standing) {
    if (results.has(row)) continue
    const free = (find.byName.get(nameAndCommunity(nameKeyOf(row), row.said.community)) ?? []).filter(
      ({ id }) => !taken.has(id),
    )
    const [first] = free
    const same = free.length > 1 ? free.find((listed) => saysTheSame(row, listed)) : first
    if (same !== undefined) take(row, same, 'name')
    else if (first === undefined) results.set(row, { kind: 'new', row })
    else results.set(row, { kind: 'skipped', row, because: 'several-fit' })
  }
  return rows.map((row) => results.get(row)!)

  function take(row: ListPerson, listed: Listed, matchedBy: 'code' | 'phone' | 'name'): void {
    taken.add(listed.id)
    results.set(row, { kind: 'found', row, listed, matchedBy })
  }
}

/** The rows that count: every row but those that somebody sent again further down. */
function latestOf(rows: readonly ListPerson[]): Set<ListPerson> {
  const latest = new Set<ListPerson>()
  const codes = new Set<string>()
  const byPhoneAndName = new Map<string, ListPerson[]>()
  const byName = new Map<string, ListPerson[]>()
  for (const row of rows.toReversed()) {
    const { code, said } = row
    const name = nameKeyOf(row)
    const sameName = nameAndCommunity(name, said.community)
    const samePhone = `${said.phone}\n${name}`
    const later = [
      ...(said.phone === '' ? [] : (byPhoneAndName.get(samePhone) ?? [])),
      ...(byName.get(sameName) ?? []).filter((other) => isSamePerson(row, other)),
    ]
    const isAgain = (code !== '' && codes.has(code)) || later.some((other) => fits(code, other.code))
    if (isAgain) continue
    latest.add(row)
    if (code !== '') codes.add(code)
    push(byPhoneAndName, samePhone, row)
    push(byName, sameName, row)
  }
  return latest
}

/** Of one name and community: namesakes without a community differ unless everything they say is the same. */
function isSamePerson(a: ListPerson, b: ListPerson): boolean {
  if (a.said.community === '') return JSON.stringify(a.said) === JSON.stringify(b.said)
  return fits(a.said.phone, b.said.phone)
}

/** Two texts that may be one: the same, or one of them unknown. */
function fits(a: string, b: string): boolean {
  return a === '' || b === '' || a === b
}

function saysTheSame({ said }: ListPerson, listed: Listed): boolean {
  return Object.entries(said).every(
    ([field, value]) => value === '' || value === null || listed.said[field as keyof PersonSaid] === value,
  )
}

function indexes(list: readonly Listed[]) {
  const byPhone = new Map<string, Listed[]>()
  const byName = new Map<string, Listed[]>()
  for (const listed of list) {
    const names = namesOf(listed)
    for (const phone of new Set(names.map((one) => one.phone))) if (phone !== '') push(byPhone, phone, listed)
    const keys = names.map(({ nameKey, community }) => nameAndCommunity(nameKey, community))
    for (const key of new Set(keys)) push(byName, key, listed)
  }
  return { byPhone, byName }
}

function namesOf({ nameKey, phone, said: { community }, onList }: Listed): NonNullable<Listed['onList']>[] {
  return [{ nameKey, phone, community }, ...(onList ? [onList] : [])]
}

/** Folded once for each row: a list of 100,000 is looked at several times. */
const nameKeys = new WeakMap<ListPerson, string>()

function nameKeyOf(row: ListPerson): string {
  const known = nameKeys.get(row)
  if (known !== undefined) return known
  const key = foldName(row.said.name).join('')
  nameKeys.set(row, key)
  return key
}

function nameAndCommunity(nameKey: string, community: string): string {
  return `${nameKey}\n${foldSpelling(community)}`
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else known.push(value)
}

function countBy(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
