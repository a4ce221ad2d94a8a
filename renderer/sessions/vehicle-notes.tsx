import { CircleCheck, Sailboat, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { VehicleState } from '#shared/contract/sessions.ts'
import type { Session } from '#shared/sessions/session.ts'
import { useEventFormat } from '../look/use-event-format.ts'
import styles from './manifest.module.css'
import { useDeskVehicle } from './use-desk-vehicle.ts'
import { namesIn } from './use-manifest.ts'

/** What has to be known about a boat or bus: gone, full, and every doubt, for as long as it is one. */
export function VehicleNotes({ session, vehicle }: { session: Session; vehicle: VehicleState }) {
  const words = useTranslations('sessions.manifest')
  const { time } = useEventFormat()
  const { filling } = useDeskVehicle(session)
  const { id, seats, aboard, departure, tooLate, unequal } = vehicle
  const names = namesIn(vehicle)
  const isOver = names > seats
  return (
    <ul className={styles['notes']}>
      {filling?.id === id && (
        <li data-tone="desk">
          <CircleCheck size={18} aria-hidden="true" /> {words('fills')}
        </li>
      )}
      {departure && (
        <li data-tone="gone">
          <Sailboat size={18} aria-hidden="true" /> {words('departed', { time: time(departure.at) })} ·{' '}
          {words('back', { back: Math.max(0, departure.names - aboard.length), names: departure.names })}
        </li>
      )}
      {!departure && names === seats && <li data-tone="full">{words('full')}</li>}
      {isOver && (
        <li data-tone="doubt">
          <TriangleAlert size={18} aria-hidden="true" /> {words('over', { over: names - seats })}
        </li>
      )}
      {tooLate.length > 0 && (
        <li data-tone="doubt">
          <TriangleAlert size={18} aria-hidden="true" /> {words('tooLate')}:{' '}
          {tooLate.map(({ name }) => name).join(', ')}
        </li>
      )}
      {unequal && (
        <li data-tone="doubt">
          <TriangleAlert size={18} aria-hidden="true" />{' '}
          {words('unequal', { heads: unequal.heads, names: unequal.names })}
        </li>
      )}
    </ul>
  )
}
