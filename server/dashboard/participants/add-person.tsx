import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useEvent } from '../events/event-context.ts'
import { useAct } from '../headquarters/use-ask.ts'
import { Dialog } from '../look/dialog.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import { Field } from '../look/field.tsx'
import { FormActions } from '../look/form-actions.tsx'
import form from '../look/form.module.css'
import { type PersonDraft, PersonFields } from './person-fields.tsx'

const nobodyYet: PersonDraft = {
  name: '',
  role: 'participant',
  community: '',
  group: '',
  category: '',
  sex: '',
  phone: '',
  email: '',
  isMinor: false,
  hasPermission: false,
  alert: '',
}

export type AddPersonProps = { onClose: () => void; onAdded: (participantId: string) => void }

/** One more person on the list, with a code of their own. */
export function AddPerson({ onClose, onAdded }: AddPersonProps) {
  const words = useTranslations('participants')
  const { event } = useEvent()
  const [draft, setDraft] = useState(nobodyYet)
  const [code, setCode] = useState('')
  const add = useAct('POST /events/:eventId/participants')
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    const body = { ...draft, ...(code.trim() === '' ? {} : { code: code.trim() }) }
    add.mutate({ params: { eventId: event.id }, body }, { onSuccess: ({ participantId }) => onAdded(participantId) })
  }
  return (
    <Dialog title={words('add')} width="wide" onClose={onClose}>
      <form className={form['form']} onSubmit={submit}>
        <PersonFields draft={draft} onChange={(change) => setDraft((before) => ({ ...before, ...change }))} />
        <Field label={words('fields.code')} hint={words('fields.codeHint')}>
          {(input) => (
            <input
              {...input}
              maxLength={512}
              autoComplete="off"
              value={code}
              onChange={({ currentTarget }) => setCode(currentTarget.value)}
            />
          )}
        </Field>
        {add.error && <FailureNote error={add.error} />}
        <FormActions does={words('add')} isBusy={add.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
