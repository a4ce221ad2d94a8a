import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Item } from '#shared/items/item.ts'
import controls from '#shared/look/controls.module.css'
import { useEventFormat } from '../events/event-context.ts'
import { Field } from '../look/field.tsx'
import list from '../look/list.module.css'
import { EditPart } from './edit-part.tsx'
import styles from './desk-setup-page.module.css'
import { RoleTicks } from './role-ticks.tsx'
import { SetupSection } from './setup-section.tsx'
import { TextField } from './text-field.tsx'
import { type DeskSetupShown, usePutDeskSetup } from './use-desk-setup.ts'

type Draft = Omit<Item, 'id'> & { id?: string }

/** What is given once per person: how much there is, how much was given, and what is to be looked at. */
export function ItemsSection({ setup, mayManage }: { setup: DeskSetupShown; mayManage: boolean }) {
  const words = useTranslations('deskSetup.items')
  const [edited, setEdited] = useState<Draft | null>(null)
  const open = (draft: Draft) => setEdited(draft)
  return (
    <SetupSection
      title={words('title')}
      lead={words('lead')}
      empty={setup.items.length === 0 ? words('empty') : undefined}
      add={mayManage ? { does: words('add'), onAdd: () => open({ name: '', stock: null, roles: null }) } : undefined}
    >
      <div className={styles['frame']}>
        <table className={styles['table']}>
          <caption className="only-heard">{words('title')}</caption>
          <thead>
            <tr>
              <th scope="col">{words('name')}</th>
              <th scope="col">{words('stock')}</th>
              <th scope="col">{words('given')}</th>
              <th scope="col">{words('left')}</th>
              <th scope="col">{words('twice')}</th>
              {mayManage && (
                <th scope="col">
                  <span className="only-heard">{words('acts')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {setup.items.map((item) => (
              <ItemRow key={item.id} item={item} {...(mayManage ? { onEdit: () => open(item) } : {})} />
            ))}
          </tbody>
        </table>
      </div>
      {edited && <EditItem setup={setup} item={edited} onClose={() => setEdited(null)} />}
    </SetupSection>
  )
}

function ItemRow({ item, onEdit }: { item: DeskSetupShown['items'][number]; onEdit?: () => void }) {
  const words = useTranslations('deskSetup')
  const names = useTranslations('verdict.role')
  const frame = useTranslations('frame')
  const { number } = useEventFormat()
  const { name, stock, roles, times, twice, isDeclared } = item
  const left = stock === null ? null : stock - times
  return (
    <tr>
      <th scope="row">
        {name}
        <span className={styles['small']}>
          {roles === null ? words('everybody') : roles.map((role) => names(role)).join(', ')}
        </span>
      </th>
      <td data-label={words('items.stock')}>{stock === null ? words('items.uncounted') : number(stock)}</td>
      <td data-label={words('items.given')}>{number(times)}</td>
      <td data-label={words('items.left')} data-is-over={left !== null && left <= 0}>
        {left === null ? '–' : number(left)}
      </td>
      <td data-label={words('items.twice')} data-is-over={twice > 0}>
        {number(twice)}
      </td>
      {onEdit && (
        <td>
          {isDeclared && (
            <button type="button" className={controls['quiet']} onClick={onEdit}>
              {frame('edit')} <span className="only-heard">{name}</span>
            </button>
          )}
        </td>
      )}
    </tr>
  )
}

function EditItem({ setup, item, onClose }: { setup: DeskSetupShown; item: Draft; onClose: () => void }) {
  const words = useTranslations('deskSetup')
  const put = usePutDeskSetup()
  const [draft, setDraft] = useState(item)
  const declared: Draft[] = setup.items
    .filter(({ isDeclared }) => isDeclared)
    .map(({ id, name, stock, roles }) => ({ id, name, stock, roles }))
  const place = declared.findIndex(({ id }) => id === item.id)
  const written: Draft = {
    ...(draft.id === undefined ? {} : { id: draft.id }),
    name: draft.name.trim(),
    stock: draft.stock,
    roles: draft.roles,
  }
  return (
    <EditPart
      title={item.id === undefined ? words('items.add') : item.name}
      isBusy={put.isBusy}
      error={put.error}
      onClose={onClose}
      onSave={() =>
        put.save({ items: place === -1 ? [...declared, written] : declared.toSpliced(place, 1, written) }, onClose)
      }
      onRemove={place === -1 ? undefined : () => put.save({ items: declared.toSpliced(place, 1) }, onClose)}
    >
      <TextField
        label={words('items.name')}
        hint={words('items.nameHint')}
        value={draft.name}
        most={60}
        isRequired
        onChange={(name) => setDraft({ ...draft, name })}
      />
      <Field label={words('items.stock')} hint={words('items.stockHint')}>
        {(input) => (
          <input
            {...input}
            type="number"
            inputMode="numeric"
            min={0}
            max={1_000_000}
            step={1}
            value={draft.stock ?? ''}
            onChange={({ currentTarget: { valueAsNumber } }) =>
              setDraft({ ...draft, stock: Number.isNaN(valueAsNumber) ? null : valueAsNumber })
            }
          />
        )}
      </Field>
      <RoleTicks label={words('forRoles')} ticked={draft.roles} onChange={(roles) => setDraft({ ...draft, roles })} />
      <p className={list['small']}>{words('items.handOver')}</p>
    </EditPart>
  )
}
