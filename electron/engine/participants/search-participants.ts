import type { KioskInput } from '#shared/contract/inputs.ts'
import type { PersonRow } from '#shared/contract/outputs.ts'
import { foldQuery } from '#shared/participants/fold-name.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { describePerson } from './describe-person.ts'

const fewestLetters = 2

/**
 * Finds people by name, phone tail, community or group, best first: whose name begins so, then who has all the words,
 * then who has them with one letter out. Takes two letters, or three digits, to begin.
 */
export function searchParticipants(open: OpenEvent, input: KioskInput<'participants:search'>): PersonRow[] {
  return findNumbers(open, input.query.trim(), input.limit).flatMap((number) => {
    const person = open.participants.findByNumber(number)
    return person ? [describePerson(open, person, input.sessionId)] : []
  })
}

/** Numbers of the people found, best first, at most `limit`. */
export function findNumbers({ search }: OpenEvent, query: string, limit: number): number[] {
  const digits = query.replaceAll(/[\s+\-.()]/g, '')
  if (/^\d{3,}$/.test(digits)) return search.withPhoneTail(withoutCountry(digits), limit)
  const words = foldQuery(query)
  if (words.length === 0) return []
  // One letter would find half of the list; only a name that is no longer than that is meant by it.
  if (query.replaceAll(/\s/g, '').length < fewestLetters) return search.named(words.flat()[0] ?? '', limit)

  const found = new Set<number>()
  const add = (numbers: readonly number[]) => {
    for (const number of numbers) if (found.size < limit) found.add(number)
  }
  for (const key of joined(words)) add(search.beginningWith(key, limit))
  if (found.size < limit) add(search.withWords(words, limit))
  if (found.size < limit) {
    const similar = words.map((spellings) => [
      ...spellings,
      ...spellings.flatMap((word) => (word.length >= 3 ? search.similarWords(word) : [])),
    ])
    if (similar.some((spellings, index) => spellings.length > (words[index]?.length ?? 0))) {
      add(search.withWords(similar, limit))
    }
  }
  return [...found]
}

/** The words run together, in the first spelling of all but the last, which may mean several things. */
function joined(words: readonly (readonly string[])[]): string[] {
  const front = words.slice(0, -1).map(([first = '']) => first)
  return (words.at(-1) ?? []).map((last) => [...front, last].join(''))
}

/** A number that is said with its country: the list's key knows numbers as they are dialled at home. */
function withoutCountry(digits: string): string {
  return digits.length > 9 && digits.startsWith('62') ? digits.slice(2) : digits
}
