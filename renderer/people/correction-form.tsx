import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { PersonHistory } from '#shared/contract/outputs.ts'
import controls from '#shared/look/controls.module.css'
import { type FieldFaults, type PersonDraft, readChanges } from '#shared/participants/read-person.ts'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { useKeptDraft } from '../kiosk/use-kept-draft.ts'
import { ChoiceRow } from '../look/choice-row.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import { Field } from '../look/field.tsx'
import { Switch } from '../look/switch.tsx'
import styles from './person-actions.module.css'
import { useFaultWords } from './use-fault-words.ts'

type Draft = Partial<PersonDraft>
const untouched: Draft = {}
const places = ['community', 'group'] as const

export type PersonFormProps = {
  person: PersonHistory['person']
  onDone: (told: string) => void
  onCancel: () => void
}

/** Corrects what is known of a person: only what was touched is sent, and only what is different is recorded. */
export function CorrectionForm({ person, onDone, onCancel }: PersonFormProps) {
  const words = useTranslations('person')
  const client = useQueryClient()
  const faultWords = useFaultWords()
  const suggestions = useId()
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useKeptDraft(`correct ${person.participantId}`, untouched)
  const [faults, setFaults] = useState<FieldFaults>({})
  const facets = useQuery({ queryKey: ['facets'], queryFn: () => ask(kiosk.participantFacets()) }).data
  const wrong = faultWords(faults, draft)
  const focusOn = (field: string | undefined) => {
    const control = field === undefined ? null : form.current?.elements.namedItem(field)
    if (control instanceof HTMLElement) control.focus()
  }
  useEffect(() => focusOn('name'), [])

  const save = useMutation({
    mutationFn: () => ask(kiosk.correctPerson({ participantId: person.participantId, draft })),
    onSuccess(result) {
      if (result.kind === 'wrong') return setFaults(result.faults)
      setDraft(untouched)
      void client.invalidateQueries({ queryKey: ['facets'] })
      onDone(words(result.fields.length === 0 ? 'correct.same' : 'correct.saved'))
    },
  })

  const change = <F extends keyof PersonDraft>(field: F, value: PersonDraft[F], before: PersonDraft[F]) => {
    const { [field]: _old, ...others } = draft
    const next = value === before ? others : { ...others, [field]: value }
    setDraft(Object.keys(next).length === 0 ? untouched : next)
    setFaults((told) => Object.fromEntries(Object.entries(told).filter(([name]) => name !== field)))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readChanges(draft)
    if (read.ok) return save.mutate()
    setFaults(read.faults)
    focusOn(Object.keys(read.faults)[0])
  }
  const text = (field: 'name' | 'community' | 'group' | 'email' | 'alert', list?: string) => (
    <Field key={field} label={words(`field.${field}`)} wrong={wrong[field]}>
      {(input) => (
        <input
          {...input}
          name={field}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          list={list}
          value={draft[field] ?? person[field]}
          onChange={(typed) => change(field, typed.target.value, person[field])}
        />
      )}
    </Field>
  )
  return (
    <form ref={form} className={styles['form']} aria-label={words('correct.title')} noValidate onSubmit={submit}>
      <h3 className={styles['title']}>{words('correct.title')}</h3>
      {text('name')}
      <div className={styles['two']}>{places.map((field) => text(field, `${suggestions}-${field}`))}</div>
      {places.map((field) => (
        <datalist key={field} id={`${suggestions}-${field}`}>
          {facets?.[field === 'community' ? 'communities' : 'groups'].map((place) => (
            <option key={place} value={place}>
              {place}
            </option>
          ))}
        </datalist>
      ))}
      <ChoiceRow
        label={words('field.sex')}
        choices={[
          { value: 'L', label: words('value.L') },
          { value: 'P', label: words('value.P') },
          { value: '', label: words('value.none') },
        ]}
        chosen={draft.sex ?? person.sex}
        onChoose={(sex) => change('sex', sex, person.sex)}
      />
      <Field
        label={words('field.phone')}
        hint={person.phoneMasked === '' ? undefined : words('correct.phoneHint', { phone: person.phoneMasked })}
        wrong={wrong.phone}
      >
        {(input) => (
          <input
            {...input}
            name="phone"
            type="text"
            inputMode="tel"
            autoComplete="off"
            placeholder={person.phoneMasked}
            value={draft.phone ?? ''}
            onChange={(typed) => change('phone', typed.target.value, '')}
          />
        )}
      </Field>
      {text('email')}
      {text('alert')}
      {(['isMinor', 'hasPermission'] as const).map((field) => (
        <Switch
          key={field}
          label={words(`field.${field}`)}
          isOn={draft[field] ?? person[field]}
          onSwitch={(isOn) => change(field, isOn, person[field])}
        />
      ))}
      {save.error && <FailureNote failure={failureOf(save.error)} />}
      <div className={styles['buttons']}>
        <button type="submit" className={controls['primary']} disabled={save.isPending}>
          {words('correct.save')}
        </button>
        <button
          type="button"
          className={controls['quiet']}
          onClick={() => {
            setDraft(untouched)
            onCancel()
          }}
        >
          {words('cancel')}
        </button>
      </div>
    </form>
  )
}
