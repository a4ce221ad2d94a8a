import { type FoldedWord, foldSpelling, foldWords } from '#shared/participants/fold-name.ts'
import { isOneLetterApart, remaindersOf } from '#shared/participants/one-letter-apart.ts'
import type { Participant } from '#shared/participants/participant.ts'
import type { WritableDatabase } from './open-database.ts'

/** What is found of one person: the words of the name, and where they come from. */
export type IndexedPerson = { number: number; words: readonly FoldedWord[] } & Pick<Participant, 'community' | 'group'>

const rowsAtOnce = 5_000

/** Finding people by folded name, place (community and group) and phone tail. Answers are numbers of participants. */
export function searchRepository(db: WritableDatabase) {
  const numbers = (sql: string) => db.prepare<unknown[], number>(sql).pluck()
  const beginning = numbers(
    'SELECT number FROM participants WHERE name_key >= ? AND name_key < ? ORDER BY name_key LIMIT ?',
  )
  const named = numbers('SELECT number FROM participants WHERE name_key = ? LIMIT ?')
  const byWords = numbers('SELECT rowid FROM name_index WHERE name_index MATCH ? LIMIT ?')
  const byPhone = numbers(
    `SELECT number FROM participants WHERE phone_key <> '' AND phone_key >= ? AND phone_key < ? ORDER BY phone_key LIMIT ?`,
  )
  const candidates = db.prepare<[string], [string, string]>('SELECT word, key FROM spellings WHERE remainder = ?').raw()
  const ofLength = db
    .prepare<[number, number], [string, string]>(
      'SELECT word, key FROM spellings WHERE remainder = word AND length(word) BETWEEN ? AND ?',
    )
    .raw()
  const addName = db.prepare('INSERT INTO name_index (rowid, name, place) VALUES (?, ?, ?)')
  const addSpelling = db.prepare('INSERT OR IGNORE INTO spellings (remainder, word, key) VALUES (?, ?, ?)')

  const removeName = db.prepare('DELETE FROM name_index WHERE rowid = ?')
  const empty = [
    db.prepare(`INSERT INTO name_index (name_index) VALUES ('delete-all')`),
    db.prepare('DELETE FROM spellings'),
  ]

  function addPerson(
    { number, words, community, group }: IndexedPerson,
    vocabulary: Map<string, string>,
    fold: (place: string) => FoldedWord[],
  ): void {
    const keys = words.map(({ key }) => key)
    const placed = fold(`${community} ${group}`)
    // Neighbours joined as well, so that "nurhikmah" finds "Nur Hikmah" in the middle of a name.
    const joined = keys.slice(1).map((key, index) => `${keys[index] ?? ''}${key}`)
    addName.run(number, [...keys, ...joined].join(' '), placed.map(({ key }) => key).join(' '))
    for (const { text, key } of [...words, ...placed]) vocabulary.set(text, key)
  }

  const removeSpelling = db.prepare('DELETE FROM spellings WHERE remainder = ? AND word = ?')
  const nameOf = db.prepare<[number], string>('SELECT name FROM participants WHERE number = ?').pluck()

  function addWord(word: string, key: string): void {
    for (const remainder of remaindersOf(word)) addSpelling.run(remainder, word, key)
  }

  return {
    /** Puts one person into the index anew. Words that nobody bears any more stay known; they find nobody. */
    reindex(person: IndexedPerson): void {
      removeName.run(person.number)
      this.index([person])
    },
    /** Takes words out that nobody bears any more, as they were written: they would name who is no longer here. */
    forget(words: readonly FoldedWord[]): void {
      for (const { text, key } of words) {
        const bearers = /^[\p{Letter}\p{Number}]+$/u.test(key) ? byWords.all(`"${key}"`, 1_000) : []
        const isBorne = bearers.some((number) => foldWords(nameOf.get(number) ?? '').some((word) => word.text === text))
        if (!isBorne) for (const remainder of remaindersOf(text)) removeSpelling.run(remainder, text)
      }
    },
    /** Empties the index: a half-written one is written again from its start. */
    clear(): void {
      for (const statement of empty) statement.run()
    },
    named: (key: string, limit: number): number[] => named.all(key, limit),
    beginningWith: (key: string, limit: number): number[] => beginning.all(key, `${key}\u{10ffff}`, limit),
    /** Everybody who has all the words, as prefixes, in name or place. Each word may stand for several spellings. */
    withWords(words: readonly (readonly string[])[], limit: number): number[] {
      // To the index anything else, as two emoji, may be a row of words, and it keeps no places to look for rows.
      const searchable = words.map((spellings) => spellings.filter((word) => /^[\p{Letter}\p{Number}]+$/u.test(word)))
      if (searchable.some((spellings) => spellings.length === 0)) return []
      const terms = searchable.map((spellings) => `(${spellings.map((word) => `"${word}"*`).join(' OR ')})`)
      return byWords.all(terms.join(' AND '), limit)
    },
    withPhoneTail(digits: string, limit: number): number[] {
      const key = [...digits].toReversed().join('')
      return byPhone.all(key, `${key}:`, limit)
    },
    /**
     * Keys of the list's words that are one letter away from this one, both as they are written: folded, one letter
     * may become two ("salaah" for "Salamah").
     */
    similarKeys(text: string): string[] {
      const found = new Map(remaindersOf(text).flatMap((remainder) => candidates.all(remainder)))
      return [...new Set([...found].flatMap(([word, key]) => (isOneLetterApart(word, text) ? [key] : [])))]
    },
    /** The list's words of so many letters, each with its key. Reads all spellings: for a last try. */
    wordsOfLength: (shortest: number, longest: number): [word: string, key: string][] =>
      ofLength.all(shortest, longest),
    /** Writes the index of a few people in the transaction at hand. */
    index(people: Iterable<IndexedPerson>): void {
      const vocabulary = new Map<string, string>()
      const fold = placeFolder()
      for (const person of people) addPerson(person, vocabulary, fold)
      for (const [word, key] of vocabulary) addWord(word, key)
    },
    /**
     * Writes the index of a new list, in the order of its numbers: after the bulk, not row by row (5 times as fast).
     * Pauses every now and then; a pause that throws ends it.
     */
    async indexAll(people: Iterable<IndexedPerson>, pause: () => Promise<void>): Promise<void> {
      let written = 0
      const vocabulary = new Map<string, string>()
      const fold = placeFolder()
      for (const person of people) {
        addPerson(person, vocabulary, fold)
        written += 1
        if (written % rowsAtOnce === 0) await pause()
      }
      for (const [word, key] of vocabulary) {
        addWord(word, key)
        written += 1
        if (written % rowsAtOnce === 0) await pause()
      }
    },
  }
}

export type SearchRepository = ReturnType<typeof searchRepository>

/** Thousands come from few places, so each is folded once. */
function placeFolder(): (place: string) => FoldedWord[] {
  const places = new Map<string, FoldedWord[]>()
  return (place) => {
    const placed = places.get(place) ?? placeWords(place)
    places.set(place, placed)
    return placed
  }
}

function placeWords(place: string): FoldedWord[] {
  return place.split(/\s+/).flatMap((word) => {
    const key = foldSpelling(word)
    return key === '' ? [] : [{ text: word.toLowerCase(), key }]
  })
}
