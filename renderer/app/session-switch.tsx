import { Menu } from '@mantine/core'
import { CalendarClock, Check, ChevronDown } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { sessionBySchedule } from '#shared/sessions/session-by-schedule.ts'
import type { Session } from '#shared/sessions/session.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { useChangeSettings } from '../kiosk/use-change-settings.ts'
import { useCurrentSession } from '../kiosk/use-current-session.ts'
import { useNow } from '../kiosk/use-now.ts'
import { useEventFormat } from '../look/use-event-format.ts'
import { useScanRoad } from './scan-road.tsx'
import styles from './session-switch.module.css'

/** Which session this desk scans: the schedule's, or one held by hand. */
export function SessionSwitch() {
  const words = useTranslations('app.session')
  const { sessions } = useOpenEvent()
  const { session, isHeld } = useCurrentSession()
  const { panel, setPanel } = useScanRoad()
  const change = useChangeSettings()
  const scheduled = sessionBySchedule(sessions, useNow('minute'))
  const hold = (heldSessionId: string | null) => change.mutate({ heldSessionId })
  return (
    <Menu
      opened={panel === 'sessions'}
      onChange={(isOpened) => setPanel(isOpened ? 'sessions' : null)}
      width={480}
      position="bottom-start"
      radius={12}
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: styles['dropdown'] ?? '', item: styles['item'] ?? '' }}
    >
      <Menu.Target>
        <button type="button" className={styles['switch']}>
          <span className={styles['label']}>
            {words('label')}
            {isHeld && ` · ${words('held')}`}
          </span>
          <span className={styles['name']}>{session.name}</span>
          <ChevronDown size={20} className={styles['arrow']} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={words('choose')}>
        <Menu.Item
          leftSection={<CalendarClock size={20} aria-hidden="true" />}
          rightSection={isHeld ? null : <Check size={20} aria-hidden="true" />}
          onClick={() => hold(null)}
        >
          <span className={styles['choice']}>{words('bySchedule')}</span>
          {scheduled && <span className={styles['times']}>{words('byScheduleNow', { name: scheduled.name })}</span>}
        </Menu.Item>
        <Menu.Divider />
        {sessions.map((one) => (
          <Menu.Item
            key={one.id}
            rightSection={isHeld && one.id === session.id ? <Check size={20} aria-hidden="true" /> : null}
            onClick={() => hold(one.id)}
          >
            <span className={styles['choice']}>{one.name}</span>
            <SessionTimes session={one} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function SessionTimes({ session }: { session: Session }) {
  const words = useTranslations('app.session')
  const { time, timeWithZone } = useEventFormat()
  const { opensAt, closesAt, place } = session
  const times =
    opensAt === null || closesAt === null
      ? words('always')
      : words('times', { from: time(opensAt), to: timeWithZone(closesAt) })
  return <span className={styles['times']}>{[times, place].filter((part) => part !== '').join(' · ')}</span>
}
