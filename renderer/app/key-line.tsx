import { useTranslations } from 'use-intl'
import { useOpenEvent } from '../kiosk/open-event.tsx'
import { useHelp } from './help.tsx'
import styles from './key-line.module.css'

/** The keys that an officer needs, always in sight. */
export function KeyLine() {
  const words = useTranslations('app')
  const { toggle } = useHelp()
  const { session } = useOpenEvent()
  return (
    <footer className={styles['line']}>
      <span>{words('keys.undo')}</span>
      <span className={styles['right']}>
        <button type="button" onClick={toggle}>
          {words('keys.help')}
        </button>
        <span>{words('keys.search')}</span>
        <span>{words('keys.session')}</span>
        {session.reEntry !== 'once' && <span>{words('keys.direction')}</span>}
      </span>
    </footer>
  )
}
