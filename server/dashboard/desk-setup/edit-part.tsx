import type { FormEvent, ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import { Dialog } from '../look/dialog.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import { FormActions } from '../look/form-actions.tsx'
import form from '../look/form.module.css'

export type EditPartProps = {
  title: string
  isBusy: boolean
  error: Error | null
  onSave: () => void
  /** Left out for what is new, and for what stays. */
  onRemove?: (() => void) | undefined
  onClose: () => void
  children: ReactNode
}

/** The dialog in which one part of the setup is written, saved or taken out. */
export function EditPart({ title, isBusy, error, onSave, onRemove, onClose, children }: EditPartProps) {
  const words = useTranslations('deskSetup')
  const frame = useTranslations('frame')
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    onSave()
  }
  return (
    <Dialog title={title} width="wide" onClose={onClose}>
      <form className={form['form']} onSubmit={submit}>
        {children}
        {error && <FailureNote error={error} />}
        {onRemove && (
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
