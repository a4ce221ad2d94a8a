import { Link } from '@tanstack/react-router'
import { UsersRound } from 'lucide-react'
import { useTranslations } from 'use-intl'
import styles from './desk-actions.module.css'

/** What else can be done at the desk, beside the search. */
export function DeskActions() {
  const words = useTranslations()
  return (
    <Link to="/groups" className={styles['action']}>
      <UsersRound size={20} aria-hidden="true" />
      {words('groups.open')} <kbd className={styles['key']}>F7</kbd>
    </Link>
  )
}
