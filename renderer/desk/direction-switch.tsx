import { LogIn, LogOut } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { canLeave } from '#shared/sessions/can-leave.ts'
import type { Session } from '#shared/sessions/session.ts'
import { type Direction, useScanRoad } from '../app/scan-road.tsx'
import styles from './direction-switch.module.css'

const directions: readonly [Direction, typeof LogIn][] = [
  ['entry', LogIn],
  ['exit', LogOut],
]

/** In or out, where the session counts both. Exit is the exception, and looks like one. */
export function DirectionSwitch({ session }: { session: Session }) {
  const words = useTranslations('desk.direction')
  const { direction, setDirection } = useScanRoad()
  if (!canLeave(session)) return null
  return (
    <div className={styles['switch']} role="group" aria-label={words('label')}>
      {directions.map(([one, Icon]) => (
        <button
          key={one}
          type="button"
          className={styles['direction']}
          data-direction={one}
          aria-pressed={one === direction}
          onClick={() => setDirection(one)}
        >
          <Icon size={20} aria-hidden="true" /> {words(one)}
        </button>
      ))}
      <kbd className={styles['key']}>F6</kbd>
    </div>
  )
}
