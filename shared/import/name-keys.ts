import { foldName, foldSpelling, muhammadKey } from '../participants/fold-name.ts'
import { isOneLetterApart } from '../participants/one-letter-apart.ts'

export type NameKey = (name: string) => string

/** Folded names without spaces. Each is folded once: a list of 100,000 is looked at several times. */
export function nameKeys(): NameKey {
  const known = new Map<string, string>()
  return (name) => {
    const kept = known.get(name)
    if (kept !== undefined) return kept
    const key = foldName(name).join('')
    known.set(name, key)
    return key
  }
}

/** Communities are compared by how they sound, each folded once. */
export function placeKeys(): NameKey {
  const known = new Map<string, string>()
  return (place) => {
    const kept = known.get(place)
    if (kept !== undefined) return kept
    const key = foldSpelling(place)
    known.set(place, key)
    return key
  }
}

/** Whether two names may be one person's: a word of both but Muhammad, or one letter between them. */
export function areNear(one: string, other: string): boolean {
  const a = foldName(one)
  const b = foldName(other)
  return (
    a.some((key) => key !== muhammadKey && key.length > 1 && b.includes(key)) ||
    isOneLetterApart(a.join(''), b.join(''))
  )
}
