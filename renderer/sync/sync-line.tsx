import { Link } from '@tanstack/react-router'
import { CloudOff, CloudUpload, RefreshCw, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { SyncStatus } from '#shared/contract/outputs.ts'
import { useSync } from '../kiosk/use-sync.ts'
import styles from './sync-line.module.css'
import { useShortWhy } from './use-short-why.ts'

/** In the bar above every screen: connected or not and why, what waits, and whether somebody should look. */
export function SyncLine() {
  const words = useTranslations('sync.bar')
  const why = useShortWhy()
  const status = useSync()
  if (status === undefined) return null
  const { state, unsent, refused, openConflicts, isClockOff } = status
  const line = words(state, { unsent, why: why(status.failure) })
  const attention = openConflicts + refused + Number(isClockOff)
  const whole = attention === 0 ? line : `${line} · ${words('attention', { count: attention })}`
  return (
    <Link
      to="/sync"
      className={styles['line']}
      title={whole}
      aria-label={words('open', { words: whole })}
      data-state={state}
    >
      <StateIcon status={status} />
      <span className={styles['words']}>{line}</span>
      {attention > 0 && (
        <span className={styles['attention']}>
          <TriangleAlert size={16} aria-hidden="true" />
          {attention}
        </span>
      )}
    </Link>
  )
}

function StateIcon({ status: { state, unsent } }: { status: SyncStatus }) {
  const Icon = state === 'connected' ? (unsent > 0 ? CloudUpload : RefreshCw) : CloudOff
  return <Icon size={16} className={styles['icon']} aria-hidden="true" />
}
