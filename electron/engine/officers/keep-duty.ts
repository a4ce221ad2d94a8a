import type { Broadcast } from '#shared/contract/kiosk-api.ts'
import type { Duty } from '#shared/contract/officers.ts'
import type { Settings } from '#shared/device/settings.ts'
import type { Desk } from '../check-in/scan-code.ts'
import { stationOf, type Station } from '../event/open-event.ts'
import { createPinGuard } from './pin-guard.ts'
import { readDuty } from './read-duty.ts'
import { signOutWhoLeft } from './sign-in.ts'

export type KeepDutyOptions = {
  desk: () => Desk | null
  settings: () => Settings
  setStation: (station: Station) => void
  broadcast: (broadcast: Broadcast) => void
}

/** Keeps who works at this desk true: in its records, in the window, and for main, which holds the window in self-service. */
export function keepDuty({ desk, settings, setStation, broadcast }: KeepDutyOptions) {
  const duty = (): Duty | null => {
    const open = desk()?.open
    return open ? readDuty(open, settings()) : null
  }

  function tellSelfService(): void {
    broadcast({ kind: 'self-service', isOn: duty()?.isSelfService ?? false })
  }

  /** Who works here may have changed: records are theirs from now on, and whoever shows it is told. */
  function noteDuty(): void {
    const now = desk()
    if (now) setStation(stationOf(now.open, settings()))
    tellSelfService()
    broadcast({ kind: 'state-changed' })
  }

  /** Officers may have come or gone, here or at headquarters: who has gone is signed out. */
  function noteOfficers(): void {
    const now = desk()
    if (!now) return
    signOutWhoLeft(now)
    const { officerId } = stationOf(now.open, settings())
    if (officerId !== now.station.officerId) noteDuty()
  }

  return {
    pins: createPinGuard(),
    duty,
    tellSelfService,
    noteDuty,
    noteOfficers,
    /** As headquarters is told. */
    station(): { deskName: string; officerName: string } {
      const { deskName, officerName } = settings()
      const now = duty()
      return { deskName, officerName: now?.hasOfficers ? (now.officer?.label ?? '') : officerName }
    },
  }
}
