import { type ReactNode, useId } from 'react'
import { useTranslations } from 'use-intl'
import type { BadgeQueue, BadgeShown } from '#shared/contract/badges.ts'
import { useEventFormat } from '../../look/use-event-format.ts'
import { AttentionEntry } from './attention-entry.tsx'
import frame from '../../look/two-columns.module.css'
import styles from './badges-screen.module.css'
import { BatchProgress } from './batch-progress.tsx'
import { CancelAll } from './cancel-all.tsx'
import { QueueEntry } from './queue-entry.tsx'

/** What somebody has to look at, what waits in its order, and what came out last. */
export function QueueColumn({ queue }: { queue: BadgeQueue }) {
  const words = useTranslations('badgePrinting')
  const { number } = useEventFormat()
  const { counts, batches, attention, waiting, printed } = queue
  const underWay = counts.waiting + counts.printing
  return (
    <>
      <dl className={styles['counts']}>
        {(['waiting', 'printing', 'attention', 'printed', 'reprints'] as const).map((count) => (
          <div key={count}>
            <dt>{words(`counts.${count}`)}</dt>
            <dd>{number(counts[count])}</dd>
          </div>
        ))}
      </dl>
      {attention.length > 0 && (
        <Part title={words('queue.attention')} entries={attention} total={counts.attention}>
          {(badge) => <AttentionEntry key={badge.jobId} badge={badge} />}
        </Part>
      )}
      {batches.map((batch) => (
        <BatchProgress key={batch.id} batch={batch} />
      ))}
      <Part title={words('queue.title')} empty={words('queue.empty')} entries={waiting} total={underWay}>
        {(badge) => <QueueEntry key={badge.jobId} badge={badge} />}
      </Part>
      <CancelAll count={counts.waitingAtDesk} batch={null} />
      <Part title={words('queue.printed')} empty={words('queue.nonePrinted')} entries={printed} total={printed.length}>
        {(badge) => <QueueEntry key={badge.jobId} badge={badge} />}
      </Part>
    </>
  )
}

type PartProps = {
  title: string
  empty?: string
  entries: readonly BadgeShown[]
  total: number
  children: (badge: BadgeShown) => ReactNode
}

function Part({ title, empty, entries, total, children }: PartProps) {
  const words = useTranslations('badgePrinting.queue')
  const id = useId()
  const more = total - entries.length
  return (
    <section className={frame['card']} aria-labelledby={id}>
      <h2 id={id} className={frame['title']}>
        {title}
      </h2>
      {entries.length === 0 && empty !== undefined && <p className={styles['muted']}>{empty}</p>}
      {entries.length > 0 && <ol className={styles['list']}>{entries.map(children)}</ol>}
      {more > 0 && <p className={styles['muted']}>{words('more', { count: more })}</p>}
    </section>
  )
}
