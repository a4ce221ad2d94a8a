import { useTranslations } from 'use-intl'
import { type Failure, supportNumbers } from '#shared/failures/failure-code.ts'
import styles from './failure-note.module.css'

/** What went wrong in a sentence, what to do next, and the number that support asks for. */
export function FailureNote({ failure }: { failure: Failure }) {
  const words = useTranslations('failures')
  const app = useTranslations('app')
  const where = failure.detail ? `${failure.detail} · ` : ''
  return (
    <div className={styles['note']} role="alert">
      <p className={styles['sentence']}>{words(`${failure.code}.sentence`)}</p>
      <p className={styles['next']}>{words(`${failure.code}.wayOn`)}</p>
      <p className={styles['support']}>
        {where}
        {app('support', { number: supportNumbers[failure.code] })}
      </p>
    </div>
  )
}
