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

/** Rows that are new so far, by name. */
export function rowsBefore(nameKey: NameKey, placeKey: NameKey) {
  const byName = new Map<string, ImportRow[]>()
  return {
    add(row: ImportRow): void {
      const key = nameKey(row.said.name)
      const known = byName.get(key)
      if (known === undefined) byName.set(key, [row])
      // Of very many namesakes the first ones do: a doubt needs one of them.
      else if (known.length < 50) known.push(row)
    },
    /** An earlier row that may be the same person: the name, and nothing that speaks against it. */
    like({ said, code }: ImportRow): ImportRow | null {
      const namesakes = byName.get(nameKey(said.name)) ?? []
      return (
        namesakes.find(
          (other) =>
            fits(said.phone, other.said.phone) &&
            fits(said.email.toLowerCase(), other.said.email.toLowerCase()) &&
            fits(placeKey(said.community), placeKey(other.said.community)) &&
            // Two tickets with whole and different addresses would be two people; so are two codes without any mark.
            (fits(code, other.code) || hasMark(said) || hasMark(other.said)),
        ) ?? null
      )
    },
  }
}

export type RowsBefore = ReturnType<typeof rowsBefore>

/** Whom a row that means nobody for certain may mean all the same; null for somebody who is simply new. Pure. */
export function findDoubt(
  row: ImportRow,
  { index, before, placeKey }: { index: PeopleIndex; before: RowsBefore; placeKey: NameKey },
): Doubt | null {
  const { said } = row
  const namesakes = index.byName(said.name).filter((person) => !isAnother(row, person, placeKey))
  if (namesakes.length > 0) return doubt('same-name', namesakes)
  // Families and contingents share a phone; only a name that is near makes it a doubt.
  const neighbours = index.byPhone(said.phone).filter((person) => areNear(person.now.name, said.name))
  if (neighbours.length > 0) return doubt('same-phone', neighbours)
  const earlier = before.like(row)
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
