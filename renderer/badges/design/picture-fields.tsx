import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { BadgeElement } from '#shared/badges/badge-design.ts'
import controls from '#shared/look/controls.module.css'
import { Field } from '../../look/field.tsx'
import { scalePicture } from './scale-picture.ts'
import type { ElementChange } from './use-design-editor.ts'

export type PictureFieldsProps = {
  element: Extract<BadgeElement, { kind: 'image' }>
  onChange: (next: ElementChange) => void
  onUnusable: () => void
}

/** What a picture shows, and another file in its place. */
export function PictureFields({ element, onChange, onUnusable }: PictureFieldsProps) {
  const words = useTranslations('badgeDesign.part')
  const input = useRef<HTMLInputElement>(null)
  const replace = async (file: File) => {
    const source = await scalePicture(file)
    if (source === null) onUnusable()
    else onChange({ source })
  }
  return (
    <>
      <Field label={words('alt')}>
        {(field) => (
          <input
            {...field}
            maxLength={120}
            value={element.alt}
            onChange={(change) => onChange({ alt: change.target.value })}
          />
        )}
      </Field>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/png,image/jpeg,image/webp"
        onChange={(change) => {
          const file = change.target.files?.[0]
          if (file) void replace(file)
          change.target.value = ''
        }}
      />
      <button type="button" className={controls['secondary']} onClick={() => input.current?.click()}>
        {words('picture')}
      </button>
    </>
  )
}
