import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { EventFields as Fields } from '../../contract/events.ts'
import { useAct } from '../headquarters/use-ask.ts'
import { Dialog } from '../look/dialog.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import { FormActions } from '../look/form-actions.tsx'
import form from '../look/form.module.css'
import { useEvent } from './event-context.ts'
import { EventFields } from './event-fields.tsx'

/** Corrects what is known of an event. Only what was changed is sent. */
export function EditEvent({ onClose }: { onClose: () => void }) {
  const words = useTranslations('events.frame')
  const frame = useTranslations('frame')
  const { event, hasRecords } = useEvent()
  const { series, name, city, place, zone, startsOn, codePrefix, label } = event
  const [before] = useState<Fields>({ series, name, city, place, zone, startsOn, codePrefix, label })
  const [draft, setDraft] = useState(before)
  const change = useAct('PATCH /events/:eventId')
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    const changed = Object.fromEntries(
      Object.entries(draft).filter(([field, value]) => value !== before[field as keyof Fields]),
    )
    if (Object.keys(changed).length === 0) return onClose()
    change.mutate({ params: { eventId: event.id }, body: changed }, { onSuccess: onClose })
  }
  return (
    <Dialog title={words('edit')} width="wide" onClose={onClose}>
      <form className={form['form']} onSubmit={submit}>
        <EventFields
          draft={draft}
          isZoneFixed={hasRecords}
          onChange={(edited) => setDraft((current) => ({ ...current, ...edited }))}
        />
        {change.error && <FailureNote error={change.error} />}
        <FormActions does={frame('save')} isBusy={change.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
