import type { KioskInput } from '#shared/contract/inputs.ts'
import type { PersonInside } from '#shared/contract/sessions.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import type { Desk } from '../check-in/scan-code.ts'

/** One page of the people who are in a session now, who came last first, with the time they have spent there. */
export function listInside(
  { open, station }: Desk,
  { sessionId, offset, limit }: KioskInput<'sessions:inside'>,
): Result<{ total: number; rows: PersonInside[] }> {
  const session = open.sessions.find(({ id }) => id === sessionId)
  if (!session) return failed('session-unknown')
  const rows = open.attendance.inside(sessionId, limit, offset).flatMap((participantId) => {
    const person = open.participants.find(participantId)
    const state = open.attendance.find(participantId, sessionId)
    if (!person || !state) return []
    const { name, community, group } = person
    const vehicleName = session.vehicles.find(({ id }) => id === state.vehicle)?.name ?? state.vehicle
    return [{ participantId, name, community, group, since: state.lastEntryAt, spentMs: state.spentMs, vehicleName }]
  })
  return success({ total: open.attendance.counts(sessionId, station.deskId).inside, rows })
}
