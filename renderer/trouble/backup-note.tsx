import { useTranslations } from 'use-intl'
import { supportNumbers } from '#shared/failures/failure-code.ts'
import { useStatus } from '../kiosk/use-status.ts'
import styles from './backup-note.module.css'

/** Says calmly, on every screen, that copies are not being made, until one is made again. Scanning goes on. */
export function BackupNote() {
  const words = useTranslations('failures')
  const app = useTranslations('app')
  const failure = useStatus().data?.backupFailure ?? null
  if (failure === null) return null
  return (
    <p className={styles['note']} role="status">
      <strong>{words(`${failure.code}.sentence`)}</strong> {words(`${failure.code}.wayOn`)}{' '}
      <span className={styles['code']}>{app('supportCode', { code: supportNumbers[failure.code] })}</span>
    </p>
  )
}
