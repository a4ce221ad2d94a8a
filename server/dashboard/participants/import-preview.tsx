import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { ImportReport } from '../../contract/participants.ts'
import { useEventFormat } from '../events/event-context.ts'
import controls from '#shared/look/controls.module.css'
import styles from './import-page.module.css'

export type ImportPreviewProps = { report: ImportReport; isBusy: boolean; onCommit: () => void }

const counted = ['added', 'changed', 'unchanged', 'skipped'] as const

/** What a file would change: counts first, then who and why, row by row. */
export function ImportPreview({ report, isBusy, onCommit }: ImportPreviewProps) {
  const words = useTranslations('participants.imports')
  const frame = useTranslations('frame')
  const { number } = useEventFormat()
  const people = report.added + report.changed
  return (
    <section className={styles['preview']} aria-label={words('preview')}>
      <h2 className={styles['title']}>{words('preview')}</h2>
      <dl className={styles['counts']}>
        {counted.map((what) => (
          <div key={what}>
            <dt>{words(`counts.${what}`)}</dt>
            <dd>{number(report[what])}</dd>
          </div>
        ))}
      </dl>
      {report.droppedColumns.length > 0 && (
        <p className={styles['note']}>{words('dropped', { columns: report.droppedColumns.join(', ') })}</p>
      )}
      <Rows title={words('counts.added')} total={report.added} shown={report.addedRows.length}>
        {report.addedRows.map(({ row, name, community }) => (
          <Row key={row} row={row}>
            <strong>{name}</strong>
            {community !== '' && <span className={styles['small']}> · {community}</span>}
          </Row>
        ))}
      </Rows>
      <Rows title={words('counts.changed')} total={report.changed} shown={report.changedRows.length}>
        {report.changedRows.map(({ row, name, matchedBy, fields }) => (
          <Row key={row} row={row}>
            <strong>{name}</strong>: {fields.map((field) => words(`fields.${field}`)).join(', ')}
            <span className={styles['small']}> ({words(`matchedBy.${matchedBy}`)})</span>
          </Row>
        ))}
      </Rows>
      <Rows title={words('counts.skipped')} total={report.skipped} shown={report.skippedRows.length}>
        {report.skippedRows.map(({ row, because }) => (
          <Row key={row} row={row}>
            {words(`because.${because}`)}
          </Row>
        ))}
      </Rows>
      {people === 0 ? (
        <p>{words('nothing')}</p>
      ) : (
        <p>
          <button type="button" className={controls['primary']} disabled={isBusy} onClick={onCommit}>
            {isBusy ? frame('busy') : words('commit', { count: people })}
          </button>
        </p>
      )}
    </section>
  )
}

type RowsProps = { title: string; total: number; shown: number; children: ReactNode }

function Rows({ title, total, shown, children }: RowsProps) {
  const words = useTranslations('participants.imports')
  const { number } = useEventFormat()
  if (total === 0) return null
  return (
    <details className={styles['rows']}>
      <summary>
        {title} · {number(total)}
      </summary>
      <ul tabIndex={0} aria-label={title}>
        {children}
        {shown < total && <li className={styles['small']}>{words('first', { count: shown })}</li>}
      </ul>
    </details>
  )
}

function Row({ row, children }: { row: number; children: ReactNode }) {
  const words = useTranslations('participants.imports')
  return (
    <li>
      <span className={styles['row']}>{words('row', { row })}</span>
      <span>{children}</span>
    </li>
  )
}
