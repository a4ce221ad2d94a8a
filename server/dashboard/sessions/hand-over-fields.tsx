import { Plus, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Session } from '#shared/sessions/session.ts'
import controls from '#shared/look/controls.module.css'
import { Field } from '../look/field.tsx'
import { roles } from '../participants/person-words.ts'
import styles from './session-parts.module.css'
import { useItems } from './use-items.ts'

type Item = Session['handOver'][number]
export type HandOverFieldsProps = { items: readonly Item[]; onChange: (items: Item[]) => void }

/** What the officer hands over at the first entry, to everybody or to one role. */
export function HandOverFields({ items, onChange }: HandOverFieldsProps) {
  const words = useTranslations('sessions')
  const names = useTranslations('verdict.role')
  const known = useItems()
  const nameOf = (id: string) => known.find((one) => one.id === id)?.name ?? id
  const change = (place: number, item: Item) => onChange(items.toSpliced(place, 1, item))
  return (
    <fieldset className={styles['part']}>
      <legend className={styles['legend']}>{words('fields.handOver')}</legend>
      {known.length === 0 && <p className={controls['hint']}>{words('fields.noItems')}</p>}
      {items.map((item, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- items have no identity but their place while they are written
        <div key={place} className={styles['item']}>
          <Field label={words('fields.item')}>
            {(input) => (
              <select
                {...input}
                value={item.item}
                onChange={({ currentTarget }) => change(place, { ...item, item: currentTarget.value })}
              >
                <option value="">{words('fields.chooseItem')}</option>
                {known.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={words('fields.itemFor')}>
            {(input) => (
              <select
                {...input}
                value={item.roles === null ? '' : item.roles.join(' ')}
                onChange={({ currentTarget: { value } }) =>
                  change(place, { ...item, roles: value === '' ? null : (value.split(' ') as Item['roles']) })
                }
              >
                <option value="">{words('eligible.everybody')}</option>
                {item.roles !== null && item.roles.length > 1 && (
                  <option value={item.roles.join(' ')}>{item.roles.map((role) => names(role)).join(', ')}</option>
                )}
                {roles.map((role) => (
                  <option key={role} value={role}>
                    {names(role)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <button
            type="button"
            className={styles['remove']}
            aria-label={words('fields.removeItem', { item: nameOf(item.item) || words('fields.item') })}
            onClick={() => onChange(items.toSpliced(place, 1))}
          >
            <X size={20} aria-hidden="true" />
          </button>
        </div>
      ))}
      <p>
        <button
          type="button"
          className={controls['secondary']}
          disabled={known.length === 0}
          onClick={() => onChange([...items, { item: '', roles: null }])}
        >
          <Plus size={20} aria-hidden="true" />
          {words('fields.addItem')}
        </button>
      </p>
    </fieldset>
  )
}
