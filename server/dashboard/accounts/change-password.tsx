import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useAct } from '../headquarters/use-ask.ts'
import { Dialog } from '../look/dialog.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import { Field } from '../look/field.tsx'
import { FormActions } from '../look/form-actions.tsx'
import form from '../look/form.module.css'
import { PasswordField } from './password-field.tsx'

export function ChangePassword({ onClose }: { onClose: () => void }) {
  const words = useTranslations('accounts')
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const change = useAct('PUT /password')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate({ body: { current, next } })
  }
  return (
    <Dialog title={words('changePassword.title')} onClose={onClose}>
      {change.isSuccess ? (
        <p role="status">{words('changePassword.done')}</p>
      ) : (
        <form className={form['form']} onSubmit={submit}>
          <Field label={words('changePassword.current')}>
            {(input) => (
              <input
                {...input}
                type="password"
                autoComplete="current-password"
                required
                value={current}
                onChange={({ currentTarget }) => setCurrent(currentTarget.value)}
              />
            )}
          </Field>
          <PasswordField label={words('newPassword')} value={next} onChange={setNext} />
          {change.error && <FailureNote error={change.error} />}
          <FormActions does={words('changePassword.change')} isBusy={change.isPending} onCancel={onClose} />
        </form>
      )}
    </Dialog>
  )
}
