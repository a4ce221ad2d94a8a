import type { KioskInput } from '#shared/contract/inputs.ts'
import type { Likeness, SimilarPerson } from '#shared/contract/walk-ins.ts'
import { foldName, foldSpelling } from '#shared/participants/fold-name.ts'
import { readPhone } from '#shared/participants/phone.ts'
import type { PersonStored } from '../database/participant-repository.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { describePerson } from './describe-person.ts'
import { findNumbers } from './search-participants.ts'

/** What is known of somebody so far; the phone as it was typed. */
export type Described = { name: string; community: string; phone: string }

const nearestFirst: readonly Likeness[] = [
  'same-phone',
  'same-name-and-community',
  'same-name',
  'phone-tail',
  'similar-name',
]
/** Digits at the end of a number by which people tell each other apart; fewer are shared by too many. */
const tailLength = 6

/** People who may be the one being typed, nearest first. Only shown: nobody is merged or turned away by it. */
export function findSimilar(open: OpenEvent, input: KioskInput<'participants:similar'>): SimilarPerson[] {
  return similarTo(open, input, findNumbers(open, input.name.trim(), 12))
    .slice(0, input.limit)
    .map(({ person, likeness }) => ({ ...describePerson(open, person, input.sessionId), likeness }))
}

/** Of whom it has to be asked whether it is them: the same phone, or the same name in the same community. */
export function findSame(open: OpenEvent, described: Described, sessionId: string): SimilarPerson[] {
  return similarTo(open, described)
    .filter(({ likeness }) => likeness === 'same-phone' || likeness === 'same-name-and-community')
    .slice(0, 5)
    .map(({ person, likeness }) => ({ ...describePerson(open, person, sessionId), likeness }))
}

/** Somebody who was registered at a desk and may have been known before: the same phone, or the same folded name. */
export function findDoubles(open: OpenEvent, { id, name, community, phone }: PersonStored): PersonStored[] {
  return similarTo(open, { name, community, phone })
    .filter(({ person, likeness }) => person.id !== id && likeness !== 'phone-tail' && likeness !== 'similar-name')
    .map(({ person }) => person)
    .slice(0, 5)
}

/** `found` are numbers of people beside those with the same phone, its end, or the same folded name. */
function similarTo(open: OpenEvent, { name, community, phone }: Described, found: readonly number[] = []) {
  const nameKey = foldName(name).join('')
  const communityKey = foldSpelling(community)
  const wholePhone = readPhone(phone) ?? ''
  const tail = phone.replaceAll(/\D/g, '').slice(-tailLength)
  const numbers = [
    ...(tail.length === tailLength ? open.search.withPhoneTail(tail, 20) : []),
    ...(nameKey === '' ? [] : open.search.named(nameKey, 40)),
    ...found,
  ]
  const people = new Map<string, PersonStored>()
  for (const number of numbers) {
    const entry = open.participants.findByNumber(number)
    const person = entry && open.participants.find(open.listEntries.rootOf(entry.id))
    if (person) people.set(person.id, person)
  }
  return [...people.values()]
    .map((person) => ({ person, likeness: likenessOf(person) }))
    .toSorted((a, b) => nearestFirst.indexOf(a.likeness) - nearestFirst.indexOf(b.likeness))

  function likenessOf(person: PersonStored): Likeness {
    if (wholePhone !== '' && person.phone === wholePhone) return 'same-phone'
    if (nameKey !== '' && foldName(person.name).join('') === nameKey) {
      return communityKey === foldSpelling(person.community) ? 'same-name-and-community' : 'same-name'
    }
    return tail.length === tailLength && person.phone.endsWith(tail) ? 'phone-tail' : 'similar-name'
  }
}
