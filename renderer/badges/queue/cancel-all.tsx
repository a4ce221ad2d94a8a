import { useState } from 'react'
import { useTranslations } from 'use-intl'
import controls from '#shared/look/controls.module.css'
import { ask, failureOf } from '../../kiosk/ask.ts'
import { kiosk } from '../../kiosk/kiosk.ts'
import { FailureNote } from '../../look/failure-note.tsx'
import styles from './badges-screen.module.css'
import { useBadgeAction } from './use-badges.ts'

/** Gives up what waits of a batch, or what guests at the desk wait for: a press, and a second one that says how many. */
export function CancelAll({ count, batch }: { count: number; batch: string | null }) {
  const words = useTranslations('badgePrinting.queue')
  const least = batch === null ? 2 : 1
  const [isSure, setIsSure] = useState(false)
  const cancel = useBadgeAction(() => ask(kiosk.cancelWaitingBadges({ batch })))
  const give = () => {
    setIsSure(false)
    cancel.mutate(undefined)
  }
  return (
    <div className={styles['row']}>
      {count >= least && !isSure && (
        <button type="button" className={controls['quiet']} onClick={() => setIsSure(true)}>
          {words(batch === null ? 'cancelAll' : 'cancelRest')}
        </button>
      )}
      {count >= least && isSure && (
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
