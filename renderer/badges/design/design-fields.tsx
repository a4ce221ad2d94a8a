import { useTranslations } from 'use-intl'
import type { BadgeMedia } from '#shared/badges/badge-design.ts'
import { Field } from '../../look/field.tsx'
import styles from './fields.module.css'
import { NumberField } from './number-field.tsx'
import { RoleChecks, roles } from './role-checks.tsx'
import type { DesignEditor } from './use-design-editor.ts'

const lengths = [
  ['width', 20, 1000],
  ['height', 15, 1000],
  ['bleed', 0, 10],
  ['safe', 0, 20],
] as const

/** What is true of the whole design: its name, what it is printed on, whom it is for, the colours of the roles. */
export function DesignFields({ editor: { design, change } }: { editor: DesignEditor }) {
  const words = useTranslations('badgeDesign.design')
  const roleWords = useTranslations('verdict.role')
  const { media, roleColours } = design
  const { sheet } = media
  const changeMedia = (next: Partial<BadgeMedia>) =>
    change({ media: { ...media, ...next } }, `media ${Object.keys(next).join(' ')}`)
  return (
    <>
      <Field label={words('name')} wrong={design.name.trim() === '' ? words('nameMissing') : undefined}>
        {(input) => (
          <input
            {...input}
            maxLength={80}
            value={design.name}
            onChange={(typed) => change({ name: typed.target.value }, 'name')}
          />
        )}
      </Field>
      <div className={styles['pair']}>
        {lengths.map(([side, least, most]) => (
          <NumberField
            key={side}
            label={words(side)}
            value={media[side] / 1000}
            least={least}
            most={most}
            step={0.5}
            onChange={(mm) => changeMedia({ [side]: Math.round(mm * 1000) })}
          />
        ))}
      </div>
      {sheet && (
        <p className={styles['fact']}>
          {words('sheet', {
            count: sheet.columns * sheet.rows,
            width: sheet.paperWidth / 1000,
            height: sheet.paperHeight / 1000,
          })}
        </p>
      )}
      <RoleChecks label={words('roles')} roles={design.roles} onChange={(chosen) => change({ roles: chosen })} />
      <fieldset className={styles['group']}>
        <legend className={styles['legend']}>{words('colours')}</legend>
        {roles.map((role) => (
          <label key={role} className={styles['roleColour']}>
            <input
              type="color"
              className={styles['colour']}
              value={roleColours[role]}
              onChange={(picked) =>
                change({ roleColours: { ...roleColours, [role]: picked.target.value } }, `colour ${role}`)
              }
            />
            {roleWords(role)}
          </label>
        ))}
      </fieldset>
    </>
  )
}
