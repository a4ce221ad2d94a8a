import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Scope } from '../../contract/api-keys.ts'
import { useEvent } from '../events/event-context.ts'
import { useAct } from '../headquarters/use-ask.ts'
import controls from '#shared/look/controls.module.css'
import { Dialog } from '../look/dialog.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import { Field } from '../look/field.tsx'
import { FormActions } from '../look/form-actions.tsx'
import form from '../look/form.module.css'
import { ShownOnce } from '../look/shown-once.tsx'
import { TickRow } from '../look/tick-row.tsx'

const scopes: readonly Scope[] = ['participants:write', 'participants:read', 'attendance:read']

/** A new key, which is shown once. */
export function MakeKey({ onClose }: { onClose: () => void }) {
  const words = useTranslations('apiKeys')
  const { event } = useEvent()
  const [name, setName] = useState('')
  const [ticked, setTicked] = useState<Scope[]>(['attendance:read'])
  const make = useAct('POST /events/:eventId/api-keys')
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    make.mutate({ params: { eventId: event.id }, body: { name, scopes: ticked } })
  }
  if (make.data)
    return (
      <Dialog title={words('keyOf', { name })} onClose={onClose}>
        <div className={form['form']}>
          <p>{words('shownOnce')}</p>
          <ShownOnce text={make.data.key} />
          <div className={form['actions']}>
            <button type="button" className={controls['primary']} onClick={onClose}>
              {words('done')}
            </button>
          </div>
        </div>
      </Dialog>
    )
  return (
    <Dialog title={words('make')} onClose={onClose}>
      <form className={form['form']} onSubmit={submit}>
        <Field label={words('name')} hint={words('nameHint')}>
          {(input) => (
            <input
              {...input}
              required
              pattern=".*\S.*"
              maxLength={80}
              autoFocus
              value={name}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
            />
          )}
        </Field>
        <TickRow
          label={words('scopes')}
          choices={scopes.map((value) => ({ value, label: words(`scope.${value}`) }))}
          ticked={ticked}
          onChange={setTicked}
        />
        {make.error && <FailureNote error={make.error} />}
        <FormActions does={words('make')} isBusy={make.isPending} isDisabled={ticked.length === 0} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
