import { useTranslations } from 'use-intl'
import { useScanRoad } from '../app/scan-road.tsx'
import { kiosk } from '../kiosk/kiosk.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { useChangeSettings } from '../kiosk/use-change-settings.ts'
import type { Told } from '../verdict/use-shown-verdict.ts'
import { hasFreeSeat, useManifest } from './use-manifest.ts'

export type Offer = { label: string; take: () => void }

/** What the officer may do about an answer of the door; null where there is nothing to offer. */
export function useVerdictOffer(told: Told): Offer | null {
  const words = useTranslations('verdict')
  const { askDoor } = useScanRoad()
  const { sessions, settings } = useOpenEvent()
  const change = useChangeSettings()
  const sessionId = told.kind === 'answered' ? told.sessionId : null
  const session = sessions.find(({ id }) => id === sessionId)
  const verdict = told.kind === 'answered' ? told.answer.verdict : null
  const isAboutVehicle =
    verdict?.kind === 'refused' && (verdict.reason === 'vehicle-full' || verdict.reason === 'vehicle-departed')
  const { data: vehicles } = useManifest(isAboutVehicle ? sessionId : null)
  if (verdict === null || session === undefined) return null

  if (verdict.kind === 'refused' && verdict.reason === 'session-full') {
    if (!verdict.hasWaitingList || verdict.numberInLine !== null) return null
    const { participantId } = verdict.person
    return {
      label: words('waiting.press'),
      take: () => askDoor(() => kiosk.waitForSeat({ participantId, sessionId: session.id }), session.id),
    }
  }

  if (isAboutVehicle && 'person' in verdict) {
    const next = vehicles?.find(hasFreeSeat)
    if (next === undefined) return null
    const { participantId } = verdict.person
    const board = async () => {
      await change.mutateAsync({ vehicleId: next.id })
      return kiosk.admitPerson({ participantId, sessionId: session.id, direction: 'entry' })
    }
    return { label: words('boardNext', { vehicle: next.name }), take: () => askDoor(board, session.id) }
  }

  const here = session.vehicles.find(({ id }) => id === settings.vehicleId)
  if (verdict.kind === 'already-in' && verdict.vehicle && here && here.id !== verdict.vehicle.id) {
    const { participantId } = verdict.person
    return {
      label: words('moveHere', { vehicle: here.name }),
      take: () =>
        askDoor(() => kiosk.moveToVehicle({ participantId, sessionId: session.id, vehicleId: here.id }), session.id),
    }
  }
  return null
}
