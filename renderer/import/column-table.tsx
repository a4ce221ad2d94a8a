import { useId } from 'react'
import { useTranslations } from 'use-intl'
import type { ImportColumn } from '#shared/contract/import.ts'
import type { ColumnMeaning } from '#shared/import/list-columns.ts'
import controls from '#shared/look/controls.module.css'
import styles from './import.module.css'

const meanings = [
  'unused',
  'name',
  'firstName',
  'lastName',
  'phone',
  'email',
  'community',
  'group',
  'role',
  'category',
  'sex',
  'code',
  'isMinor',
  'hasPermission',
  'alert',
  'submittedAt',
] as const satisfies readonly ColumnMeaning[]

export type ColumnTableProps = {
  columns: readonly ImportColumn[]
  dropped: readonly string[]
  hasName: boolean
  onChoose: (place: number, meaning: ColumnMeaning) => void
}

/** What each column is read as, with what stands in it. */
export function ColumnTable({ columns, dropped, hasName, onChoose }: ColumnTableProps) {
  const words = useTranslations('imports.columns')
  const id = useId()
  return (
    <section className={styles['card']} aria-labelledby={id}>
      <h2 id={id} className={styles['subtitle']}>
        {words('title')}
      </h2>
      <p className={hasName ? styles['small'] : controls['wrong']} role={hasName ? undefined : 'alert'}>
        {words(hasName ? 'lead' : 'needsName')}
      </p>
      {dropped.length > 0 && (
        <p className={styles['notice']}>{words('dropped', { count: dropped.length, columns: dropped.join(', ') })}</p>
      )}
      <ul className={styles['columns']}>
        {columns.map(({ place, heading, meaning, samples }) => (
          <li key={place} className={styles['column']} data-is-unused={meaning === 'unused'}>
            <span className={styles['columnHead']}>
              <strong>{heading}</strong>
              <span className={styles['samples']}>{samples.join(' · ')}</span>
            </span>
            <select
              className={controls['input']}
              aria-label={words('meaningOf', { heading })}
              value={meaning}
              onChange={(change) => {
                const chosen = meanings.find((one) => one === change.target.value)
                if (chosen) onChoose(place, chosen)
              }}
            >
              {meanings.map((one) => (
                <option key={one} value={one}>
                  {words(one)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </section>
  )
}
