import { useId } from 'react'
import { useTranslations } from 'use-intl'
import type { ImportPreview } from '#shared/contract/import.ts'
import type { PlanKind } from '#shared/import/plan-kinds.ts'
import { useEventFormat } from '../look/use-event-format.ts'
import styles from './import.module.css'

export const tileKinds = ['needs', 'new', 'changed', 'double', 'unchanged'] as const satisfies readonly PlanKind[]

export type RowTilesProps = Pick<ImportPreview, 'counts' | 'skipped'> & {
  chosen: PlanKind
  onChoose: (kind: PlanKind) => void
}

/** How many rows end how: each number shows its rows. */
export function RowTiles({ counts, skipped, chosen, onChoose }: RowTilesProps) {
  const words = useTranslations('imports.rows')
  const { number } = useEventFormat()
  const name = useId()
  return (
    <fieldset className={styles['tiles']}>
      <legend className={styles['hiddenLegend']}>{words('tiles')}</legend>
      {tileKinds.map((kind) => (
        <label key={kind} className={styles['tile']} data-kind={kind} data-is-empty={counts[kind] === 0}>
          <input type="radio" name={name} checked={kind === chosen} onChange={() => onChoose(kind)} />
          <strong>{number(kind === 'needs' ? counts.needs - skipped : counts[kind])}</strong>
          <span>{words(`kind.${kind}`)}</span>
          {kind === 'needs' && skipped > 0 && (
            <span className={styles['small']}>{words('decided', { count: skipped })}</span>
          )}
        </label>
      ))}
    </fieldset>
  )
}
