import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { BadgeElement, BadgeSubject } from '#shared/badges/badge-design.ts'
import { badgeFields, fieldsIn, isBadgeField } from '#shared/badges/badge-field.ts'
import { ChoiceRow } from '../../look/choice-row.tsx'
import { Field } from '../../look/field.tsx'
import { Switch } from '../../look/switch.tsx'
import styles from './fields.module.css'
import { FitNote } from './fit-note.tsx'
import { NumberField } from './number-field.tsx'
import { PaintField } from './paint-field.tsx'
import type { ElementChange } from './use-design-editor.ts'

type TextElement = Extract<BadgeElement, { kind: 'text' }>

export type TextFieldsProps = {
  element: TextElement
  /** Whose badge is looked at. */
  subject: BadgeSubject
  onChange: (next: ElementChange) => void
}

/** What a text says, with a button for every field, and how its letters look. */
export function TextFields({ element, subject, onChange }: TextFieldsProps) {
  const words = useTranslations('badgeDesign.part')
  const fieldWords = useTranslations('badgeDesign.field')
  const area = useRef<HTMLTextAreaElement>(null)
  const unknown = fieldsIn(element.text).find((name) => !isBadgeField(name))
  const insert = (field: string) => {
    const start = area.current?.selectionStart ?? element.text.length
    const end = area.current?.selectionEnd ?? start
    onChange({ text: `${element.text.slice(0, start)}{${field}}${element.text.slice(end)}`.slice(0, 600) })
    area.current?.focus()
  }
  return (
    <>
      <Field
        label={words('text')}
        hint={words('textHint')}
        wrong={unknown === undefined ? undefined : words('unknownField', { field: `{${unknown}}` })}
      >
        {(input) => (
          <textarea
            {...input}
            ref={area}
            rows={3}
            maxLength={600}
            value={element.text}
            onChange={(change) => onChange({ text: change.target.value })}
          />
        )}
      </Field>
      <div className={styles['chips']} role="group" aria-label={fieldWords('label')}>
        {badgeFields.map((field) => (
          <button key={field} type="button" className={styles['chip']} onClick={() => insert(field)}>
            {fieldWords(field)}
          </button>
        ))}
      </div>
      {fieldsIn(element.text).includes('name') && (
        <Switch
          label={words('mayDropTitles')}
          isOn={element.mayDropTitles}
          onSwitch={(mayDropTitles) => onChange({ mayDropTitles })}
        />
      )}
      <div className={styles['pair']}>
        <NumberField
          label={words('most')}
          value={element.most}
          {...{ least: 4, most: 200, step: 1 }}
          onChange={(most) => onChange({ most })}
        />
        <NumberField
          label={words('least')}
          value={element.least}
          {...{ least: 4, most: 200, step: 1 }}
          onChange={(least) => onChange({ least })}
        />
        <NumberField
          label={words('lines')}
          value={element.lines}
          {...{ least: 1, most: 20, step: 1 }}
          onChange={(lines) => onChange({ lines: Math.round(lines) })}
        />
      </div>
      <FitNote element={element} subject={subject} />
      <ChoiceRow
        label={words('align')}
        choices={(['left', 'center', 'right'] as const).map((value) => ({ value, label: words(`alignTo.${value}`) }))}
        chosen={element.align}
        onChoose={(align) => onChange({ align })}
      />
      <ChoiceRow
        label={words('upright')}
        choices={(['top', 'middle', 'bottom'] as const).map((value) => ({ value, label: words(`uprightTo.${value}`) }))}
        chosen={element.upright}
        onChoose={(upright) => onChange({ upright })}
      />
      <ChoiceRow
        label={words('weight')}
        choices={(['regular', 'bold', 'extra-bold'] as const).map((value) => ({
          value,
          label: words(`weightTo.${value}`),
        }))}
        chosen={element.weight}
        onChoose={(weight) => onChange({ weight })}
      />
      <PaintField
        label={words('colour')}
        paint={element.colour}
        others={['role']}
        onChange={(colour) => onChange({ colour: colour === 'none' ? 'role' : colour })}
      />
    </>
  )
}
