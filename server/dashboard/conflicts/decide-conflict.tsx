import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Conflict } from '../../contract/conflicts.ts'
import { useEvent } from '../events/event-context.ts'
import { useAct } from '../headquarters/use-ask.ts'
import { Dialog } from '../look/dialog.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import { Field } from '../look/field.tsx'
import { FormActions } from '../look/form-actions.tsx'
import form from '../look/form.module.css'
import styles from './decide-conflict.module.css'

const decisions = ['same-person', 'other-person', 'scan-mistake'] as const
type Decision = (typeof decisions)[number]

export type DecideConflictProps = { conflict: Conflict; onClose: () => void; onDecided: () => void }

/** What happened, and how somebody knows. Both records stay, and the person counts once. */
export function DecideConflict({ conflict, onClose, onDecided }: DecideConflictProps) {
  const words = useTranslations('conflicts')
  const frame = useTranslations('frame')
  const { event } = useEvent()
  const [decision, setDecision] = useState<Decision>('same-person')
  const [reason, setReason] = useState('')
  const decide = useAct('POST /events/:eventId/conflicts/decide')
  const { sessionId, participantId, participantName, admissions } = conflict
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    decide.mutate(
      {
        params: { eventId: event.id },
        body: { sessionId, participantId, decision, admissions: admissions.map(({ recordId }) => recordId), reason },
      },
      { onSuccess: onDecided },
    )
  }
  return (
    <Dialog title={words('decideFor', { name: participantName })} onClose={onClose}>
      <form className={form['form']} onSubmit={submit}>
        <fieldset className={styles['choices']}>
          <legend className={styles['legend']}>{words('what')}</legend>
          {decisions.map((value) => (
            <label key={value} className={styles['choice']}>
              <input type="radio" name="decision" checked={value === decision} onChange={() => setDecision(value)} />
              <span>
                <strong>{words(`decision.${value}`)}</strong>
                <br />
                {words(`decisionMeans.${value}`)}
              </span>
            </label>
          ))}
        </fieldset>
        <Field label={frame('reason')} hint={frame('reasonHint')}>
          {(input) => (
            <input
              {...input}
              required
              pattern=".*\S.*"
              maxLength={200}
              value={reason}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
            />
          )}
        </Field>
        {decide.error && <FailureNote error={decide.error} />}
        <FormActions does={words('decide')} isBusy={decide.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
