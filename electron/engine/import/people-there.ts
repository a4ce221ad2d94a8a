import type { PersonThere } from '#shared/import/person-there.ts'
import type { OpenEvent } from '../event/open-event.ts'

const peopleAtOnce = 1_000

/**
 * Everybody whom rows of a list may mean. An entry that turned out to be somebody else's is that person's: its codes
 * mean them too.
 */
export async function readPeopleThere(open: OpenEvent, pause: () => Promise<void>): Promise<PersonThere[]> {
  const people = new Map<string, PersonThere>()
  const merged: { id: string; codes: readonly string[] }[] = []
  for (let after = 0, isMore = true; isMore; ) {
    const page = open.importing.peopleAfter(after, peopleAtOnce)
    for (const { mergedInto, ...person } of page.people) {
      if (mergedInto === '' || open.listEntries.rootOf(person.id) === person.id) people.set(person.id, person)
      else merged.push(person)
    }
    isMore = page.people.length === peopleAtOnce
    after = page.last
    await pause()
  }
  for (const { id, codes } of merged) {
    const root = people.get(open.listEntries.rootOf(id))
    if (root) people.set(root.id, { ...root, codes: [...root.codes, ...codes] })
  }
  return [...people.values()]
}
