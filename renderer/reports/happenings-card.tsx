import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { exceptionKinds } from '#shared/reports/exception.ts'
import type { Recap } from '#shared/reports/recap.ts'
import frame from '../look/two-columns.module.css'
import { useEventFormat } from '../look/use-event-format.ts'
import styles from './happenings-card.module.css'

/** What went another way than planned, what was given, and whether it is all at headquarters. */
export function HappeningsCard({ recap }: { recap: Recap }) {
  const words = useTranslations('reports.other')
  const kinds = useTranslations('paperContents.exception')
  const format = useEventFormat()
  const title = useId()
  const totals = useTranslations('reports.totals')
  const { exceptions, items, sync } = recap
  const { notCounted } = recap.totals
  const hasNotCounted = Object.values(notCounted).some((count) => count > 0)
  const counted = exceptionKinds.filter((kind) => (exceptions[kind] ?? 0) > 0)
  return (
    <section className={frame['card']} aria-labelledby={title}>
      <h2 id={title} className={frame['title']}>
        {words('exceptions')}
      </h2>
      {counted.length === 0 ? (
        <p className={styles['quiet']}>{words('noExceptions')}</p>
      ) : (
        <dl className={styles['counts']}>
          {counted.map((kind) => (
            <div key={kind}>
              <dt>{kinds(kind)}</dt>
              <dd>{format.number(exceptions[kind] ?? 0)}</dd>
            </div>
          ))}
        </dl>
      )}
      {items.length > 0 && (
        <table className={styles['items']}>
          <thead>
            <tr>
              <th scope="col">{words('items')}</th>
              <th scope="col">{words('given')}</th>
              <th scope="col">{words('left')}</th>
              <th scope="col">{words('refused')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ name, given, left, refused }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{format.number(given)}</td>
                <td>{left === null ? '–' : format.number(left)}</td>
                <td>{format.number(refused)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles['quiet']}>
        {sync.state === 'alone'
          ? words('syncAlone', { records: sync.records })
          : words('sync', { records: sync.records, sent: sync.records - sync.unsent })}
      </p>
      <p className={styles['quiet']}>
        {totals('basis')} {hasNotCounted && totals('notCounted', notCounted)}
      </p>
    </section>
  )
}
