import { Menu } from '@mantine/core'
import { CalendarClock, Check, ChevronDown, Pin } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Session } from '#shared/sessions/session.ts'
import { useOpenEvent } from '../kiosk/open-event.tsx'
import styles from './session-switch.module.css'

/** Which session this desk scans: by the schedule, or held by hand. Opens by F4. */
export function SessionSwitch() {
  const words = useTranslations('app')
  const { state, session, isHeld, holdSession } = useOpenEvent()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F4' || event.altKey) return
      event.preventDefault()
      setOpen((open) => !open)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-start" width={420} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <button type="button" className={styles['switch']} data-session={session.id}>
          {isHeld && <Pin size={16} aria-label={words('session.held')} />}
          <span className={styles['name']}>{words('session.label', { name: session.name })}</span>
          <ChevronDown size={18} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={words('session.choose')}>
        <Menu.Item
          leftSection={<CalendarClock size={18} aria-hidden="true" />}
          rightSection={isHeld ? null : <Check size={18} aria-hidden="true" />}
          onClick={() => void holdSession(null)}
        >
          {words('session.bySchedule')}
        </Menu.Item>
        <Menu.Divider />
        {state.sessions.map((one) => (
          <Menu.Item
            key={one.id}
            rightSection={isHeld && one.id === session.id ? <Check size={18} aria-hidden="true" /> : null}
            onClick={() => void holdSession(one.id)}
          >
            <span className={styles['item']}>
              {one.name} <SessionTimes session={one} />
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function SessionTimes({ session }: { session: Session }) {
  const words = useTranslations('app')
  const format = useFormatter()
  const clock = (at: number) => format.dateTime(new Date(at), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const { opensAt, closesAt } = session
  const isAlways = opensAt === null || closesAt === null
  return (
    <span className={styles['times']}>
      {isAlways ? words('session.always') : words('session.times', { from: clock(opensAt), to: clock(closesAt) })}
    </span>
  )
}
