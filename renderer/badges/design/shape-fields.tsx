import { useTranslations } from 'use-intl'
import type { BadgeElement } from '#shared/badges/badge-design.ts'
import { ChoiceRow } from '../../look/choice-row.tsx'
import styles from './fields.module.css'
import { NumberField } from './number-field.tsx'
import { PaintField } from './paint-field.tsx'
import type { ElementChange } from './use-design-editor.ts'

type ShapeElement = Extract<BadgeElement, { kind: 'shape' }>

/** Which shape, its ground and its line. A line that is chosen is at once wide enough to be seen. */
export function ShapeFields({ element, onChange }: { element: ShapeElement; onChange: (next: ElementChange) => void }) {
  const words = useTranslations('badgeDesign')
  const { strokeWidth } = element
  return (
    <>
      <ChoiceRow
        label={words('part.shape')}
        choices={(['rectangle', 'ellipse', 'waves'] as const).map((value) => ({
          value,
          label: words(`shape.${value}`),
        }))}
        chosen={element.shape}
        onChoose={(shape) =>
          onChange(
            shape === 'waves' && element.stroke === 'none' ? { shape, stroke: '#ffffff', strokeWidth: 250 } : { shape },
          )
        }
      />
      <PaintField
        label={words('part.fill')}
        paint={element.fill}
        others={['role', 'none']}
        onChange={(fill) => onChange({ fill })}
      />
      <PaintField
        label={words('part.stroke')}
        paint={element.stroke}
        others={['none']}
        onChange={(stroke) =>
          onChange({ stroke, strokeWidth: stroke !== 'none' && strokeWidth === 0 ? 300 : strokeWidth })
        }
      />
      <div className={styles['pair']}>
        <NumberField
          label={words('part.strokeWidth')}
          value={strokeWidth / 1000}
          {...{ least: 0, most: 5, step: 0.05 }}
          onChange={(mm) => onChange({ strokeWidth: Math.round(mm * 1000) })}
        />
        {element.shape === 'rectangle' && (
          <NumberField
            label={words('part.radius')}
            value={element.radius / 1000}
            {...{ least: 0, most: 100, step: 0.5 }}
            onChange={(mm) => onChange({ radius: Math.round(mm * 1000) })}
          />
        )}
      </div>
    </>
  )
}
