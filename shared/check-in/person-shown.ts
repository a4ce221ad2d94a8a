import type { PersonFact } from './facts.ts'
import type { PersonShown } from './verdict.ts'

/** What of a person the officer sees at the door. */
export function personShown(person: PersonFact): PersonShown {
  const { id, name, community, group, role, isMinor, alert, representedBy } = person
  return { participantId: id, name, community, group, role, isMinor, alert, representedBy }
}
