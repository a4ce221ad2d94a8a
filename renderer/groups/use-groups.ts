import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { GroupRow } from '#shared/contract/groups.ts'
import type { GroupName } from '#shared/groups/group-name.ts'
import { ask } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'

/** All groups with their counts for a session. */
export function useGroups(sessionId: string) {
  return useQuery({
    queryKey: ['desk-work', 'groups', sessionId],
    queryFn: () => ask(kiosk.listGroups({ sessionId })),
    placeholderData: keepPreviousData,
  })
}

export function useMembers(group: GroupName, sessionId: string, query: string) {
  const { by, name } = group
  return useQuery({
    queryKey: ['desk-work', 'members', by, name, sessionId, query],
    queryFn: () => ask(kiosk.groupMembers({ group: { by, name }, sessionId, query })),
    placeholderData: (before, asked) => (asked?.queryKey[2] === by && asked.queryKey[3] === name ? before : undefined),
    gcTime: 0,
  })
}

/** Groups whose name, or whose leader's, has every word of a search. */
export function matching(groups: readonly GroupRow[], query: string): GroupRow[] {
  const words = query.toLocaleLowerCase('id').split(/\s+/).filter(Boolean)
  return groups.filter(({ name, leaders }) => {
    const text = [name, ...leaders].join(' ').toLocaleLowerCase('id')
    return words.every((word) => text.includes(word))
  })
}
