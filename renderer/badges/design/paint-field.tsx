import { useTranslations } from 'use-intl'
import { ChoiceRow } from '../../look/choice-row.tsx'
import styles from './fields.module.css'

export type PaintFieldProps = {
  label: string
  /** `#rrggbb`, or one of the others. */
  paint: string
  others: readonly ('role' | 'none')[]
  onChange: (paint: string) => void
}

const firstColour = '#1b1f24'

/** A colour of one's own, that of the person's role, or none. */
export function PaintField({ label, paint, others, onChange }: PaintFieldProps) {
  const words = useTranslations('badgeDesign.part')
  const isOwn = paint.startsWith('#')
  const kind = isOwn ? 'own' : (paint as 'role' | 'none')
  return (
    <div className={styles['paint']}>
      <ChoiceRow
        label={label}
        choices={(['own', ...others] as const).map((value) => ({ value, label: words(`paint.${value}`) }))}
        chosen={kind}
        onChoose={(next) => onChange(next === 'own' ? firstColour : next)}
      />
      {isOwn && (
        <input
          type="color"
          className={styles['colour']}
          aria-label={words('paintColour', { what: label })}
          value={paint}
          onChange={(change) => onChange(change.target.value)}
        />
      )}
    </div>
  )
}
