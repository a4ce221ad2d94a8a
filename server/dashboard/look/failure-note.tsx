import { useTranslations } from 'use-intl'
import { AskFailed } from '../headquarters/ask.ts'
import controls from '#shared/look/controls.module.css'
import styles from './failure-note.module.css'

export type FailureNoteProps = {
  error: unknown
  /** A line inside a form, or the middle of an empty page. */
  size?: 'line' | 'page'
  onRetry?: (() => void) | undefined
}

/** What went wrong in a sentence, the way on, and the code that support asks for. */
export function FailureNote({ error, size = 'line', onRetry }: FailureNoteProps) {
  const words = useTranslations('failures')
  const frame = useTranslations('frame')
  const code = error instanceof AskFailed ? error.code : 'unexpected'
  const known = words.has(`${code as 'unexpected'}.sentence`) ? (code as 'unexpected') : 'unexpected'
  return (
    <div className={styles[size]} role="alert">
      <p className={styles['sentence']}>{words(`${known}.sentence`)}</p>
      <p className={styles['way']}>{words(`${known}.wayOn`)}</p>
      {error instanceof AskFailed && error.detail !== undefined && <p className={styles['code']}>{error.detail}</p>}
      <p className={styles['code']}>{frame('supportCode', { code })}</p>
      {onRetry && (
        <button type="button" className={controls['secondary']} onClick={onRetry}>
          {frame('tryAgain')}
        </button>
      )}
    </div>
  )
}
