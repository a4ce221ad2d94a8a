/**
 * The entry under which a person is counted: what records merged it into, followed to its end. Where two desks merged
 * in a ring, the smallest id of the ring, which is the same everywhere. `intoOf` is empty for an entry of its own.
 */
export function rootOf(id: string, intoOf: (id: string) => string): string {
  const seen = [id]
  for (let next = intoOf(id); next !== ''; next = intoOf(next)) {
    const place = seen.indexOf(next)
    if (place !== -1) return seen.slice(place).toSorted()[0] ?? id
    seen.push(next)
  }
  return seen.at(-1) ?? id
}

/** Ids of all entries that are one person with this one, itself first. */
export function entriesOf(id: string, mergedFrom: (id: string) => readonly string[]): string[] {
  const found = [id]
  for (const one of found) for (const other of mergedFrom(one)) if (!found.includes(other)) found.push(other)
  return found
}
