import { useTranslations } from 'use-intl'
import type { DashboardAnswer } from '../../contract/dashboard-routes.ts'
import { useEventFormat } from '../events/event-context.ts'
import { ShareBar } from '../look/share-bar.tsx'
import styles from './big-count.module.css'

export type LiveSession = DashboardAnswer<'GET /events/:eventId/live/:sessionId'>

/** Present, of how many, and the share with what it is a share of. */
export function BigCount({ session, reEntry }: { session: LiveSession; reEntry: string }) {
  const words = useTranslations('live')
  const { number, percent, time } = useEventFormat()
  const { arrived, expected, walkIns, inside, waiting } = session.counts
  // Who was registered at a desk was not expected: the share is of the list alone.
  const fromList = arrived - walkIns
  const share = expected === 0 ? 0 : fromList / expected
  const last = session.arrivals.at(-1)
  const peak = session.arrivals.reduce<(typeof session.arrivals)[number] | null>(
    (most, minute) => (most === null || minute.arrived > most.arrived ? minute : most),
    null,
  )
  return (
    <section className={styles['count']} aria-label={words('arrived')}>
      <p className={styles['label']}>{words('arrived')}</p>
      <p className={styles['main']}>
        <strong className={styles['arrived']}>{number(fromList)}</strong>
        {expected > 0 && <span className={styles['percent']}>{percent(share)}</span>}
      </p>
      <p className={styles['of']}>
        {expected === 0 ? words('nobodyExpected') : words('of', { expected: number(expected) })}
      </p>
      <ShareBar share={share} />
      <dl className={styles['parts']}>
        <div>
          <dt>{words('left')}</dt>
          <dd>{number(Math.max(0, expected - fromList))}</dd>
        </div>
        {walkIns > 0 && (
          <>
            <div>
              <dt>{words('walkIns')}</dt>
              <dd>{number(walkIns)}</dd>
            </div>
            <div>
              <dt>{words('together')}</dt>
              <dd>{number(arrived)}</dd>
            </div>
          </>
        )}
        {waiting > 0 && (
          <div>
            <dt>{words('waiting')}</dt>
            <dd>{number(waiting)}</dd>
          </div>
        )}
        {reEntry !== 'once' && (
          <div>
            <dt>{words('inside')}</dt>
            <dd>{number(inside)}</dd>
          </div>
        )}
        {last && (
          <div>
            <dt>{words('last')}</dt>
            <dd>{time(last.at)}</dd>
          </div>
        )}
        {peak && (
          <div>
            <dt>{words('peak')}</dt>
            <dd className={styles['words']}>{words('peakAt', { count: peak.arrived, time: time(peak.at) })}</dd>
          </div>
        )}
      </dl>
      {expected > 0 && <p className={styles['basis']}>{words('share')}</p>}
    </section>
  )
}
