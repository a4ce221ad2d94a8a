import type { PersonRow } from '#shared/contract/outputs.ts'
import { maskPhone } from '#shared/participants/phone.ts'
import type { PersonStored } from '../database/participant-repository.ts'
import type { OpenEvent } from '../event/open-event.ts'

/** One person as lists show them: the phone masked, and whether they are in this session. */
export function describePerson(open: OpenEvent, person: PersonStored, sessionId: string): PersonRow {
  const state = open.attendance.find(person.id, sessionId)
  return {
    participantId: person.id,
    name: person.name,
    community: person.community,
    group: person.group,
    role: person.role,
    phoneMasked: maskPhone(person.phone),
    standing: person.standing,
    isWalkIn: person.isWalkIn,
    representedBy: person.representedBy,
    isIn: state?.isIn ?? false,
    enteredAt: state?.lastEntryAt ?? null,
  }
}
