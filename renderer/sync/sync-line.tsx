import { Link } from '@tanstack/react-router'
import { CloudOff, CloudUpload, RefreshCw, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { SyncStatus } from '#shared/contract/outputs.ts'
import { useSync } from '../kiosk/use-sync.ts'
import styles from './sync-line.module.css'
import { useShortWhy } from './use-short-why.ts'

/**
 * In the bar above every screen, below the clock, and one target with it: connected or not and why, what waits, and
 * whether somebody should look. `time` is what the clock says, for the ear.
 */
export function SyncLine({ time, children }: { time: string; children: ReactNode }) {
  const words = useTranslations('sync.bar')
  const why = useShortWhy()
  const status = useSync()
  if (status === undefined) return <div className={styles['clock']}>{children}</div>
  const { state, unsent, refused, openConflicts, isClockOff } = status
  const line = words(state, { unsent, why: why(status.failure) })
  const attention = openConflicts + refused + Number(isClockOff)
  const whole = attention === 0 ? line : `${line} · ${words('attention', { count: attention })}`
  return (
    <Link
      to="/sync"
      className={styles['clock']}
      title={whole}
      aria-label={`${time}. ${words('open', { words: whole })}`}
      data-state={state}
    >
      {children}
      <span className={styles['line']}>
        <StateIcon status={status} />
        <span className={styles['words']}>{line}</span>
        {attention > 0 && (
          <span className={styles['attention']}>
            <TriangleAlert size={16} aria-hidden="true" />
            {attention}
          </span>
        )}
      </span>
    </Link>
  )
}

function StateIcon({ status: { state, unsent } }: { status: SyncStatus }) {
  const Icon = state === 'connected' ? (unsent > 0 ? CloudUpload : RefreshCw) : CloudOff
  return <Icon size={16} className={styles['icon']} aria-hidden="true" />
}
