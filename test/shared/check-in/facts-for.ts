import type { Facts, PersonFact } from '#shared/check-in/facts.ts'
import { personFor, sessionFor } from '../../electron/engine/open-test-event.ts'

/** Somebody whom nothing keeps from any door. */
export const welcomePerson: PersonFact = { ...personFor(), representedBy: '' }

/** What the rule looks at when somebody welcome comes to an open door for the first time, but for what is changed. */
export function factsFor(change: Partial<Facts> = {}): Facts {
  return {
    session: sessionFor(),
    code: { kind: 'known', standing: 'valid', person: welcomePerson },
    attendance: null,
    occupancy: 0,
    ahead: 0,
    numberInLine: null,
    vehicle: null,
    items: [],
    given: [],
    unanswered: [],
    provided: [],
    belongsTo: null,
    ...change,
  }
}
