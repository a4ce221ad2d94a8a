import { CircleCheck } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { ImportReport } from '#shared/contract/outputs.ts'
import controls from '#shared/look/controls.module.css'
import styles from './first-run.module.css'

/** What the import took in, and by row what it could not. */
export function ImportReportView({ report, onClose }: { report: ImportReport; onClose: () => void }) {
  const words = useTranslations('firstRun.report')
  const imports = useTranslations('imports')
  const { people, doubles, skippedRows, droppedColumns, unusedColumns } = report
  return (
    <section className={styles['form']}>
      <h1 className={styles['title']}>
        <CircleCheck className={styles['done']} size={36} aria-hidden="true" />
        {words('title', { people })}
      </h1>
      {skippedRows.length === 0 ? (
        <p>{words('allIn')}</p>
      ) : (
        <div>
          <h2 className={styles['subtitle']}>{words('skipped', { count: skippedRows.length })}</h2>
          <ul className={styles['skipped']} tabIndex={0}>
            {skippedRows.map(({ row, because }) => (
              <li key={row}>
                <strong>{words('row', { row: String(row) })}</strong> · {imports(`because.${because}`)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {doubles > 0 && <p>{words('doubles', { count: doubles })}</p>}
      {droppedColumns.length > 0 && (
        <p>
          {words('dropped', { columns: droppedColumns.join(', ') })}. {words('droppedWhy')}
        </p>
      )}
      {unusedColumns.length > 0 && <p>{words('unused', { columns: unusedColumns.join(', ') })}</p>}
      <div className={styles['actions']}>
        <button type="button" className={controls['primary']} autoFocus onClick={onClose}>
          {words('open')}
        </button>
      </div>
    </section>
  )
}
