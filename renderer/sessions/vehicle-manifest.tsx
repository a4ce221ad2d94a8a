import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { VehicleState } from '#shared/contract/sessions.ts'
import controls from '#shared/look/controls.module.css'
import type { Session } from '#shared/sessions/session.ts'
import { useChangeSettings } from '../kiosk/use-change-settings.ts'
import { useCurrentSession } from '../kiosk/use-current-session.ts'
import { DeskHold } from './desk-hold.tsx'
import { HeadCount } from './head-count.tsx'
import styles from './manifest.module.css'
import { OutAndBack } from './out-and-back.tsx'
import { PassengerList } from './passenger-list.tsx'
import { SeatPicture } from './seat-picture.tsx'
import { namesIn } from './use-manifest.ts'
import { useDeskVehicle } from './use-desk-vehicle.ts'
import { VehicleNotes } from './vehicle-notes.tsx'

export type VehicleManifestProps = {
  session: Session
  vehicle: VehicleState
  vehicles: readonly VehicleState[]
  onClose: () => void
}

/** The names in one boat or bus, in big type; the count before it leaves, and who is not back afterwards. */
export function VehicleManifest({ session, vehicle, vehicles, onClose }: VehicleManifestProps) {
  const words = useTranslations('sessions.manifest')
  const { name, seats, departure } = vehicle
  /** Ids of those who answered when their names were called. */
  const [here, setHere] = useState<ReadonlySet<string>>(new Set())
  const names = namesIn(vehicle)
  const tick = (participantId: string, isHere: boolean) =>
    setHere((before) => new Set(isHere ? [...before, participantId] : [...before].filter((id) => id !== participantId)))
  return (
    <div className={styles['manifest']}>
      <div className={styles['head']}>
        <button type="button" className={controls['secondary']} onClick={onClose}>
          <ArrowLeft size={20} aria-hidden="true" /> {words('all')}
        </button>
        <h2 className={styles['title']}>
          {name} <span className={styles['figures']}>{words('figures', { aboard: names, seats })}</span>
        </h2>
        <FillFromHere session={session} vehicle={vehicle} />
      </div>
      <div className={styles['both']}>
        <PassengerList session={session} vehicle={vehicle} vehicles={vehicles} here={here} onTick={tick} />
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled by keys too */}
        <div className={styles['side']} tabIndex={0}>
          <SeatPicture name={name} seats={seats} aboard={names} />
          <VehicleNotes session={session} vehicle={vehicle} />
          {names > seats && <p className={styles['next']}>{words('overNext', { over: names - seats })}</p>}
          {departure ? (
            <OutAndBack session={session} vehicle={vehicle} departure={departure} />
          ) : (
            <HeadCount session={session} vehicle={vehicle} here={here} onDeparted={() => setHere(new Set())} />
          )}
        </div>
      </div>
    </div>
  )
}

/** Whether this desk's scans board here; chosen and given back. */
function FillFromHere({ session, vehicle }: { session: Session; vehicle: VehicleState }) {
  const words = useTranslations('sessions.manifest')
  const { session: current } = useCurrentSession()
  const { chosenId } = useDeskVehicle(session)
  const change = useChangeSettings()
  if (current.id !== session.id) {
    return (
      <div className={styles['fill']}>
        <span className={styles['muted']}>{words('otherSession')}</span>
        <DeskHold session={session} />
      </div>
    )
  }
  return (
    <div className={styles['fill']}>
      {chosenId === vehicle.id ? (
        <button type="button" className={controls['quiet']} onClick={() => change.mutate({ vehicleId: null })}>
          {words('unfill')}
        </button>
      ) : (
        vehicle.departure === null && (
          <button
            type="button"
            className={controls['primary']}
            onClick={() => change.mutate({ vehicleId: vehicle.id })}
          >
            {words('fill')}
          </button>
        )
      )}
    </div>
  )
}
