import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import { useEvent } from '../events/event-context.ts'
import { useAnswer } from '../headquarters/use-ask.ts'
import { Field } from '../look/field.tsx'
import { useSettled } from '../participants/use-settled.ts'
import styles from './desk-setup-page.module.css'

export type Picked = { id: string; name: string }
export type PickPeopleProps = {
  label: string
  picked: readonly Picked[]
  /** One only: the next one takes the place of the last. */
  isOne?: boolean
  onChange: (picked: Picked[]) => void
}

const mostFound = 6

/** People chosen by their names from the list. */
export function PickPeople({ label, picked, isOne = false, onChange }: PickPeopleProps) {
  const words = useTranslations('deskSetup.pick')
  const { event } = useEvent()
  const [text, setText] = useState('')
  const settled = useSettled(text.trim())
  const isSearching = settled.length >= 2
  const found = useAnswer(
    'GET /events/:eventId/participants',
    { params: { eventId: event.id }, query: { text: settled, limit: mostFound } },
    isSearching,
  )
  const rows = isSearching ? (found.data?.rows ?? []).filter(({ id }) => !picked.some((one) => one.id === id)) : []
  return (
    <div className={styles['pick']}>
      <Field label={label} hint={words('hint')}>
        {(input) => (
          <input
            {...input}
            type="search"
            autoComplete="off"
            maxLength={200}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
        )}
      </Field>
      <ul className={styles['found']} aria-label={words('found')}>
        {rows.map(({ id, name, community }) => (
          <li key={id}>
            <button
              type="button"
              className={styles['choice']}
              onClick={() => {
                onChange(isOne ? [{ id, name }] : [...picked, { id, name }])
                setText('')
              }}
            >
              {name}
              <span className={styles['small']}>{community}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="only-heard" role="status">
        {isSearching && found.data && words('count', { count: rows.length })}
      </p>
      <ul className={styles['picked']}>
        {picked.map(({ id, name }) => (
          <li key={id} className={styles['chip']}>
            {name}
            <button
              type="button"
              className={controls['quiet']}
              aria-label={words('drop', { name })}
              onClick={() => onChange(picked.filter((one) => one.id !== id))}
            >
              <X size={18} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
