import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ConflictEntry } from '#shared/contract/outputs.ts'
import type { ConflictDecision } from '#shared/records/record.ts'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { ChoiceRow } from '../look/choice-row.tsx'
import controls from '#shared/look/controls.module.css'
import { FailureNote } from '../look/failure-note.tsx'
import { Field } from '../look/field.tsx'
import styles from './conflict-decision-form.module.css'

const decisions: readonly ConflictDecision[] = ['same-person', 'other-person', 'scan-mistake']

/** What somebody found out, with a reason. In its place on the page: a scan goes on to be taken meanwhile. */
export function ConflictDecisionForm({ conflict, onClose }: { conflict: ConflictEntry; onClose: () => void }) {
  const words = useTranslations('sync.conflicts')
  const client = useQueryClient()
  const [decision, setDecision] = useState<ConflictDecision>('same-person')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const { participantId, sessionId, admissions } = conflict
  const save = useMutation({
    mutationFn: () =>
      ask(
        kiosk.decideConflict({
          participantId,
          sessionId,
          admissions: admissions.map(({ recordId }) => recordId),
          decision,
          reason: reason.trim(),
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['conflicts'] }),
  })
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    setTried(true)
    if (reason.trim() !== '') save.mutate()
  }
  return (
    <form className={styles['form']} noValidate onSubmit={submit}>
      <ChoiceRow
        label={words('what')}
        choices={decisions.map((value) => ({ value, label: words(`decision.${value}`) }))}
        chosen={decision}
        onChoose={setDecision}
      />
      <Field
        label={words('reason')}
        hint={words('reasonHint')}
        wrong={isTried && reason.trim() === '' ? words('reasonMissing') : undefined}
      >
        {(input) => (
          <input
            {...input}
            autoFocus
            maxLength={200}
            value={reason}
            onChange={(change) => setReason(change.target.value)}
          />
        )}
      </Field>
      {save.error && <FailureNote failure={failureOf(save.error)} />}
      <div className={styles['row']}>
        <button type="submit" className={controls['primary']} disabled={save.isPending}>
          {words('save')}
        </button>
        <button type="button" className={controls['secondary']} onClick={onClose}>
          {words('cancel')}
        </button>
      </div>
    </form>
  )
}
