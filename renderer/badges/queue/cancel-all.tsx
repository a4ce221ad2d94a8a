import { useState } from 'react'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import { ask, failureOf } from '../../kiosk/ask.ts'
import { kiosk } from '../../kiosk/kiosk.ts'
import { FailureNote } from '../../look/failure-note.tsx'
import styles from './badges-screen.module.css'
import { useBadgeAction } from './use-badges.ts'

/** Gives up everything that waits: a press, and a second one that says how many. */
export function CancelAll({ count }: { count: number }) {
  const words = useTranslations('badgePrinting.queue')
  const [isSure, setIsSure] = useState(false)
  const cancel = useBadgeAction(() => ask(kiosk.cancelWaitingBadges()))
  const give = () => {
    setIsSure(false)
    cancel.mutate(undefined)
  }
  return (
    <div className={styles['row']}>
      {count > 1 && !isSure && (
        <button type="button" className={controls['quiet']} onClick={() => setIsSure(true)}>
          {words('cancelAll')}
        </button>
      )}
      {count > 1 && isSure && (
        <>
          <button type="button" className={controls['secondary']} onClick={give}>
            {words('cancelAllSure', { count })}
          </button>
          <button type="button" className={controls['quiet']} onClick={() => setIsSure(false)}>
            {words('keep')}
          </button>
        </>
      )}
      <p role="status" className={styles['muted']}>
        {cancel.data && words('canceledAll', { count: cancel.data.dropped })}
      </p>
      {cancel.error && <FailureNote failure={failureOf(cancel.error)} />}
    </div>
  )
}
