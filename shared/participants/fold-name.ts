/**
 * Folds Indonesian names to the key that search compares: titles dropped, old and new spelling alike, one letter for
 * sounds that people write in several ways. Only for comparing: what is shown is always the name as typed.
 * Sources: the domain notes of this project on spelling (Joesoef/Yusuf, Machmud/Mahmud), titles and Muhammad.
 */

const frontTitles = new Set(
  'dr drg dra drs ir prof h hj kh hc ust ustadz ustadzah tgk tuan guru apt ns bripka ipda akp letda kapten r ra rr'.split(
    ' ',
  ),
)

/** Every way to write Muhammad that lists hold; a bare "M." in front counts too. */
const muhammads = new Set(
  `m md mh moh mohd mohamad mohammad mohamed mohammed moch mochamad mochammad moehamad moehammad moehamed much muchamad
  muchammad muh muhd muhamad muhammad muhamed muhammed mochd muchd mhd mad`.split(/\s+/),
)

const shortForms = new Map([
  ['abd', 'abdul'],
  ['abdl', 'abdul'],
  ['ach', 'ahmad'],
  ['akh', 'ahmad'],
  ['akhmad', 'ahmad'],
])

/** The key of every Muhammad. So many bear it that it tells little: the search may leave it out beside other words. */
export const muhammadKey = foldSpelling('muhammad')

/** A word as it is written, in lower case, and the key it is compared by. */
export type FoldedWord = { text: string; key: string }

/** The words of a name with their keys, without titles. */
export function foldWords(name: string): FoldedWord[] {
  const titleless = dropFrontTitles(wordsOf(withoutBackTitles(name)))
  return titleless.map(({ text }, index) => ({ text, key: foldWord(text, index === 0 && titleless.length > 1) }))
}

/** The compared keys alone: `dr. Hj. Siti Nurhaliza, Sp.A.` → `['siti','nurhalisa']`. */
export function foldName(name: string): string[] {
  return foldWords(name).map(({ key }) => key)
}

/** A word somebody typed into the search, and every key it may mean. */
export type QueryWord = { text: string; keys: string[] }

/**
 * The words somebody types into the search. Like a name, but the last word may be unfinished: "muh" is a Muhammad, or
 * the beginning of Muhtar.
 */
export function foldQuery(query: string): QueryWord[] {
  const titleless = dropFrontTitles(wordsOf(query.replaceAll(',', ' ')))
  return titleless.map(({ text }, index) => {
    const isLast = index === titleless.length - 1
    const key = foldWord(text, index === 0 && !isLast)
    const keys = isLast && isMuhammadBegun(text) ? [...new Set([key, muhammadKey, foldSpelling(text)])] : [key]
    return { text, keys }
  })
}

/** Letters and digits of one word as a key. Exported for communities and groups, which have no titles. */
export function foldSpelling(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^\p{Letter}\p{Number}]/gu, '')
    .replaceAll('oe', 'u')
    .replaceAll(/dj|dz/g, (pair) => (pair === 'dj' ? 'i' : 's'))
    .replaceAll('tj', 'c')
    .replaceAll(/kh|ch|gh/g, (pair) => (pair === 'gh' ? 'g' : 'h'))
    .replaceAll(/sy|sh|ts/g, 's')
    .replaceAll('ph', 'f')
    .replaceAll(/([td])h/g, '$1')
    .replaceAll(/[jy]/g, 'i')
    .replaceAll('v', 'f')
    .replaceAll('q', 'k')
    .replaceAll('z', 's')
    .replaceAll(/(\p{Letter})\1+/gu, '$1')
}

type Word = { text: string; isDotted: boolean }

function wordsOf(text: string): Word[] {
  return text
    .replaceAll(/[‘’ʼ`´'"]/g, '')
    .split(/[\s/()_-]+/)
    .flatMap((part) => part.split(/(?<=\.)(?=.)/))
    .map((part) => ({ text: part.replaceAll('.', '').toLowerCase(), isDotted: part.endsWith('.') }))
    .filter(({ text: word }) => /[\p{Letter}\p{Number}\p{Emoji_Presentation}]/u.test(word))
}

/** Titles behind a name follow a comma; a list written "Last, First" keeps its words because no name would be left. */
function withoutBackTitles(name: string): string {
  const [front = ''] = name.split(',')
  return wordsOf(front).length > 0 ? front : name
}

function dropFrontTitles(words: Word[]): Word[] {
  let first = 0
  while (first < words.length - 1 && isFrontTitle(words[first]!)) first++
  return words.slice(first)
}

/**
 * Whether a word (in lower case, without its dot) is a title before a name. One letter is one only with its dot
 * ("H. Ahmad"), because one-letter names exist.
 */
export function isFrontTitle({ text, isDotted }: Word): boolean {
  return frontTitles.has(text) && (isDotted || text.length > 1)
}

/** Lists of names repeat few words: what was folded once is kept, up to a number that no list reaches. */
const folded = new Map<string, string>()
const mostFolded = 200_000

function foldWord(word: string, isFirst: boolean): string {
  if (word.length > 1 ? muhammads.has(word) : isFirst && word === 'm') return muhammadKey
  const known = folded.get(word)
  if (known !== undefined) return known
  if (folded.size >= mostFolded) folded.clear()
  const key = foldSpelling(shortForms.get(word) ?? word) || word
  folded.set(word, key)
  return key
}

function isMuhammadBegun(word: string): boolean {
  return word.length > 2 && [...muhammads].some((spelling) => spelling.startsWith(word))
}
