import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useEvent } from '../events/event-context.ts'
import { useAct } from '../headquarters/use-ask.ts'
import { Dialog } from '../look/dialog.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import { FormActions } from '../look/form-actions.tsx'
import form from '../look/form.module.css'
import type { Person } from './person-codes.tsx'
import { type PersonDraft, PersonFields } from './person-fields.tsx'
import { showPhone } from './show-phone.ts'

export type CorrectPersonProps = { person: Person; onClose: () => void }

/** Corrects what is known of a person. Only what was changed is sent. */
export function CorrectPerson({ person, onClose }: CorrectPersonProps) {
  const words = useTranslations('participants.person')
  const frame = useTranslations('frame')
  const { event } = useEvent()
  const [before] = useState(() => draftOf(person))
  const [draft, setDraft] = useState(before)
  const correct = useAct('PATCH /events/:eventId/participants/:participantId')
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    const changed = Object.fromEntries(
      Object.entries(draft).filter(([field, value]) => value !== before[field as keyof PersonDraft]),
    )
    if (Object.keys(changed).length === 0) return onClose()
    correct.mutate({ params: { eventId: event.id, participantId: person.id }, body: changed }, { onSuccess: onClose })
  }
  return (
    <Dialog title={words('correct')} width="wide" onClose={onClose}>
      <form className={form['form']} onSubmit={submit}>
        <PersonFields draft={draft} onChange={(change) => setDraft((current) => ({ ...current, ...change }))} />
        {correct.error && <FailureNote error={correct.error} />}
        <FormActions does={frame('save')} isBusy={correct.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  )
}

function draftOf(person: Person): PersonDraft {
  const { name, role, community, group, category, sex, phone, email, isMinor, hasPermission, alert } = person
  return { name, role, community, group, category, sex, phone: showPhone(phone), email, isMinor, hasPermission, alert }
}
