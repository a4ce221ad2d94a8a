import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceAround,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceAround,
} from 'lucide-react'
import { useTranslations } from 'use-intl'
import styles from './arrange-fields.module.css'
import { alignElements, distributeElements } from './arrange-elements.ts'
import fields from './fields.module.css'
import type { DesignEditor } from './use-design-editor.ts'

const alignments = [
  ['left', AlignStartVertical],
  ['center', AlignCenterVertical],
  ['right', AlignEndVertical],
  ['top', AlignStartHorizontal],
  ['middle', AlignCenterHorizontal],
  ['bottom', AlignEndHorizontal],
] as const
const distributions = [
  ['x', AlignHorizontalSpaceAround],
  ['y', AlignVerticalSpaceAround],
] as const

/** Puts what is chosen along a line: one along the badge, several along each other, three or more with even gaps. */
export function ArrangeFields({ editor }: { editor: DesignEditor }) {
  const words = useTranslations('badgeDesign.arrange')
  const { picked, design } = editor
  const isLocked = picked.every((element) => element.isLocked === true)
  return (
    <fieldset className={fields['group']}>
      <legend className={fields['legend']}>{words(picked.length > 1 ? 'toEachOther' : 'toBadge')}</legend>
      <div className={styles['ways']}>
        {alignments.map(([way, Icon]) => (
          <button
            key={way}
            type="button"
            className={styles['way']}
            aria-label={words(way)}
            title={words(way)}
            disabled={isLocked}
            onClick={() => editor.placeAll(alignElements(picked, design.media, way))}
          >
            <Icon size={20} aria-hidden="true" />
          </button>
        ))}
      </div>
      {picked.length > 2 && (
        <div className={styles['gaps']}>
          {distributions.map(([axis, Icon]) => (
            <button
              key={axis}
              type="button"
              className={styles['gap']}
              onClick={() => editor.placeAll(distributeElements(picked, axis))}
            >
              <Icon size={20} aria-hidden="true" />
              {words(axis === 'x' ? 'spreadAcross' : 'spreadDown')}
            </button>
          ))}
        </div>
      )}
    </fieldset>
  )
}
