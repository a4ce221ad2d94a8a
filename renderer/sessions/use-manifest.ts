import { useQuery } from '@tanstack/react-query'
import type { VehicleState } from '#shared/contract/sessions.ts'
import { ask } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'

/** The boats or buses of a session with the names in them; read again after every scan. Null asks nothing. */
export function useManifest(sessionId: string | null) {
  return useQuery({
    queryKey: ['desk-work', 'manifest', sessionId],
    queryFn: () => ask(kiosk.readManifest({ sessionId: sessionId ?? '' })),
    enabled: sessionId !== null,
  })
}

/** Names that are written down for it, also by a laptop that did not know that it had left. */
export function namesIn({ aboard, tooLate }: VehicleState): number {
  return aboard.length + tooLate.length
}

export function hasFreeSeat(vehicle: VehicleState): boolean {
  return vehicle.departure === null && namesIn(vehicle) < vehicle.seats
}
