import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { canLeave } from '#shared/sessions/can-leave.ts'
import type { Session } from '#shared/sessions/session.ts'
import { useSessionCounts } from '../kiosk/use-sessions.ts'
import { useEventFormat } from '../look/use-event-format.ts'
import styles from './session-count.module.css'

/** How many are here, of how many, and how many of them came through this desk. Drawn when that changes. */
export const SessionCount = memo(function SessionCount({ session }: { session: Session }) {
  const words = useTranslations('desk.counts')
  const { number, percent } = useEventFormat()
  const counts = useSessionCounts(session.id)
  if (counts === null) return null
  const { arrived, inside, expected, thisDesk } = counts
  const share = expected === 0 ? 0 : arrived / expected
  return (
    <section className={styles['counts']} aria-label={words('label')}>
      <p className={styles['main']}>
        <span className={styles['label']}>{words('arrived')}</span>
        <span className={styles['arrived']}>{number(arrived)}</span>
        <span className={styles['of']}>
          {words('of', { expected: number(expected) })}
          {expected > 0 && <strong>{percent(share)}</strong>}
        </span>
      </p>
      <svg className={styles['bar']} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles['ground']} width="100" height="1" />
        <rect className={styles['share']} width={Math.min(100, share * 100)} height="1" />
      </svg>
      <p className={styles['parts']}>
        <span>
          {words('thisDesk')} <strong>{number(thisDesk)}</strong>
        </span>
        {canLeave(session) && (
          <span>
            {words('inside')} <strong>{number(inside)}</strong>
          </span>
        )}
      </p>
    </section>
  )
})
