import type { Officer } from './officer.ts'

/** An officer as the window knows them: never the PIN, nor what proves it. */
export type OfficerShown = Pick<Officer, 'id' | 'name' | 'role' | 'isActive'> & {
  /** The name, and a number behind it where another officer is called the same. */
  label: string
}

/** Officers as they are shown. Two of one name get a number each, in the order in which they were added: ids are timed. */
export function tellApart(officers: readonly Officer[]): OfficerShown[] {
  const sameName = Map.groupBy(officers, ({ name }) => name.toLowerCase())
  return officers.map(({ id, name, role, isActive }) => {
    const alike = (sameName.get(name.toLowerCase()) ?? []).map((one) => one.id).toSorted()
    const label = alike.length > 1 ? `${name} (${alike.indexOf(id) + 1})` : name
    return { id, name, role, isActive, label }
  })
}
