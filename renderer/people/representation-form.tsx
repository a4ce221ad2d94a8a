import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import { type FieldFault, readName } from '#shared/participants/read-person.ts'
import { useScanRoad } from '../app/scan-road.tsx'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { useCurrentSession } from '../kiosk/use-current-session.ts'
import { useKeptDraft } from '../kiosk/use-kept-draft.ts'
import { FailureNote } from '../look/failure-note.tsx'
import { Field } from '../look/field.tsx'
import type { PersonFormProps } from './correction-form.tsx'
import styles from './person-actions.module.css'
import { useFaultWords } from './use-fault-words.ts'

/** Who came in the place of the person who was invited; lets them in with the same press if they are not in yet. */
export function RepresentationForm({ person, onDone, onCancel }: PersonFormProps) {
  const words = useTranslations('person')
  const { session } = useCurrentSession()
  const { tell } = useScanRoad()
  const field = useRef<HTMLInputElement>(null)
  const [name, setName] = useKeptDraft(`represent ${person.participantId}`, person.representedBy)
  const [fault, setFault] = useState<FieldFault | null>(null)
  const wrong = useFaultWords()(fault ? { name: fault } : {}, { name }).name
  useEffect(() => field.current?.focus(), [])

  const represent = useMutation({
    mutationFn: (sessionId: string) =>
      ask(kiosk.representPerson({ participantId: person.participantId, name, sessionId })),
    onSuccess(result, sessionId) {
      if (result.kind === 'wrong') return setFault(result.fault)
      setName(person.representedBy)
      onDone(words('represent.saved', { name: name.trim() }))
      if (result.answer) tell(result.answer, sessionId)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readName(name)
    if (read.ok) return represent.mutate(session.id)
    setFault(read.fault)
    field.current?.focus()
  }
  return (
    <form className={styles['form']} aria-label={words('represent.title')} noValidate onSubmit={submit}>
      <h3 className={styles['title']}>{words('represent.title')}</h3>
      <Field label={words('represent.name')} hint={words('represent.hint')} wrong={wrong}>
        {(input) => (
          <input
            {...input}
            ref={field}
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            value={name}
            onChange={(typed) => {
              setFault(null)
              setName(typed.target.value)
            }}
          />
        )}
      </Field>
      {represent.error && <FailureNote failure={failureOf(represent.error)} />}
      <div className={styles['buttons']}>
        <button type="submit" className={controls['primary']} disabled={represent.isPending}>
          {words('represent.save')}
        </button>
        <button
          type="button"
          className={controls['quiet']}
          onClick={() => {
            setName(person.representedBy)
            onCancel()
          }}
        >
          {words('cancel')}
        </button>
      </div>
    </form>
  )
}
