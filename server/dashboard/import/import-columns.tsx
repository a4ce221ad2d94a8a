import { useTranslations } from 'use-intl'
import { listColumns } from '#shared/import/list-columns.ts'
import type { ColumnMeaning } from '#shared/import/list-columns.ts'
import controls from '#shared/look/controls.module.css'
import type { ImportAnswer } from '../../contract/imports.ts'
import styles from './import-page.module.css'

type Column = ImportAnswer['columns'][number] & { place: number }
type OnChoose = (place: number, meaning: ColumnMeaning) => void

/** What each column of the file means: proposed by its heading, and changed by whoever knows better. */
export function ImportColumns({ answer, onChoose }: { answer: ImportAnswer; onChoose: OnChoose }) {
  const words = useTranslations('importing')
  const columns = answer.columns.map((column, place) => ({ ...column, place })).filter(({ isFilled }) => isFilled)
  const hasName = columns.some(({ meaning }) => meaning === 'name' || meaning === 'firstName')
  const used = hasName ? columns.filter(({ meaning }) => meaning !== 'unused') : columns
  const others = hasName ? columns.filter(({ meaning }) => meaning === 'unused') : []
  return (
    <section className={styles['part']} aria-label={words('columns')}>
      <h2 className={styles['title']}>{words('columns')}</h2>
      <p className={styles['small']}>{words(answer.isRemembered ? 'remembered' : 'columnsHint')}</p>
      {!hasName && (
        <p role="alert" className={styles['note']}>
          {words('nameMissing')}
        </p>
      )}
      <ColumnList columns={used} onChoose={onChoose} />
      {others.length > 0 && (
        <details className={styles['more']}>
          <summary>{words('moreColumns', { count: others.length })}</summary>
          <ColumnList columns={others} onChoose={onChoose} />
        </details>
      )}
    </section>
  )
}

function ColumnList({ columns, onChoose }: { columns: readonly Column[]; onChoose: OnChoose }) {
  const words = useTranslations('importing')
  return (
    <ul className={styles['columns']}>
      {columns.map(({ place, heading, meaning, samples }) => (
        <li key={place} className={styles['column']}>
          <span className={styles['heading']}>{heading}</span>
          <span className={styles['samples']}>{samples.join(' · ')}</span>
          {meaning === 'national-id' ? (
            <span>{words('meanings.national-id')}</span>
          ) : (
            <select
              className={controls['input']}
              aria-label={words('column', { heading })}
              value={meaning}
              onChange={({ currentTarget }) => onChoose(place, currentTarget.value as ColumnMeaning)}
            >
              <option value="unused">{words('meanings.unused')}</option>
              {listColumns.map((one) => (
                <option key={one} value={one}>
                  {words(`meanings.${one}`)}
                </option>
              ))}
            </select>
          )}
        </li>
      ))}
    </ul>
  )
}
