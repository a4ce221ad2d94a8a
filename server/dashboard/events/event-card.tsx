import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { DashboardAnswer } from '../../contract/dashboard-routes.ts'
import { useHereFormat } from '../look/use-here-format.ts'
import { ShareBar } from '../look/share-bar.tsx'
import styles from './event-card.module.css'

export type EventAndCounts = DashboardAnswer<'GET /events'>['events'][number]

/** One event: when and where, how many are here, and what needs a look. The whole card leads to it. */
export function EventCard({ event, counts }: EventAndCounts) {
  const words = useTranslations('events.counts')
  const { calendarDay, number, percent } = useHereFormat()
  const fromList = counts.arrived - counts.walkIns
  const share = counts.participants === 0 ? 0 : fromList / counts.participants
  return (
    <li className={styles['card']}>
      <p className={styles['when']}>
        {calendarDay(event.startsOn)}
        {event.city !== '' && ` · ${event.city}`}
      </p>
      <h3 className={styles['name']}>
        <Link to="/events/$eventId" params={{ eventId: event.id }} className={styles['link']}>
          {event.name}
        </Link>
      </h3>
      {event.label !== '' && <p className={styles['label']}>{event.label}</p>}
      <p className={styles['arrived']}>
        <strong>{number(fromList)}</strong>
        <span>
          {words('arrived')}
          <br />
          {words('of', { expected: number(counts.participants) })}
          {counts.participants > 0 && ` · ${percent(share)}`}
          {counts.walkIns > 0 && (
            <>
              <br />
              {words('walkIns', { count: counts.walkIns })}
            </>
          )}
        </span>
      </p>
      <ShareBar share={share} />
      <p className={styles['rest']}>
        {words('devices', { count: counts.devices })}
        {counts.devices > 0 && ` · ${words('unsent', { count: counts.unsent })}`}
      </p>
      {counts.openConflicts > 0 && (
        <p className={styles['conflicts']}>{words('conflicts', { count: counts.openConflicts })}</p>
      )}
    </li>
  )
}
