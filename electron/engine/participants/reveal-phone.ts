import type { KioskInput } from '#shared/contract/inputs.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { formatPhone } from '#shared/participants/phone.ts'
import { appendRecord } from '../check-in/append-record.ts'
import type { Desk } from '../check-in/scan-code.ts'

/** Gives one person's whole number, once it is on disk who looked at it. */
export function revealPhone(
  { open, station }: Desk,
  { participantId }: KioskInput<'participants:reveal-phone'>,
): Result<{ phone: string }> {
  return open.immediate(() => {
    const person = open.participants.find(open.listEntries.rootOf(participantId))
    if (!person) return failed('participant-unknown')
    if (person.phone === '') return failed('phone-missing')
    appendRecord(open, station, {
      sessionId: null,
      participantId: person.id,
      scannedAt: open.clock(),
      payload: { kind: 'reveal', field: 'phone' },
    })
    return success({ phone: formatPhone(person.phone) })
  })
}
