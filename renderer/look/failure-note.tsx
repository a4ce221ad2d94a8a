import { useTranslations } from 'use-intl'
import { type Failure, supportNumbers } from '#shared/failures/failure-code.ts'
import styles from './failure-note.module.css'

export type FailureNoteProps = {
  failure: Failure
  /** A line inside a form, or the middle of an empty screen. */
  size?: 'line' | 'page'
}

/** What went wrong in a sentence, the way on, and the number that support asks for. */
export function FailureNote({ failure, size = 'line' }: FailureNoteProps) {
  const words = useTranslations('failures')
  const app = useTranslations('app')
  return (
    <div className={styles[size]} role="alert">
      <p className={styles['sentence']}>{words(`${failure.code}.sentence`)}</p>
      <p className={styles['way']}>{words(`${failure.code}.wayOn`)}</p>
      {failure.detail !== undefined && <p className={styles['detail']}>{failure.detail}</p>}
      <p className={styles['code']}>{app('supportCode', { code: supportNumbers[failure.code] })}</p>
    </div>
  )
}
