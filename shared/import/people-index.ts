import type { NameKey } from './name-keys.ts'
import type { PersonFields, PersonThere } from './person-there.ts'

/** People of one mark in a row; those in front who are meant by a row already are passed over once for all. */
type Bucket = { people: PersonThere[]; first: number }

/** How many of one bucket are looked at: namesakes are many, and a person decides about no more than a few. */
const mostLookedAt = 50

/** Finds people by what rows say of them. `isTaken` tells who is meant by another row already. */
export function peopleIndex(
  people: Iterable<PersonThere>,
  { nameKey, placeKey, isTaken }: { nameKey: NameKey; placeKey: NameKey; isTaken: (person: PersonThere) => boolean },
): PeopleIndex {
  const codes = new Map<string, PersonThere>()
  const buckets = new Map<string, Bucket>()
  for (const person of people) {
    for (const code of person.codes) codes.set(code, person)
    for (const mark of marksOf(person)) {
      const bucket = buckets.get(mark)
      if (bucket) bucket.people.push(person)
      else buckets.set(mark, { people: [person], first: 0 })
    }
  }

  function marksOf({ now, listed }: PersonThere): Set<string> {
    return new Set([now, ...(listed ? [listed] : [])].flatMap(marksOfFields))
  }

  function marksOfFields(fields: PersonFields): string[] {
    const { phone, email, community } = fields
    const key = nameKey(fields.name)
    return [
      `n${key}`,
      ...(phone === '' ? [] : [`p${phone}`, `np${key}\n${phone}`]),
      ...(email === '' ? [] : [`ne${key}\n${email.toLowerCase()}`]),
      ...(community === '' ? [] : [`nc${key}\n${placeKey(community)}`]),
    ]
  }

  /** Those of a mark whom no row means yet, the first few. */
  function free(mark: string): PersonThere[] {
    const bucket = buckets.get(mark)
    if (!bucket) return []
    for (let front = bucket.people[bucket.first]; front && isTaken(front); front = bucket.people[bucket.first])
      bucket.first += 1
    return bucket.people.slice(bucket.first, bucket.first + mostLookedAt).filter((person) => !isTaken(person))
  }

  // A list for nobody yet: nothing of it has to be folded.
  if (buckets.size === 0) return noPeople
  return {
    byCode: (code: string): PersonThere | null => codes.get(code) ?? null,
    byNameAndPhone: (name: string, phone: string) => (phone === '' ? [] : free(`np${nameKey(name)}\n${phone}`)),
    byNameAndEmail: (name: string, email: string) =>
      email === '' ? [] : free(`ne${nameKey(name)}\n${email.toLowerCase()}`),
    byNameAndCommunity: (name: string, community: string) =>
      community === '' ? [] : free(`nc${nameKey(name)}\n${placeKey(community)}`),
    byPhone: (phone: string) => (phone === '' ? [] : free(`p${phone}`)),
    byName: (name: string) => free(`n${nameKey(name)}`),
  }
}

export type PeopleIndex = {
  byCode: (code: string) => PersonThere | null
  byNameAndPhone: (name: string, phone: string) => PersonThere[]
  byNameAndEmail: (name: string, email: string) => PersonThere[]
  byNameAndCommunity: (name: string, community: string) => PersonThere[]
  byPhone: (phone: string) => PersonThere[]
  byName: (name: string) => PersonThere[]
}

const nobody = () => []
const noPeople: PeopleIndex = {
  byCode: () => null,
  byNameAndPhone: nobody,
  byNameAndEmail: nobody,
  byNameAndCommunity: nobody,
  byPhone: nobody,
  byName: nobody,
}
