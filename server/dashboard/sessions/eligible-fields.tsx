import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Eligibility } from '#shared/sessions/session.ts'
import { useEvent } from '../events/event-context.ts'
import { useAnswer } from '../headquarters/use-ask.ts'
import { Field } from '../look/field.tsx'
import form from '../look/form.module.css'
import { TickRow } from '../look/tick-row.tsx'
import { roles } from '../participants/person-words.ts'
import styles from './session-parts.module.css'

export type EligibleFieldsProps = { eligible: Eligibility; onChange: (eligible: Eligibility) => void }

/** Who may come in. What nobody is named in is open to everybody. */
export function EligibleFields({ eligible, onChange }: EligibleFieldsProps) {
  const words = useTranslations('sessions.eligible')
  const names = useTranslations('verdict.role')
  const { event } = useEvent()
  const facets = useAnswer('GET /events/:eventId/facets', { params: { eventId: event.id } }).data
  const orNull = <T,>(list: T[]) => (list.length === 0 ? null : list)
  const lists = ['communities', 'groups', 'categories'] as const
  return (
    <fieldset className={styles['part']}>
      <legend className={styles['legend']}>{words('title')}</legend>
      <TickRow
        label={words('roles')}
        choices={roles.map((value) => ({ value, label: names(value) }))}
        ticked={eligible.roles ?? []}
        onChange={(ticked) => onChange({ ...eligible, roles: orNull(ticked) })}
      />
      <div className={form['columns']}>
        {lists.map((list) =>
          (facets?.[list].length ?? 0) > 0 || eligible[list] !== null ? (
            <Lines
              key={list}
              label={words(list)}
              value={eligible[list] ?? []}
              onChange={(lines) => onChange({ ...eligible, [list]: orNull(lines) })}
            />
          ) : null,
        )}
      </div>
    </fieldset>
  )
}

type LinesProps = { label: string; value: readonly string[]; onChange: (lines: string[]) => void }

function Lines({ label, value, onChange }: LinesProps) {
  const words = useTranslations('sessions.eligible')
  const [text, setText] = useState(value.join('\n'))
  return (
    <Field label={label} hint={words('oneALine')}>
      {(input) => (
        <textarea
          {...input}
          rows={3}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value)
            onChange(
              currentTarget.value
                .split('\n')
                .map((line) => line.trim())
                .filter((line) => line !== ''),
            )
          }}
        />
      )}
    </Field>
  )
}
