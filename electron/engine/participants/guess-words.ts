import { lettersApart } from '#shared/participants/letters-apart.ts'
import type { QueryWord } from '#shared/participants/fold-name.ts'
import type { SearchRepository } from '../database/search-repository.ts'

/** Shorter words have too many others two letters away for a guess to mean anything. */
const shortest = 5
const most = 2
/** Guesses for one word: as many as a person looks through. */
export const mostGuesses = 8

/**
 * Keys of the list's words that are at most two letters away from a word of a query, closest first; among the equally
 * close, those that begin alike. Looks through the whole vocabulary, so it is for a search that found nothing.
 */
export function guessKeys(search: SearchRepository, { text, keys: [folded = ''] }: QueryWord): string[] {
  if (text.length < shortest) return []
  const guesses = search.wordsOfLength(text.length - most, text.length + most).flatMap(([word, key]) => {
    const apart = Math.min(lettersApart(word, text, most), lettersApart(key, folded, most))
    return apart <= most ? [{ key, apart, order: apart - startShared(word, text) / 100 }] : []
  })
  const ordered = guesses.toSorted((a, b) => a.order - b.order)
  // A word that stands in the list as it was typed is meant as it was typed.
  const meant = ordered[0]?.apart === 0 ? ordered.filter(({ apart }) => apart === 0) : ordered
  return [...new Set(meant.map(({ key }) => key))].slice(0, mostGuesses)
}

/** How many letters two words have in common from their beginning. */
function startShared(one: string, other: string): number {
  let shared = 0
  while (shared < one.length && one[shared] === other[shared]) shared += 1
  return shared
}
