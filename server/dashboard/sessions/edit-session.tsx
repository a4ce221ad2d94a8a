import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useEvent } from '../events/event-context.ts'
import controls from '#shared/look/controls.module.css'
import { Dialog } from '../look/dialog.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import { Field } from '../look/field.tsx'
import { FormActions } from '../look/form-actions.tsx'
import form from '../look/form.module.css'
import { TickRow } from '../look/tick-row.tsx'
import { EligibleFields } from './eligible-fields.tsx'
import { HandOverFields } from './hand-over-fields.tsx'
import { kinds, needs, reEntries, type SessionDraft } from './session-draft.ts'
import styles from './session-parts.module.css'
import { TimeField } from './time-field.tsx'
import { VehicleFields } from './vehicle-fields.tsx'

export type EditSessionProps = {
  session: SessionDraft
  isBusy: boolean
  error: Error | null
  /** An event has one session at least. */
  isOnly: boolean
  onSave: (session: SessionDraft) => void
  onRemove: () => void
  onClose: () => void
}

/** One session with all its rules. */
export function EditSession({ session, isBusy, error, isOnly, onSave, onRemove, onClose }: EditSessionProps) {
  const words = useTranslations('sessions')
  const frame = useTranslations('frame')
  const { event } = useEvent()
  const [draft, setDraft] = useState(session)
  const change = (edited: Partial<SessionDraft>) => setDraft((before) => ({ ...before, ...edited }))
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    onSave({
      ...draft,
      name: draft.name.trim(),
      code: draft.code.trim(),
      vehicles: draft.kind === 'transport' ? draft.vehicles : [],
      hasWaitingList: draft.hasWaitingList && (draft.capacity !== null || draft.vehicles.length > 0),
      handOver: draft.handOver.filter(({ item }) => item.trim() !== ''),
    })
  }
  const isNew = session.id === undefined
  return (
    <Dialog title={isNew ? words('add') : words('editOf', { name: session.name })} width="wide" onClose={onClose}>
      <form className={form['form']} onSubmit={submit}>
        <div className={form['columns']}>
          <Text name="name" most={120} isRequired draft={draft} onChange={change} />
          <Text name="code" most={20} hint={words('fields.codeHint')} isRequired draft={draft} onChange={change} />
          <Pick
            label={words('kind.label')}
            choices={kinds.map((kind) => [kind, words(`kind.${kind}`)])}
            chosen={draft.kind}
            onChoose={(kind) => change({ kind })}
          />
          <Text name="place" most={120} draft={draft} onChange={change} />
          <TimeField
            label={words('fields.opensAt')}
            zone={event.zone}
            value={draft.opensAt}
            onChange={(opensAt) => change({ opensAt })}
          />
          <TimeField
            label={words('fields.closesAt')}
            zone={event.zone}
            value={draft.closesAt}
            onChange={(closesAt) => change({ closesAt })}
          />
          <Count name="capacity" value={draft.capacity} onChange={(capacity) => change({ capacity })} />
          <Pick
            label={words('fields.reEntry')}
            choices={reEntries.map((reEntry) => [reEntry, words(`reEntry.${reEntry}`)])}
            chosen={draft.reEntry}
            onChoose={(reEntry) => change({ reEntry })}
          />
          <Count name="limitPerDay" value={draft.limitPerDay} onChange={(limitPerDay) => change({ limitPerDay })} />
        </div>
        {draft.reEntry !== 'once' && <p className={controls['hint']}>{words('exitScans')}</p>}
        <label className={styles['tick']}>
          <input
            type="checkbox"
            checked={draft.hasWaitingList}
            disabled={draft.capacity === null && draft.vehicles.length === 0}
            onChange={({ currentTarget }) => change({ hasWaitingList: currentTarget.checked })}
          />
          <span>
            {words('fields.waitingList')}
            <span className={controls['hint']}>{words('fields.waitingListHint')}</span>
          </span>
        </label>
        {draft.kind === 'transport' && (
          <VehicleFields vehicles={draft.vehicles} onChange={(vehicles) => change({ vehicles })} />
        )}
        <TickRow
          label={words('fields.needs')}
          choices={needs.map((value) => ({ value, label: words(`need.${value}`) }))}
          ticked={draft.needs}
          onChange={(ticked) => change({ needs: ticked })}
        />
        <EligibleFields eligible={draft.eligible} onChange={(eligible) => change({ eligible })} />
        <HandOverFields items={draft.handOver} onChange={(handOver) => change({ handOver })} />
        {error && <FailureNote error={error} />}
        {session.hasRecords && <p className={controls['hint']}>{words('used')}</p>}
        {!isNew && !session.hasRecords && !isOnly && (
          <p>
            <button type="button" className={controls['quiet']} disabled={isBusy} onClick={onRemove}>
              {words('remove')}
            </button>
          </p>
        )}
        <FormActions does={frame('save')} isBusy={isBusy} onCancel={onClose} />
      </form>
    </Dialog>
  )
}

type TextProps = {
  name: 'name' | 'code' | 'place'
  most: number
  hint?: string
  isRequired?: boolean
  draft: SessionDraft
  onChange: (change: Partial<SessionDraft>) => void
}

function Text({ name, most, hint, isRequired = false, draft, onChange }: TextProps) {
  const words = useTranslations('sessions.fields')
  return (
    <Field label={words(name)} hint={hint}>
      {(input) => (
        <input
          {...input}
          required={isRequired}
          {...(isRequired ? { pattern: '.*\\S.*' } : {})}
          maxLength={most}
          value={draft[name]}
          onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
        />
      )}
    </Field>
  )
}

type CountProps = {
  name: 'capacity' | 'limitPerDay'
  value: number | null
  onChange: (value: number | null) => void
}

function Count({ name, value, onChange }: CountProps) {
  const words = useTranslations('sessions.fields')
  return (
    <Field label={words(name)} hint={words(name === 'capacity' ? 'capacityHint' : 'limitHint')}>
      {(input) => (
        <input
          {...input}
          type="number"
          inputMode="numeric"
          min={1}
          max={1_000_000}
          step={1}
          value={value ?? ''}
          onChange={({ currentTarget }) =>
            onChange(Number.isNaN(currentTarget.valueAsNumber) ? null : currentTarget.valueAsNumber)
          }
        />
      )}
    </Field>
  )
}

type PickProps<T extends string> = {
  label: string
  choices: readonly (readonly [T, string])[]
  chosen: T
  onChoose: (value: T) => void
}

function Pick<T extends string>({ label, choices, chosen, onChoose }: PickProps<T>) {
  return (
    <Field label={label}>
      {(input) => (
        <select {...input} value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value as T)}>
          {choices.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
