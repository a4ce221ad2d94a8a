import { useTranslations } from 'use-intl'
import type { BadgeFailure } from '#shared/badges/badge-payload.ts'
import styles from './badges-screen.module.css'

/** Why a badge does not come out, and what to do about it. */
export function TroubleNote({ trouble }: { trouble: BadgeFailure }) {
  const words = useTranslations('badgePrinting.failure')
  return (
    <div className={styles['trouble']}>
      <p className={styles['strong']}>{words(`${trouble}.sentence`)}</p>
      <p>{words(`${trouble}.wayOn`)}</p>
    </div>
  )
}
