import { useTranslations } from 'use-intl'
import type { VehicleState } from '#shared/contract/sessions.ts'
import type { Session } from '#shared/sessions/session.ts'
import { ChoiceRow } from '../look/choice-row.tsx'
import { useChangeSettings } from '../kiosk/use-change-settings.ts'
import { SeatPicture } from './seat-picture.tsx'
import { hasFreeSeat, namesIn, useManifest } from './use-manifest.ts'
import { useDeskVehicle } from './use-desk-vehicle.ts'
import { VehicleNotes } from './vehicle-notes.tsx'
import styles from './vehicle-strip.module.css'

const automatic = ''

/** At the desk's rest: the boat or bus that the next scan boards, its seats, and the choice of another. */
export function VehicleStrip({ session }: { session: Session }) {
  const words = useTranslations('sessions.manifest')
  const { data: vehicles } = useManifest(session.id)
  const { chosenId, filling } = useDeskVehicle(session)
  const change = useChangeSettings()
  if (vehicles === undefined) return null
  const label = (vehicle: VehicleState) =>
    `${vehicle.name} ${words('figures', { aboard: namesIn(vehicle), seats: vehicle.seats })}`
  const choices = vehicles
    .filter((vehicle) => hasFreeSeat(vehicle) || vehicle.id === chosenId)
    .map((vehicle) => ({ value: vehicle.id, label: label(vehicle) }))
  return (
    <section className={styles['strip']} aria-label={words('choose')}>
      {filling === null ? (
        <p className={styles['none']}>{words('allFull')}</p>
      ) : (
        <div className={styles['vehicle']}>
          <p className={styles['name']}>
            {filling.name}
            <span className={styles['figures']}>
              {words('figures', { aboard: namesIn(filling), seats: filling.seats })}
            </span>
          </p>
          <SeatPicture name={filling.name} seats={filling.seats} aboard={namesIn(filling)} />
          <VehicleNotes session={session} vehicle={filling} />
        </div>
      )}
      <div className={styles['choices']}>
        <ChoiceRow
          label={words('choose')}
          isLabelHidden
          choices={[{ value: automatic, label: words('auto') }, ...choices]}
          chosen={chosenId ?? automatic}
          onChoose={(id) => change.mutate({ vehicleId: id === automatic ? null : id })}
        />
      </div>
    </section>
  )
}
