import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CloudOff, ScanQrCode, Settings, Users } from 'lucide-react'
import { useFormatter, useTranslations } from 'use-intl'
import { zoneName } from '#shared/time/zone-name.ts'
import { ask } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { useOpenEvent } from '../kiosk/open-event.tsx'
import { statusQuery } from '../kiosk/queries.ts'
import { SessionSwitch } from './session-switch.tsx'
import styles from './top-bar.module.css'

const screens = [
  { to: '/', word: 'desk', Icon: ScanQrCode },
  { to: '/people', word: 'people', Icon: Users },
  { to: '/settings', word: 'settings', Icon: Settings },
] as const

/** Which event and session, which desk and officer, what time it is there, and whether anything is unsent. */
export function TopBar() {
  const words = useTranslations('app')
  const { state } = useOpenEvent()
  const { event, settings } = state
  return (
    <header className={styles['bar']}>
      <div className={styles['event']}>
        <strong className={styles['name']}>{event.name}</strong>
        {event.label !== '' && <span className={styles['label']}>{event.label}</span>}
      </div>
      <SessionSwitch />
      <span className={styles['desk']}>
        {settings.deskName}
        {settings.officerName !== '' && <span aria-label={words('officer', { name: settings.officerName })}> · {settings.officerName}</span>}
      </span>
      <nav className={styles['screens']} aria-label={words('navigation.label')}>
        {screens.map(({ to, word, Icon }) => (
          <Link key={to} to={to} className={styles['screen']} activeOptions={{ exact: true }}>
            <Icon size={20} aria-hidden="true" />
            <span>{words(`navigation.${word}`)}</span>
          </Link>
        ))}
      </nav>
      <LanguageSwitch />
      <ClockAndSync />
    </header>
  )
}

function LanguageSwitch() {
  const words = useTranslations('app')
  const { language } = useOpenEvent().state.settings
  const other = language === 'id' ? 'en' : 'id'
  return (
    <button
      type="button"
      className={styles['language']}
      aria-label={words('language.label')}
      title={words('language.switch')}
      onClick={() => void ask(kiosk.changeSettings({ language: other }))}
    >
      {other.toUpperCase()}
    </button>
  )
}

function ClockAndSync() {
  const words = useTranslations('app')
  const format = useFormatter()
  const { state, now } = useOpenEvent()
  const { data: status } = useQuery(statusQuery)
  const time = format.dateTime(new Date(now), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return (
    <div className={styles['state']}>
      <time className={styles['time']}>
        {time} {zoneName(state.event.zone)}
      </time>
      <span className={styles['sync']} title={words('sync.offline')}>
        <CloudOff size={16} aria-hidden="true" />
        <span className={styles['offline']}>{words('sync.offline')}</span>
        {status && <span data-unsent={status.unsent}>{words('sync.unsent', { count: status.unsent })}</span>}
      </span>
    </div>
  )
}
