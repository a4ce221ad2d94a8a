import { alertsOf } from '#shared/alerts/alert.ts'
import type { ExpectedGuest } from '#shared/contract/desk-profiles.ts'
import type { KioskInput } from '#shared/contract/inputs.ts'
import type { OpenEvent } from '../event/open-event.ts'

/** Guests and speakers who have not come to a session yet, with what the officer has to do when they come. */
export function expectedGuests(
  open: OpenEvent,
  { sessionId, limit }: KioskInput<'desk-profile:expected-guests'>,
): { guests: ExpectedGuest[]; total: number } {
  const { numbers, total } = open.groups.absent(['guest', 'speaker'], sessionId, limit)
  const guests = numbers.flatMap((number): ExpectedGuest[] => {
    const person = open.participants.findByNumber(number)
    if (!person) return []
    const { id: participantId, name, role, community } = person
    return [{ participantId, name, role, community, alerts: alertsOf(open.deskSetup.alerts, person) }]
  })
  return { guests, total }
}
