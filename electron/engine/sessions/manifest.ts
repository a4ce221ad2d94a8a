import type { KioskInput } from '#shared/contract/inputs.ts'
import type { AtSession, Departure, Passenger, VehicleState } from '#shared/contract/sessions.ts'
import { failed, success, type Result } from '#shared/failures/failure-code.ts'
import { appendRecord } from '../check-in/append-record.ts'
import type { Desk } from '../check-in/scan-code.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { departureOf, type HeadCount, lastHeadCounts, vehicleFact } from './vehicles.ts'

/** Every boat or bus of a session with the names in it, and whether it has left. */
export function readManifest(open: OpenEvent, { sessionId }: KioskInput<'sessions:manifest'>): Result<VehicleState[]> {
  const session = open.sessions.find(({ id }) => id === sessionId)
  if (!session) return failed('session-unknown')
  const counts = lastHeadCounts(open, sessionId)
  return success(
    session.vehicles.map((vehicle) => {
      const count = counts.get(vehicle.id)
      const passengers = open.attendance.passengers(sessionId, vehicle.id)
      const departure = departureOf(count, passengers)
      const isTooLate = ({ since }: { since: number }) => departure !== undefined && since > departure.scannedAt
      const isUnequal = count && !count.payload.isDeparted && count.payload.names !== count.payload.heads
      return {
        ...vehicle,
        aboard: describePassengers(
          open,
          passengers.filter((one) => !isTooLate(one)),
        ),
        departure: departure ? describeCount(open, departure) : null,
        tooLate: describePassengers(open, passengers.filter(isTooLate)),
        unequal: count && isUnequal ? describeCount(open, count) : null,
      }
    }),
  )
}

/**
 * Writes down how many heads somebody counted beside the names. It leaves when both are equal, or with a note that says
 * why not. A count that says it has not left also takes back a departure that was a mistake.
 */
export function countHeads({ open, station }: Desk, input: KioskInput<'sessions:count-heads'>): Result<AtSession> {
  const { sessionId, vehicleId, names, heads, isDeparted, note } = input
  return open.immediate(() => {
    const session = open.sessions.find(({ id }) => id === sessionId)
    if (!session) return failed('session-unknown')
    const vehicle = vehicleFact(open, session, vehicleId)
    if (!vehicle) return failed('vehicle-unknown')
    if (vehicle.aboard !== names) return failed('manifest-changed')
    if (isDeparted && vehicle.isDeparted) return failed('vehicle-departed')
    if (isDeparted && names === 0) return failed('vehicle-empty')
    if (isDeparted && heads !== names && note === '') return failed('heads-unequal')
    appendRecord(open, station, {
      sessionId,
      participantId: null,
      scannedAt: open.clock(),
      payload: { kind: 'head-count', vehicle: vehicleId, names, heads, isDeparted, note },
    })
    return success({ sessionId })
  })
}

function describePassengers(
  open: OpenEvent,
  passengers: readonly { participantId: string; since: number }[],
): Passenger[] {
  return passengers.map(({ participantId, since }) => {
    const person = open.participants.find(participantId)
    return { participantId, since, name: person?.name ?? '', community: person?.community ?? '' }
  })
}

function describeCount(open: OpenEvent, { scannedAt, deskId, officerId, payload }: HeadCount): Departure {
  const { names, heads, note } = payload
  const deskName = open.device.nameOf('desks', deskId)
  return { at: scannedAt, names, heads, note, deskName, officerName: open.device.nameOf('officers', officerId) }
}
