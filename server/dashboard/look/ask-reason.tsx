import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Dialog } from './dialog.tsx'
import { FailureNote } from './failure-note.tsx'
import { Field } from './field.tsx'
import { FormActions } from './form-actions.tsx'
import form from './form.module.css'

export type AskReasonProps = {
  title: string
  /** What the press means for the people concerned. */
  means?: ReactNode
  /** The one press, in its own words. */
  does: string
  isBusy: boolean
  error: Error | null
  onDo: (reason: string) => void
  onClose: () => void
}

/** What changes somebody's day is done with a reason, which stays in the audit log. */
export function AskReason({ title, means, does, isBusy, error, onDo, onClose }: AskReasonProps) {
  const words = useTranslations('frame')
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onDo(reason.trim())
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={form['form']} onSubmit={submit}>
        {means !== undefined && <div>{means}</div>}
        <Field label={words('reason')} hint={words('reasonHint')}>
          {(input) => (
            <input
              {...input}
              required
              pattern=".*\S.*"
              maxLength={200}
              autoFocus
              value={reason}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
            />
          )}
        </Field>
        {error && <FailureNote error={error} />}
        <FormActions does={does} isBusy={isBusy} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
