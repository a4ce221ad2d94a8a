import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Broadcast } from '#shared/contract/kiosk-api.ts'
import controls from '#shared/look/controls.module.css'
import { kiosk } from '../kiosk/kiosk.ts'
import styles from './import.module.css'

type Progress = Extract<Broadcast, { kind: 'import-progress' }>

/** How far the list has come, as the engine tells it, and the way out. Scans go on beside it. */
export function ImportProgress({ onCancel }: { onCancel?: () => void }) {
  const words = useTranslations('imports.working')
  const [done, setDone] = useState<Progress | null>(null)
  const [isCanceling, setCanceling] = useState(false)
  useEffect(
    () =>
      kiosk.onBroadcast((broadcast) => {
        if (broadcast.kind === 'import-progress') setDone(broadcast)
      }),
    [],
  )
  const stage = done?.stage ?? 'reading'
  return (
    <div className={styles['progress']}>
      <progress aria-label={words('label')} max={1} {...(done && stage !== 'comparing' && { value: done.share })} />
      <span role="status">{words(stage, { rows: done?.rows ?? 0 })}</span>
      {onCancel && (
        <button
          type="button"
          className={controls['quiet']}
          disabled={isCanceling}
          onClick={() => {
            setCanceling(true)
            onCancel()
          }}
        >
          <X size={20} aria-hidden="true" />
          {words('cancel')}
        </button>
      )}
    </div>
  )
}
