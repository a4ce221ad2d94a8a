import type { VehicleFact } from '#shared/check-in/facts.ts'
import { inOrder } from '#shared/records/in-order.ts'
import type { GapuraRecord, RecordPayload } from '#shared/records/record.ts'
import type { Session, Vehicle } from '#shared/sessions/session.ts'
import type { OpenEvent } from '../event/open-event.ts'

export type HeadCount = GapuraRecord & { payload: Extract<RecordPayload, { kind: 'head-count' }> }

/**
 * The boat or bus that a scan at this desk boards: the chosen one, whatever its state; without a choice the first one
 * that has a free seat and has not left. Null for a session without any.
 */
export function vehicleAtDesk(open: OpenEvent, session: Session, vehicleId: string | null): VehicleFact | null {
  const { vehicles } = session
  if (vehicles.length === 0) return null
  const counts = lastHeadCounts(open, session.id)
  const chosen = vehicles.find(({ id }) => id === vehicleId)
  if (chosen) return factOf(open, session, chosen, counts)
  let last: VehicleFact | null = null
  for (const vehicle of vehicles) {
    const fact = factOf(open, session, vehicle, counts)
    if (!fact.isDeparted && fact.aboard < fact.seats) return fact
    // All full or gone: what is told is that of one which is full, if there is one.
    if (last === null || !fact.isDeparted) last = fact
  }
  return last
}

/** The same for one boat or bus by its id. */
export function vehicleFact(open: OpenEvent, session: Session, vehicleId: string): VehicleFact | null {
  const vehicle = session.vehicles.find(({ id }) => id === vehicleId)
  return vehicle ? factOf(open, session, vehicle, lastHeadCounts(open, session.id)) : null
}

/** The latest head count of each boat or bus of a session, at whichever desk it was counted. */
export function lastHeadCounts(open: OpenEvent, sessionId: string): Map<string, HeadCount> {
  const counts = open.records
    .ofKindAboutNobody('head-count')
    .filter((record): record is HeadCount => record.sessionId === sessionId && record.payload.kind === 'head-count')
  return new Map(inOrder(counts).map((record) => [(record as HeadCount).payload.vehicle, record as HeadCount]))
}

/** The count with which it left, as long as somebody who was in it then is not back. */
export function departureOf(
  count: HeadCount | undefined,
  passengers: readonly { since: number }[],
): HeadCount | undefined {
  const isOut = count?.payload.isDeparted && passengers.some(({ since }) => since <= count.scannedAt)
  return isOut ? count : undefined
}

function factOf(
  open: OpenEvent,
  { id: sessionId }: Session,
  vehicle: Vehicle,
  counts: ReadonlyMap<string, HeadCount>,
): VehicleFact {
  const passengers = open.attendance.passengers(sessionId, vehicle.id)
  const isDeparted = departureOf(counts.get(vehicle.id), passengers) !== undefined
  return { ...vehicle, aboard: passengers.length, isDeparted }
}
