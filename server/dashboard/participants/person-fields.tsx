import { useTranslations } from 'use-intl'
import type { ParticipantFields } from '../../contract/participants.ts'
import { Field } from '../look/field.tsx'
import form from '../look/form.module.css'
import styles from './person-fields.module.css'
import { roles } from './person-words.ts'

/** Every field, none of them left open. */
export type PersonDraft = { [Name in keyof ParticipantFields]-?: Exclude<ParticipantFields[Name], undefined> }
export type PersonFieldsProps = { draft: PersonDraft; onChange: (change: Partial<PersonDraft>) => void }

const sexes = ['', 'L', 'P'] as const

/** What is known of a person. */
export function PersonFields({ draft, onChange }: PersonFieldsProps) {
  const words = useTranslations('participants.fields')
  const names = useTranslations('verdict.role')
  return (
    <>
      <Text name="name" most={100} isRequired draft={draft} onChange={onChange} />
      <div className={form['columns']}>
        <Field label={words('role')}>
          {(input) => (
            <select
              {...input}
              value={draft.role}
              onChange={({ currentTarget }) => onChange({ role: currentTarget.value as PersonDraft['role'] })}
            >
              {roles.map((role) => (
                <option key={role} value={role}>
                  {names(role)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Text name="community" most={100} draft={draft} onChange={onChange} />
        <Text name="group" most={100} draft={draft} onChange={onChange} />
        <Text name="category" most={60} draft={draft} onChange={onChange} />
        <Text name="phone" most={40} type="tel" draft={draft} onChange={onChange} />
        <Text name="email" most={200} type="email" draft={draft} onChange={onChange} />
        <Field label={words('sex')}>
          {(input) => (
            <select
              {...input}
              value={draft.sex}
              onChange={({ currentTarget }) => onChange({ sex: currentTarget.value as PersonDraft['sex'] })}
            >
              {sexes.map((sex) => (
                <option key={sex} value={sex}>
                  {words(`sexes.${sex}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Text name="alert" most={200} hint={words('alertHint')} draft={draft} onChange={onChange} />
      </div>
      <div className={styles['ticks']}>
        <Tick label={words('isMinor')} isTicked={draft.isMinor} onTick={(isMinor) => onChange({ isMinor })} />
        {draft.isMinor && (
          <Tick
            label={words('hasPermission')}
            isTicked={draft.hasPermission}
            onTick={(hasPermission) => onChange({ hasPermission })}
          />
        )}
      </div>
    </>
  )
}

type TextProps = PersonFieldsProps & {
  name: 'name' | 'community' | 'group' | 'category' | 'phone' | 'email' | 'alert'
  most: number
  type?: 'text' | 'tel' | 'email'
  hint?: string
  isRequired?: boolean
}

function Text({ name, most, type = 'text', hint, isRequired = false, draft, onChange }: TextProps) {
  const words = useTranslations('participants.fields')
  return (
    <Field label={words(name)} hint={hint}>
      {(input) => (
        <input
          {...input}
          type={type}
          required={isRequired}
          maxLength={most}
          // Somebody else is typed in here than whoever sits at the laptop.
          autoComplete="off"
          value={draft[name]}
          onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
        />
      )}
    </Field>
  )
}

type TickProps = { label: string; isTicked: boolean; onTick: (isTicked: boolean) => void }

function Tick({ label, isTicked, onTick }: TickProps) {
  return (
    <label className={styles['tick']}>
      <input type="checkbox" checked={isTicked} onChange={({ currentTarget }) => onTick(currentTarget.checked)} />
      {label}
    </label>
  )
}
