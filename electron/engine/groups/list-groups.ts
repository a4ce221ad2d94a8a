import type { GroupRow } from '#shared/contract/groups.ts'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { OpenEvent } from '../event/open-event.ts'

/** Fewer are no group, and are found by the search. */
const fewestPeople = 2

/** Everybody who may come together: whoever somebody leads first, then by name. */
export function listGroups(open: OpenEvent, { sessionId }: KioskInput<'groups:list'>): GroupRow[] {
  const leaders = new Map<string, string[]>()
  for (const { participantId, by, name } of open.deskSetup.leaders) {
    const leader = open.participants.find(open.listEntries.rootOf(participantId))
    const key = `${by}\n${name}`
    if (leader) leaders.set(key, [...(leaders.get(key) ?? []), leader.name])
  }
  return open.groups
    .counts(sessionId, open.participants.version())
    .filter(({ registered }) => registered >= fewestPeople)
    .map(({ by, name, registered, arrived }) => {
      return { by, name, registered, arrived, leaders: leaders.get(`${by}\n${name}`) ?? [] }
    })
    .toSorted(
      (a, b) => Number(b.leaders.length > 0) - Number(a.leaders.length > 0) || a.name.localeCompare(b.name, 'id'),
    )
}
