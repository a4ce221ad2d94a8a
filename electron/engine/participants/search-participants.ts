import type { KioskInput } from '#shared/contract/inputs.ts'
import type { PersonRow } from '#shared/contract/outputs.ts'
import { foldQuery, muhammadKey, type QueryWord } from '#shared/participants/fold-name.ts'
import type { SearchRepository } from '../database/search-repository.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { guessKeys, mostGuesses } from './guess-words.ts'
import { describePerson } from './describe-person.ts'

const fewestLetters = 2

/**
 * Finds people by name, phone tail, community or group, best first: whose name begins so, then who has all the words,
 * then who has them with one letter out, then, if nobody was found, who has them with two out. Takes two letters, or three digits, to begin.
 */
export function searchParticipants(open: OpenEvent, input: KioskInput<'participants:search'>): PersonRow[] {
  const rows = new Map<string, PersonRow>()
  for (const number of findNumbers(open, input.query.trim(), input.limit)) {
    const found = open.participants.findByNumber(number)
    // Whoever is found under an entry that is somebody else's by now is shown once, as that person.
    const person = found && open.participants.find(open.listEntries.rootOf(found.id))
    if (person) rows.set(person.id, describePerson(open, person, input.sessionId))
  }
  return [...rows.values()]
}

/** Numbers of the people found, best first, at most `limit`. */
export function findNumbers({ search }: OpenEvent, query: string, limit: number): number[] {
  const digits = query.replaceAll(/[\s+\-.()]/g, '')
  if (/^\d{3,}$/.test(digits)) return search.withPhoneTail(withoutCountry(digits), limit)
  const words = foldQuery(query)
  if (words.length === 0) return []
  // One letter would find half of the list; only a name that is no longer than that is meant by it.
  if (query.replaceAll(/\s/g, '').length < fewestLetters) return search.named(words[0]?.keys[0] ?? '', limit)

  const found = new Set<number>()
  const add = (numbers: readonly number[]) => {
    for (const number of numbers) if (found.size < limit) found.add(number)
  }
  for (const key of joined(words)) add(search.beginningWith(key, limit))
  if (found.size < limit)
    add(
      search.withWords(
        telling(words).map(({ keys }) => keys),
        limit,
      ),
    )
  if (found.size > 0) return [...found]

  const similar = words.map(({ text, keys }) => ({
    text,
    keys: text.length >= 3 ? [...new Set([...keys, ...search.similarKeys(text)])] : keys,
  }))
  // Whose whole name is one letter away stands before those who only have such a word.
  if (similar.length === 1) for (const key of similar[0]?.keys ?? []) add(search.named(key, limit))
  add(
    search.withWords(
      telling(similar).map(({ keys }) => keys),
      limit,
    ),
  )
  if (found.size > 0) return [...found]

  for (const reading of guesses(search, similar)) {
    add(
      search.withWords(
        telling(reading).map(({ keys }) => keys),
        limit,
      ),
    )
  }
  return [...found]
}

/** What a query with two letters out in a word may mean: first by each word's closest guess, then by all of them. */
function guesses(search: SearchRepository, words: readonly QueryWord[]): QueryWord[][] {
  const guessed = words.map((word) => ({ ...word, guessed: guessKeys(search, word) }))
  if (guessed.every((word) => word.guessed.length === 0)) return []
  return [1, mostGuesses].map((count) =>
    guessed.map(({ text, keys, guessed: own }) => ({ text, keys: own.length === 0 ? keys : own.slice(0, count) })),
  )
}

/** The words run together, in the first spelling of all but the last, which may mean several things. */
function joined(words: readonly QueryWord[]): string[] {
  const front = words.slice(0, -1).map(({ keys }) => keys[0] ?? '')
  return (words.at(-1)?.keys ?? []).map((last) => [...front, last].join(''))
}

/** Beside other words a Muhammad tells nothing, and costs a walk through everybody who bears the name. */
function telling(words: readonly QueryWord[]): readonly QueryWord[] {
  const others = words.filter(({ keys }) => !keys.includes(muhammadKey))
  return others.length > 0 ? others : words
}

/** A number that is said with its country: the list's key knows numbers as they are dialled at home. */
function withoutCountry(digits: string): string {
  return digits.length > 9 && digits.startsWith('62') ? digits.slice(2) : digits
}
