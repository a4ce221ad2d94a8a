import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { Broadcast } from '#shared/contract/kiosk-api.ts'
import controls from '#shared/look/controls.module.css'
import { kiosk } from '../kiosk/kiosk.ts'
import { codesProgressKey } from '../kiosk/use-broadcasts.ts'
import { useEventFormat } from '../look/use-event-format.ts'
import styles from './codes-screen.module.css'

type Progress = Extract<Broadcast, { kind: 'codes-progress' }>

/** How far the file is, and the button that stops it. */
export function MakingProgress() {
  const words = useTranslations('sharingCodes')
  const format = useEventFormat()
  // Nobody is asked: it is told.
  const { data } = useQuery<Progress | null>({ queryKey: codesProgressKey, queryFn: () => null, enabled: false })
  return (
    <div className={styles['making']}>
      <p role="status">{words('making')}</p>
      {data && data.total > 0 && (
        <>
          <progress className={styles['bar']} value={data.done} max={data.total} aria-label={words('making')} />
          <p className={styles['muted']}>
            {words('progress', { done: format.number(data.done), total: format.number(data.total) })}
          </p>
        </>
      )}
      <div>
        <button type="button" className={controls['secondary']} onClick={() => void kiosk.cancelCodes()}>
          {words('stop')}
        </button>
      </div>
    </div>
  )
}
