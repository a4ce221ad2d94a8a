import type { KioskInput } from '#shared/contract/inputs.ts'

/** What the list is narrowed to: everything of a page but which page it is. */
export type PeopleFilter = Omit<KioskInput<'participants:page'>, 'offset' | 'limit'>

export function everybodyIn(sessionId: string): PeopleFilter {
  return { sessionId, query: '', role: null, community: null, group: null, state: null }
}

export function isNarrowed({ query, role, community, group, state }: PeopleFilter): boolean {
  return query !== '' || [role, community, group, state].some((chosen) => chosen !== null)
}
