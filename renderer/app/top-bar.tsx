import { Link } from '@tanstack/react-router'
import { CalendarDays, ChartColumn, Gift, IdCard, ScanLine, SlidersHorizontal, UsersRound } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { useNow } from '../kiosk/use-now.ts'
import { useEventFormat } from '../look/use-event-format.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { SyncLine } from '../sync/sync-line.tsx'
import { OfficerButton, OfficerName } from '../officers/officer-button.tsx'
import { SessionSwitch } from './session-switch.tsx'
import styles from './top-bar.module.css'

const screens = [
  { to: '/', name: 'desk', Icon: ScanLine },
  { to: '/people', name: 'people', Icon: UsersRound },
  { to: '/sessions', name: 'sessions', Icon: CalendarDays },
  { to: '/items', name: 'items', Icon: Gift },
  { to: '/badges', name: 'badges', Icon: IdCard },
  { to: '/reports', name: 'reports', Icon: ChartColumn },
  { to: '/settings', name: 'settings', Icon: SlidersHorizontal },
] as const

/** Which event, which session, which desk, who; the event's clock and how it stands with headquarters. */
export function TopBar() {
  const words = useTranslations('app')
  const { event, settings, duty } = useOpenEvent()
  const { hasOfficers } = duty
  const under = [...(hasOfficers ? [] : [settings.officerName]), settings.deskName, event.label]
    .filter((part) => part !== '')
    .join(' · ')
  return (
    <header className={styles['bar']}>
      <div className={styles['event']}>
        <p className={styles['name']} title={event.name}>
          {event.name}
        </p>
        <p className={styles['under']} title={under}>
          {hasOfficers && <OfficerName />}
          {under}
        </p>
        {hasOfficers && <OfficerButton />}
      </div>
      <SessionSwitch />
      <nav className={styles['nav']} aria-label={words('nav.label')}>
        {screens.map(({ to, name, Icon }) => (
          <Link
            key={to}
            to={to}
            className={styles['screen']}
            title={words(`nav.${name}`)}
            activeOptions={{ exact: true }}
          >
            <Icon size={20} aria-hidden="true" />
            <span className={styles['word']}>{words(`nav.${name}`)}</span>
          </Link>
        ))}
      </nav>
      <LanguageSwitch />
      <Clock />
    </header>
  )
}

function Clock() {
  const { timeWithZone } = useEventFormat()
  const now = useNow('minute')
  return (
    <SyncLine time={timeWithZone(now)}>
      <time className={styles['time']} dateTime={new Date(now).toISOString()}>
        {timeWithZone(now)}
      </time>
    </SyncLine>
  )
}
