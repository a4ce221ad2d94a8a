import { useTranslations } from 'use-intl'
import type { DashboardAnswer } from '../../contract/dashboard-routes.ts'
import { useEventFormat } from '../events/event-context.ts'
import styles from './person-history.module.css'

type Items = DashboardAnswer<'GET /events/:eventId/participants/:participantId'>['items']

/** What somebody was given, when and where; nothing at all where there is nothing to tell. */
export function PersonItems({ items }: { items: Items }) {
  const words = useTranslations('participants.person')
  const { timeWithZone } = useEventFormat()
  if (items.length === 0) return null
  return (
    <div className={styles['history']}>
      <h3 className={styles['title']}>{words('items')}</h3>
      <ul className={styles['records']}>
        {items.map(({ name, times, at, deskName }) => (
          <li key={name} className={styles['record']} data-is-twice={times > 1}>
            <p className={styles['what']}>
              <span>{name}</span>
              <span>{timeWithZone(at)}</span>
            </p>
            <p className={styles['small']}>
              {[deskName, times > 1 ? words('givenTimes', { times }) : ''].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
