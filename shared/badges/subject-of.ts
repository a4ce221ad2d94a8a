import type { GapuraEvent } from '../event/event.ts'
import type { Participant, Role } from '../participants/participant.ts'
import { withoutTitles } from '../participants/without-titles.ts'
import type { BadgeSubject } from './badge-design.ts'

export type BadgePerson = Pick<Participant, 'name' | 'role' | 'community' | 'group' | 'category' | 'codes'> & {
  /** Who came in their place; empty when they came themselves. */
  representedBy: string
}

/** What the language at hand calls things. */
export type BadgeWords = {
  role: (role: Role) => string
  /** A calendar day, yyyy-mm-dd. */
  day: (iso: string) => string
}

/** What a badge can show of a person: whoever came in somebody's place gets their own name on it. */
export function subjectOf(
  person: BadgePerson,
  event: Pick<GapuraEvent, 'name' | 'city' | 'startsOn'>,
  words: BadgeWords,
): BadgeSubject {
  const isStandIn = person.representedBy !== ''
  const name = isStandIn ? person.representedBy : person.name
  return {
    name,
    'name-without-titles': withoutTitles(name),
    community: person.community,
    group: person.group,
    role: words.role(person.role),
    category: person.category,
    'in-place-of': isStandIn ? person.name : '',
    event: event.name,
    city: event.city,
    date: words.day(event.startsOn),
    code: person.codes.find(({ standing }) => standing === 'valid')?.text ?? '',
    roleKey: person.role,
    groupName: person.group,
  }
}
