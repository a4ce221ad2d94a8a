import { useTranslations } from 'use-intl'
import type { CodeSelection } from '#shared/contract/codes.ts'
import type { Role } from '#shared/participants/participant.ts'
import { useEvent } from '../events/event-context.ts'
import { useAnswer } from '../headquarters/use-ask.ts'
import { Field } from '../look/field.tsx'
import { roles } from '../participants/person-words.ts'
import styles from './codes-page.module.css'

export type Chosen = CodeSelection
export const everybody: Chosen = { community: null, group: null, role: null, onlyWithPhone: false }

/** Whose codes: of a community, a group, a role, and of whoever can be reached. */
export function SelectionFields({ chosen, onChange }: { chosen: Chosen; onChange: (change: Partial<Chosen>) => void }) {
  const words = useTranslations('sharingCodes.who')
  const names = useTranslations('verdict.role')
  const { event } = useEvent()
  const facets = useAnswer('GET /events/:eventId/facets', { params: { eventId: event.id } }).data
  const pick = (
    what: 'community' | 'group' | 'role',
    choices: readonly (readonly [value: string, label: string])[],
  ) => (
    <Field label={words(what)}>
      {(input) => (
        <select
          {...input}
          value={chosen[what] ?? ''}
          onChange={({ currentTarget: { value } }) => onChange({ [what]: value === '' ? null : (value as Role) })}
        >
          <option value="">{words('everybody')}</option>
          {choices.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
  return (
    <>
      <div className={styles['picks']}>
        {pick('community', facets?.communities.map((one) => [one, one]) ?? [])}
        {pick('group', facets?.groups.map((one) => [one, one]) ?? [])}
        {pick(
          'role',
          roles.map((role) => [role, names(role)]),
        )}
      </div>
      <label className={styles['tick']}>
        <input
          type="checkbox"
          checked={chosen.onlyWithPhone}
          onChange={({ currentTarget }) => onChange({ onlyWithPhone: currentTarget.checked })}
        />
        {words('onlyWithPhone')}
      </label>
    </>
  )
}
