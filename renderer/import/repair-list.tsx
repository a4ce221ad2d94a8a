import { useId } from 'react'
import { useTranslations } from 'use-intl'
import type { ImportPreview } from '#shared/contract/import.ts'
import type { RepairKind } from '#shared/import/repairs.ts'
import { Switch } from '../look/switch.tsx'
import styles from './import.module.css'

export type RepairListProps = Pick<ImportPreview, 'repairs' | 'leftOut'> & {
  /** What was just switched and is being worked out: it is told at once. */
  switching: { kind: RepairKind; isOn: boolean } | null
  onSwitch: (kind: RepairKind, isOn: boolean) => void
}

/** What was put right in the cells, how often and for example where; each kind can be taken back. */
export function RepairList({ repairs, leftOut, switching, onSwitch }: RepairListProps) {
  const words = useTranslations('imports.repairs')
  const id = useId()
  return (
    <section className={styles['card']} aria-labelledby={id}>
      <h2 id={id} className={styles['subtitle']}>
        {words('title')}
      </h2>
      <p className={styles['small']}>{words(repairs.length + leftOut.length === 0 ? 'none' : 'lead')}</p>
      <ul className={styles['repairs']}>
        {repairs.map(({ kind, count, samples, isOn }) => (
          <li key={kind}>
            <Switch
              label={`${words(kind)} · ${words('count', { count })}`}
              {...(kind === 'capitals' && { hint: words('capitalsHint') })}
              isOn={switching?.kind === kind ? switching.isOn : isOn}
              onSwitch={(next) => onSwitch(kind, next)}
            />
            <p className={styles['samples']}>
              {samples
                .map(({ row, before, after }) =>
                  after === ''
                    ? words('emptied', { row: String(row), before })
                    : words('sample', { row: String(row), before, after }),
                )
                .join(' · ')}
            </p>
          </li>
        ))}
        {leftOut.map(({ field, count, samples }) => (
          <li key={field}>
            <p className={styles['leftOut']}>{words(`leftOut.${field}`, { count })}</p>
            <p className={styles['samples']}>
              {samples.map(({ row, text }) => words('leftSample', { row: String(row), text })).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
