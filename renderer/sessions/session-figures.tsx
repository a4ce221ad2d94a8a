import { useTranslations } from 'use-intl'
import type { SessionCounts } from '#shared/contract/outputs.ts'
import { canLeave } from '#shared/sessions/can-leave.ts'
import type { Session } from '#shared/sessions/session.ts'
import { useEventFormat } from '../look/use-event-format.ts'
import styles from './session-figures.module.css'

/** How many are inside, came, and wait; where seats are counted, as a bar too. */
export function SessionFigures({ session, counts }: { session: Session; counts: SessionCounts }) {
  const words = useTranslations('sessions.counts')
  const { number } = useEventFormat()
  const { capacity } = session
  const { inside, arrived, expected, waiting } = counts
  return (
    <div className={styles['figures']}>
      <dl className={styles['numbers']}>
        {canLeave(session) && (
          <div>
            <dt>{words('inside')}</dt>
            <dd>{number(inside)}</dd>
          </div>
        )}
        <div>
          <dt>{words('arrived')}</dt>
          <dd>{words('arrivedOf', { arrived: number(arrived), expected: number(expected) })}</dd>
        </div>
        {(session.hasWaitingList || waiting > 0) && (
          <div data-is-waiting={waiting > 0}>
            <dt>{words('waiting')}</dt>
            <dd>{number(waiting)}</dd>
          </div>
        )}
      </dl>
      {capacity !== null && (
        <>
          <svg className={styles['bar']} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
            <rect className={styles['ground']} width="100" height="1" />
            <rect
              className={styles['share']}
              data-is-full={inside >= capacity}
              width={Math.min(100, (inside / capacity) * 100)}
              height="1"
            />
          </svg>
          <p className={styles['seats']}>{words('seats', { inside: number(inside), capacity: number(capacity) })}</p>
        </>
      )}
    </div>
  )
}
