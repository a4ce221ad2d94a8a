import { BellRing } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { playCall } from '../verdict/play-verdict.ts'
import styles from './self-service.module.css'

/** Often enough to be found, seldom enough to be borne. */
const callAgainMs = 12_000

export type CallBannerProps = { onCancel: () => void; onAnswer: () => void }

/** Somebody waits for an officer: seen and heard until one has come or the person needs nobody any more. */
export function CallBanner({ onCancel, onAnswer }: CallBannerProps) {
  const words = useTranslations('selfService.call')
  const { isSoundOn, volume } = useOpenEvent().settings
  useEffect(() => {
    const call = () => playCall({ isSoundOn, volume })
    call()
    const timer = window.setInterval(call, callAgainMs)
    return () => window.clearInterval(timer)
  }, [isSoundOn, volume])
  return (
    <div className={styles['call']} role="status">
      <BellRing size={40} aria-hidden="true" />
      <p className={styles['calling']}>
        <strong>{words('called')}</strong>
        {words('comes')}
      </p>
      <button type="button" className={styles['secondary']} onClick={onCancel}>
        {words('cancel')}
      </button>
      <button type="button" className={styles['secondary']} onClick={onAnswer}>
        {words('answer')}
      </button>
    </div>
  )
}
