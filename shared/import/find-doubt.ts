import type { ImportRow, RowFault } from './import-row.ts'
import { areNear, type NameKey } from './name-keys.ts'
import type { PeopleIndex } from './people-index.ts'
import type { PersonThere } from './person-there.ts'

/** Why a row needs checking, and whom it may mean: people who are there, or an earlier row of the same list. */
export type Doubt = {
  because:
    | RowFault
    /** The same code stands beside somebody else in this list. */
    | 'code-twice'
    /** The code belongs to somebody of another name. */
    | 'code-of-another'
    /** Another row means the same person already. */
    | 'person-twice'
    | 'same-phone'
    | 'same-name'
    | 'same-name-in-list'
    /** Registered at a desk, and the list says something else. */
    | 'walk-in'
  candidates: string[]
  sameRow: number | null
}

const mostCandidates = 5

/** Rows that are new so far. By name they are sorted only when somebody without a phone needs it. */
export function rowsBefore(nameKey: NameKey, placeKey: NameKey) {
  const all = namesakes(nameKey)
  const withoutPhone = namesakes(nameKey)

  const isLike = ({ said, code }: ImportRow, other: ImportRow) =>
    fits(said.phone, other.said.phone) &&
    fits(said.email.toLowerCase(), other.said.email.toLowerCase()) &&
    fits(placeKey(said.community), placeKey(other.said.community)) &&
    // Two tickets under one address may be one person's; two codes without any are two people's.
    (fits(code, other.code) || hasMark(said) || hasMark(other.said))

  return {
    add(row: ImportRow): void {
      all.add(row)
      if (row.said.phone === '') withoutPhone.add(row)
    },
    /** An earlier row that may be the same person: the name, and nothing that speaks against it. */
    like(row: ImportRow, sharedPhones: ReadonlySet<string>): ImportRow | null {
      const { phone } = row.said
      const some = phone === '' || sharedPhones.has(phone) ? all : withoutPhone
      return some.named(row.said.name).find((other) => isLike(row, other)) ?? null
    },
  }
}

/** Of very many namesakes the first ones do: a doubt needs one of them. */
const mostNamesakes = 50

function namesakes(nameKey: NameKey) {
  const unsorted: ImportRow[] = []
  const byName = new Map<string, ImportRow[]>()
  return {
    add: (row: ImportRow): void => void unsorted.push(row),
    named(name: string): readonly ImportRow[] {
      if (unsorted.length === 0 && byName.size === 0) return []
      for (const row of unsorted.splice(0)) {
        const known = byName.get(nameKey(row.said.name))
        if (known === undefined) byName.set(nameKey(row.said.name), [row])
        else if (known.length < mostNamesakes) known.push(row)
      }
      return byName.get(nameKey(name)) ?? []
    },
  }
}

export type RowsBefore = ReturnType<typeof rowsBefore>

export type DoubtOptions = {
  index: PeopleIndex
  before: RowsBefore
  placeKey: NameKey
  /** Phones of more than one row. */
  sharedPhones: ReadonlySet<string>
}

/** Whom a row that means nobody for certain may mean all the same; null for somebody who is simply new. Pure. */
export function findDoubt(row: ImportRow, { index, before, placeKey, sharedPhones }: DoubtOptions): Doubt | null {
  const { said } = row
  const alike = index.byName(said.name).filter((person) => !isAnother(row, person, placeKey))
  if (alike.length > 0) return doubt('same-name', alike)
  // Families and contingents share a phone; only a name that is near makes it a doubt.
  const neighbours = index.byPhone(said.phone).filter((person) => areNear(person.now.name, said.name))
  if (neighbours.length > 0) return doubt('same-phone', neighbours)
  const earlier = before.like(row, sharedPhones)
  return earlier === null ? null : { because: 'same-name-in-list', candidates: [], sameRow: earlier.row }
}

function doubt(because: Doubt['because'], people: readonly PersonThere[]): Doubt {
  return { because, candidates: people.slice(0, mostCandidates).map(({ id }) => id), sameRow: null }
}

/** Namesakes whom two things tell apart: phone, e-mail, community. */
function isAnother({ said }: ImportRow, { now, listed }: PersonThere, placeKey: NameKey): boolean {
  return [now, ...(listed ? [listed] : [])].every((known) => {
    const apart = [
      !fits(said.phone, known.phone),
      !fits(said.email.toLowerCase(), known.email.toLowerCase()),
      !fits(placeKey(said.community), placeKey(known.community)),
    ]
    return apart.filter(Boolean).length > 1
  })
}

function hasMark({ phone, email }: ImportRow['said']): boolean {
  return phone !== '' || email !== ''
}

/** Two texts that may be one: the same, or one of them unknown. */
function fits(a: string, b: string): boolean {
  return a === '' || b === '' || a === b
}
