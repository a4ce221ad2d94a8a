import { Link } from '@tanstack/react-router'
import { UserPlus, UsersRound } from 'lucide-react'
import { useTranslations } from 'use-intl'
import styles from './desk-actions.module.css'

/** What else is done at a desk, beside the search: each leads to a screen of its own. */
export function DeskActions() {
  const words = useTranslations('desk.actions')
  const groups = useTranslations('groups')
  return (
    <div className={styles['actions']} role="group" aria-label={words('label')}>
      <Link to="/walk-in" className={styles['action']} title={words('walkInHint')}>
        <UserPlus size={20} aria-hidden="true" /> {words('walkIn')}
      </Link>
      <Link to="/groups" className={styles['action']} title={groups('hint')}>
        <UsersRound size={20} aria-hidden="true" /> {groups('open')}
      </Link>
    </div>
  )
}
