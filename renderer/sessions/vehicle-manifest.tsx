import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { VehicleState } from '#shared/contract/sessions.ts'
import controls from '#shared/look/controls.module.css'
import type { Session } from '#shared/sessions/session.ts'
import { failureOf } from '../kiosk/ask.ts'
import { useChangeSettings } from '../kiosk/use-change-settings.ts'
import { useCurrentSession } from '../kiosk/use-current-session.ts'
import { FailureNote } from '../look/failure-note.tsx'
import { Screen } from '../look/screen.tsx'
import { DeskHold } from './desk-hold.tsx'
import { HeadCount } from './head-count.tsx'
import styles from './manifest.module.css'
import { OutAndBack } from './out-and-back.tsx'
import { PassengerList } from './passenger-list.tsx'
import { SeatPicture } from './seat-picture.tsx'
import { namesIn, useManifest } from './use-manifest.ts'
import { useDeskVehicle } from './use-desk-vehicle.ts'
import { VehicleNotes } from './vehicle-notes.tsx'

export type OpenVehicleProps = { session: Session; vehicleId: string; onClose: () => void }

/** The manifest of one boat or bus, as soon as it is read. */
export function OpenVehicle({ session, vehicleId, onClose }: OpenVehicleProps) {
  const { data: vehicles, error } = useManifest(session.id)
  const vehicle = vehicles?.find(({ id }) => id === vehicleId)
  if (error) return <FailureNote failure={failureOf(error)} />
  if (vehicles === undefined || vehicle === undefined) return null
  return <VehicleManifest session={session} vehicle={vehicle} vehicles={vehicles} onClose={onClose} />
}

type VehicleManifestProps = {
  session: Session
  vehicle: VehicleState
  vehicles: readonly VehicleState[]
  onClose: () => void
}

/** The names in one boat or bus, in big type; the count before it leaves, and who is not back afterwards. */
function VehicleManifest({ session, vehicle, vehicles, onClose }: VehicleManifestProps) {
  const words = useTranslations('sessions.manifest')
  const { name, seats, departure } = vehicle
  /** Ids of those who answered when their names were called. */
  const [here, setHere] = useState<ReadonlySet<string>>(new Set())
  const names = namesIn(vehicle)
  const tick = (participantId: string, isHere: boolean) =>
    setHere((before) => new Set(isHere ? [...before, participantId] : [...before].filter((id) => id !== participantId)))
  return (
    <Screen
      title={`${name} · ${words('figures', { aboard: names, seats })}`}
      lead={session.name}
      width="full"
      actions={
        <div className={styles['fill']}>
          <FillFromHere session={session} vehicle={vehicle} />
          <button type="button" className={controls['secondary']} onClick={onClose}>
            <ArrowLeft size={20} aria-hidden="true" /> {words('all')}
          </button>
        </div>
      }
    >
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
    </Screen>
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
      <>
        <span className={styles['muted']}>{words('otherSession')}</span>
        <DeskHold session={session} />
      </>
    )
  }
  return (
    <>
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
    </>
  )
}
