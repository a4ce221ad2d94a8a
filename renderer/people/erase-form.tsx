import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { PersonHistory } from '#shared/contract/outputs.ts'
import controls from '#shared/look/controls.module.css'
import { erasureReasons, type ErasureReason } from '#shared/records/erasure-reasons.ts'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { FailureNote } from '../look/failure-note.tsx'
import styles from './person-actions.module.css'

export type EraseFormProps = {
  person: PersonHistory['person']
  onDone: (told: string) => void
  onCancel: () => void
}

/** Says what goes, what stays and that nothing brings it back, before what names a person is taken out. */
export function EraseForm({ person, onDone, onCancel }: EraseFormProps) {
  const words = useTranslations('personalData')
  const cancel = useTranslations('person')
  const [because, setBecause] = useState<ErasureReason | null>(null)
  const erase = useMutation({
    mutationFn: (reason: ErasureReason) =>
      ask(kiosk.erasePerson({ participantId: person.participantId, because: reason })),
    onSuccess: ({ records, isFileClean }) =>
      onDone(isFileClean ? words('erase.done', { records }) : words('erase.doneLater')),
  })
  return (
    <section className={styles['form']} aria-label={words('erase.title', { name: person.name })}>
      <h3 className={styles['title']}>{words('erase.title', { name: person.name })}</h3>
      <ul className={styles['effects']}>
        <li>{words('erase.effects.gone')}</li>
        <li>{words('erase.effects.code')}</li>
        <li>{words('erase.effects.stays')}</li>
        <li>
          <strong>{words('erase.effects.never')}</strong>
        </li>
      </ul>
      <div className={styles['buttons']} role="radiogroup" aria-label={words('erase.why')}>
        {erasureReasons.map((reason) => (
          <label key={reason} className={styles['reason']}>
            <input
              type="radio"
              name="because"
              value={reason}
              checked={because === reason}
              onChange={() => setBecause(reason)}
            />
            {words(`because.${reason}`)}
          </label>
        ))}
      </div>
      {erase.error && <FailureNote failure={failureOf(erase.error)} />}
      <div className={styles['buttons']}>
        <button
          type="button"
          className={controls['primary']}
          disabled={because === null || erase.isPending}
          onClick={() => because !== null && erase.mutate(because)}
        >
          {words('erase.confirm')}
        </button>
        <button type="button" className={controls['quiet']} onClick={onCancel}>
          {cancel('cancel')}
        </button>
      </div>
    </section>
  )
}
