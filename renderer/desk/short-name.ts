import { foldWords, muhammadKey } from '#shared/participants/fold-name.ts'

/** A name for a narrow place, titles left out: "dr. Hj. Siti Nurhaliza, Sp.A." → "Siti N.", "Moh. Rizky" → "Moh. Rizky". */
export function shortName(name: string): string {
  const folded = foldWords(name)
  const [beforeTitles = name] = name.split(',')
  const words = beforeTitles.trim().split(/\s+/).slice(-folded.length)
  const [first = name, second] = words
  if (second === undefined) return first
  // So many are called Muhammad that the initial of the second name would tell nobody apart.
  const isTelling = folded[0]?.key !== muhammadKey && first.length > 3
  return isTelling ? `${first} ${initialOf(second)}` : `${first} ${second}`
}

function initialOf(word: string): string {
  const [letter = ''] = word.match(/\p{L}\p{M}*/u) ?? []
  return letter === '' ? word : `${letter.toUpperCase()}.`
}
