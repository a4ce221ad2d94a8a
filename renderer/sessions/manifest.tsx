import { useTranslations } from 'use-intl'
import type { VehicleState } from '#shared/contract/sessions.ts'
import type { Session } from '#shared/sessions/session.ts'
import { failureOf } from '../kiosk/ask.ts'
import { FailureNote } from '../look/failure-note.tsx'
import styles from './manifest.module.css'
import { SeatPicture } from './seat-picture.tsx'
import { namesIn, useManifest } from './use-manifest.ts'
import { useDeskVehicle } from './use-desk-vehicle.ts'
import { VehicleNotes } from './vehicle-notes.tsx'

export type ManifestProps = { session: Session; onOpen: (vehicleId: string) => void }

/** Every boat or bus of a session with its seats as a picture. */
export function Manifest({ session, onOpen }: ManifestProps) {
  const { data: vehicles, error } = useManifest(session.id)
  if (error) return <FailureNote failure={failureOf(error)} />
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled by keys too
    <div className={styles['scroller']} tabIndex={0}>
      <ul className={styles['vehicles']}>
        {vehicles?.map((vehicle) => (
          <li key={vehicle.id}>
            <VehicleCard session={session} vehicle={vehicle} onOpen={() => onOpen(vehicle.id)} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function VehicleCard({ session, vehicle, onOpen }: { session: Session; vehicle: VehicleState; onOpen: () => void }) {
  const words = useTranslations('sessions.manifest')
  const { filling } = useDeskVehicle(session)
  const { id, name, seats } = vehicle
  const names = namesIn(vehicle)
  return (
    <article className={styles['vehicle']} data-is-filling={filling?.id === id}>
      <h3 className={styles['name']}>
        <button type="button" className={styles['open']} aria-label={words('open', { name })} onClick={onOpen}>
          {name}
        </button>
        <span className={styles['figures']}>{words('figures', { aboard: names, seats })}</span>
      </h3>
      <SeatPicture name={name} seats={seats} aboard={names} />
      <VehicleNotes session={session} vehicle={vehicle} />
    </article>
  )
}
