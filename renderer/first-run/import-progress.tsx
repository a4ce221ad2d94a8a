import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { kiosk } from '../kiosk/kiosk.ts'
import styles from './first-run.module.css'

/** How far the import has come, as the engine tells it. */
export function ImportProgress() {
  const words = useTranslations('firstRun.import')
  const [done, setDone] = useState<{ rows: number; share: number } | null>(null)
  useEffect(
    () =>
      kiosk.onBroadcast((broadcast) => {
        if (broadcast.kind === 'import-progress') setDone(broadcast)
      }),
    [],
  )
  return (
    <div className={styles['progress']}>
      <progress aria-label={words('working')} max={1} {...(done && { value: done.share })} />
      <span role="status">{done === null ? words('reading') : words('progress', { rows: done.rows })}</span>
    </div>
  )
}
