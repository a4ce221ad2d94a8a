import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import type { PersonHistory } from '#shared/contract/outputs.ts'
import controls from '#shared/look/controls.module.css'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { FailureNote } from '../look/failure-note.tsx'
import styles from './person-actions.module.css'

export type CopyFormProps = {
  person: PersonHistory['person']
  onDone: (told: string) => void
  onCancel: () => void
}

/** Makes a file of all that is kept of a person, for that person. */
export function CopyForm({ person, onDone, onCancel }: CopyFormProps) {
  const words = useTranslations('personalData.copy')
  const cancel = useTranslations('person')
  const language = useLocale() === 'en' ? 'en' : 'id'
  const copy = useMutation({
    mutationFn: (format: 'json' | 'pdf') =>
      ask(kiosk.copyPersonData({ participantId: person.participantId, format, language })),
    onSuccess: ({ file, folder }) => onDone(words('done', { file, folder })),
  })
  return (
    <section className={styles['form']} aria-label={words('title')}>
      <h3 className={styles['title']}>{words('title')}</h3>
      <p>{words('hint', { name: person.name })}</p>
      {copy.error && <FailureNote failure={failureOf(copy.error)} />}
      <div className={styles['buttons']}>
        <button
          type="button"
          className={controls['primary']}
          disabled={copy.isPending}
          onClick={() => copy.mutate('pdf')}
        >
          {words('pdf')}
        </button>
        <button
          type="button"
          className={controls['secondary']}
          disabled={copy.isPending}
          onClick={() => copy.mutate('json')}
        >
          {words('json')}
        </button>
        <button type="button" className={controls['quiet']} onClick={onCancel}>
          {cancel('cancel')}
        </button>
      </div>
    </section>
  )
}
