import { useTranslations } from 'use-intl'
import { supportNumbers } from '#shared/failures/failure-code.ts'
import { useEngineState } from '../kiosk/use-broadcasts.ts'
import styles from './engine-band.module.css'

/** Says calmly that the recorder is away; a scan meanwhile is told as not recorded. */
export function EngineBand() {
  const words = useTranslations('app.engine')
  const { state, code } = useEngineState()
  if (state === 'up') return null
  return (
    <p className={styles['band']} role="status">
      {state === 'restarting'
        ? words('restarting')
        : words('failed', { support: supportNumbers[code ?? 'engine-unavailable'] })}
    </p>
  )
}
