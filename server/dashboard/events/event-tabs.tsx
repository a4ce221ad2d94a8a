import { Link, useParams, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useMay } from '../headquarters/use-session.ts'
import { useEvent } from './event-context.ts'
import styles from './event-tabs.module.css'

/** The parts of an event, in one row that moves sideways where it does not fit. */
export function EventTabs() {
  const words = useTranslations('events.frame')
  const { eventId } = useParams({ from: '/events/$eventId' })
  const { openConflicts } = useEvent().counts
  const mayManage = useMay('coordinator')
  const row = useRef<HTMLElement>(null)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  useEffect(() => {
    // The tab of the page is in sight, also at the end of a row that is wider than a phone.
    const tab = row.current?.querySelector('[data-status=active]')
    tab?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [path])
  const params = { eventId }
  return (
    <nav ref={row} className={styles['tabs']} aria-label={words('tabs')}>
      <Link
        to="/events/$eventId"
        params={params}
        activeOptions={{ exact: true, includeSearch: false }}
        className={styles['tab']}
      >
        {words('live')}
      </Link>
      <Link
        to="/events/$eventId/participants"
        params={params}
        activeOptions={{ includeSearch: false }}
        className={styles['tab']}
      >
        {words('participants')}
      </Link>
      <Link to="/events/$eventId/devices" params={params} className={styles['tab']}>
        {words('devices')}
      </Link>
      <Link to="/events/$eventId/conflicts" params={params} className={styles['tab']}>
        {words('conflicts')}
        {openConflicts > 0 && (
          <span className={styles['count']}>
            {openConflicts}
            <span className="only-heard"> {words('open')}</span>
          </span>
        )}
      </Link>
      <Link to="/events/$eventId/sessions" params={params} className={styles['tab']}>
        {words('sessions')}
      </Link>
      <Link to="/events/$eventId/desk-setup" params={params} className={styles['tab']}>
        {words('deskSetup')}
      </Link>
      <Link to="/events/$eventId/exports" params={params} className={styles['tab']}>
        {words('exports')}
      </Link>
      {mayManage && (
        <Link to="/events/$eventId/api-keys" params={params} className={styles['tab']}>
          {words('apiKeys')}
        </Link>
      )}
      {mayManage && (
        <Link to="/events/$eventId/audit" params={params} className={styles['tab']}>
          {words('audit')}
        </Link>
      )}
    </nav>
  )
}
