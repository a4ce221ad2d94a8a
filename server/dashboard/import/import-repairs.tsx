import { useTranslations } from 'use-intl'
import type { RepairKind } from '#shared/import/repairs.ts'
import type { ImportAnswer } from '../../contract/imports.ts'
import { showPhone } from '../participants/show-phone.ts'
import styles from './import-page.module.css'

type ImportRepairsProps = { answer: ImportAnswer; onSwitch: (kind: RepairKind, isOn: boolean) => void }

/** What was put right in the cells, each to be taken back, and what could not be read at all. */
export function ImportRepairs({ answer: { repairs, leftOut, notes }, onSwitch }: ImportRepairsProps) {
  const words = useTranslations('importing')
  if (repairs.length + leftOut.length + notes.length === 0) return null
  return (
    <section className={styles['part']} aria-label={words('repairs')}>
      <h2 className={styles['title']}>{words('repairs')}</h2>
      <ul className={styles['plain']}>
        {repairs.map(({ kind, isOn, count, samples: [sample] }) => (
          <li key={kind}>
            <label className={styles['switch']}>
              <input
                type="checkbox"
                checked={isOn}
                onChange={({ currentTarget }) => onSwitch(kind, currentTarget.checked)}
              />
              <span>
                <strong>{words(`repairKinds.${kind}`)}</strong> · {words('repairCount', { count })}
                {sample && (
                  <span className={styles['sample']}>
                    {words('sample', {
                      row: sample.row,
                      text: `“${sample.before}” → ${sample.after === '' ? words('empty') : `“${shown(kind, sample.after)}”`}`,
                    })}
                  </span>
                )}
              </span>
            </label>
          </li>
        ))}
        {leftOut.map(({ field, count, samples: [sample] }) => (
          <li key={field} className={styles['note']}>
            {words(`leftOut.${field}`, { count })}
            {sample && (
              <span className={styles['sample']}>{words('sample', { row: sample.row, text: `“${sample.text}”` })}</span>
            )}
          </li>
        ))}
        {notes.map(({ kind, count, row }) => (
          <li key={kind} className={styles['note']}>
            {words(`notes.${kind}`, { count, row })}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A phone as people write it. */
function shown(kind: RepairKind, text: string): string {
  return kind === 'lost-zero' || kind === 'first-phone' ? showPhone(text) : text
}
