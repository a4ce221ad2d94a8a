import { useTranslations } from 'use-intl'
import type { Failure } from '#shared/failures/failure-code.ts'
import { FailureNote } from '../look/failure-note.tsx'
import styles from './pin-form.module.css'

/** Why a PIN was not taken: how many tries are left, or how long to wait, counted down. */
export function PinTrouble({ failure, seconds }: { failure: Failure | null; seconds: number }) {
  const words = useTranslations('officers.pin')
  if (failure === null && seconds === 0) return null
  if (seconds > 0) {
    // The countdown is seen; a screen reader hears it once.
    const first = failure?.code === 'pin-wait' ? failure.detail : undefined
    return (
      <div className={styles['trouble']}>
        <p className={styles['wrong']} aria-hidden="true">
          {words('wait', { time: clockOf(seconds) })}
        </p>
        <p className={styles['spoken']} role="alert">
          {words('wait', { time: clockOf(Number(first ?? seconds)) })}
        </p>
      </div>
    )
  }
  if (failure?.code === 'pin-wait') return <p className={styles['note']}>{words('waitOver')}</p>
  if (failure?.code === 'pin-wrong') {
    return (
      <p className={styles['wrong']} role="alert">
        {words('wrong', { left: Number(failure.detail ?? 0) })}
      </p>
    )
  }
  return failure && <FailureNote failure={failure} />
}

/** Minutes and seconds: a span that counts down is the same in both languages. */
function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
