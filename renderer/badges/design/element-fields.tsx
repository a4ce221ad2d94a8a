import { useTranslations } from 'use-intl'
import type { BadgeElement, BadgeSubject } from '#shared/badges/badge-design.ts'
import { Switch } from '../../look/switch.tsx'
import { ArrangeFields } from './arrange-fields.tsx'
import { ConditionFields } from './condition-fields.tsx'
import styles from './fields.module.css'
import { NumberField } from './number-field.tsx'
import { PictureFields } from './picture-fields.tsx'
import { ShapeFields } from './shape-fields.tsx'
import { TextFields } from './text-fields.tsx'
import type { DesignEditor, ElementChange } from './use-design-editor.ts'

export type ElementFieldsProps = {
  editor: DesignEditor
  element: BadgeElement
  /** Groups of the list, for conditions. */
  groups: readonly string[]
  /** Whose badge is looked at. */
  subject: BadgeSubject
  onUnusablePicture: () => void
}

const sides = ['x', 'y', 'width', 'height'] as const

/** Everything about one element as ordinary fields: whatever the mouse does on the table can be done here too. */
export function ElementFields({ editor, element, groups, subject, onUnusablePicture }: ElementFieldsProps) {
  const words = useTranslations('badgeDesign.part')
  const { id } = element
  /** Changes of one field, one after the other, are one step back. */
  const change = (next: ElementChange) => editor.changeElement(id, next, `field ${id} ${Object.keys(next).join(' ')}`)
  return (
    <>
      {element.isLocked && <p className={styles['fact']}>{words('locked')}</p>}
      {element.kind === 'text' && <TextFields key={id} element={element} subject={subject} onChange={change} />}
      {element.kind === 'qr' && (
        <Switch
          label={words('hasLetters')}
          isOn={element.hasLetters}
          onSwitch={(hasLetters) => change({ hasLetters })}
        />
      )}
      {element.kind === 'image' && <PictureFields element={element} onChange={change} onUnusable={onUnusablePicture} />}
      {element.kind === 'shape' && <ShapeFields element={element} onChange={change} />}
      <ArrangeFields editor={editor} />
      <fieldset className={styles['group']} disabled={element.isLocked === true}>
        <legend className={styles['legend']}>{words('place')}</legend>
        <div className={styles['pair']}>
          {sides.map((side) => (
            <NumberField
              key={`${id} ${side}`}
              label={words(side)}
              value={element[side] / 1000}
              least={side === 'x' || side === 'y' ? -20 : 0.5}
              most={1000}
              step={0.5}
              onChange={(mm) => change({ [side]: Math.round(mm * 1000) })}
            />
          ))}
        </div>
      </fieldset>
      <ConditionFields when={element.when} groups={groups} onChange={(when) => change({ when })} />
    </>
  )
}
