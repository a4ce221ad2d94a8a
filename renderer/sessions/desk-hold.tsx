import { ScanLine } from 'lucide-react'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import type { Session } from '#shared/sessions/session.ts'
import { useChangeSettings } from '../kiosk/use-change-settings.ts'
import { useCurrentSession } from '../kiosk/use-current-session.ts'
import styles from './session-card.module.css'

/** Whether this desk scans the session, and by whose will; held by hand and given back to the schedule here. */
export function DeskHold({ session }: { session: Session }) {
  const words = useTranslations('sessions.desk')
  const { session: current, isHeld } = useCurrentSession()
  const change = useChangeSettings()
  const isHere = current.id === session.id
  return (
    <div className={styles['desk']}>
      {isHere && (
        <p className={styles['here']}>
          <ScanLine size={20} aria-hidden="true" /> {words(isHeld ? 'held' : 'bySchedule')}
        </p>
      )}
      {isHere && (
        <button
          type="button"
          className={controls['quiet']}
          onClick={() => change.mutate({ heldSessionId: isHeld ? null : session.id })}
        >
          {words(isHeld ? 'follow' : 'stay')}
        </button>
      )}
      {!isHere && (
        <button
          type="button"
          className={controls['secondary']}
          aria-label={words('holdThis', { name: session.name })}
          onClick={() => change.mutate({ heldSessionId: session.id })}
        >
          {words('hold')}
        </button>
      )}
    </div>
  )
}
