import type { VehicleState } from '#shared/contract/sessions.ts'
import type { Session } from '#shared/sessions/session.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { useCurrentSession } from '../kiosk/use-current-session.ts'
import { hasFreeSeat, useManifest } from './use-manifest.ts'

/**
 * The boat or bus that the next scan at this desk boards: the chosen one, else the first with a free seat, as the engine
 * does it. Null when this desk scans another session, or when none has a seat.
 */
export function useDeskVehicle(session: Session): { chosenId: string | null; filling: VehicleState | null } {
  const { settings } = useOpenEvent()
  const { session: current } = useCurrentSession()
  const isHere = current.id === session.id && session.vehicles.length > 0
  const { data: vehicles } = useManifest(session.vehicles.length > 0 ? session.id : null)
  const chosen = vehicles?.find(({ id }) => id === settings.vehicleId)
  const filling = isHere ? (chosen ?? vehicles?.find(hasFreeSeat) ?? null) : null
  return { chosenId: chosen?.id ?? null, filling }
}
