import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import type { Backup } from '#shared/contract/outputs.ts'
import { createEventFormat } from '#shared/time/event-format.ts'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import controls from '#shared/look/controls.module.css'
import { FailureNote } from '../look/failure-note.tsx'
import { laptopZone } from '../look/laptop-zone.ts'
import styles from './trouble.module.css'

/** The backups of the damaged event, newest first, each with the press that puts it in place. */
export function BackupList({ backups }: { backups: readonly Backup[] }) {
  const words = useTranslations('firstRun.trouble')
  const { date, time } = createEventFormat(useLocale(), laptopZone())
  const restore = useMutation({ mutationFn: (backupId: string) => ask(kiosk.restoreBackup({ backupId })) })
  if (backups.length === 0) return <p>{words('noBackups')}</p>
  return (
    <section>
      <h2 className={styles['subtitle']}>{words('backups')}</h2>
      <p className={styles['small']}>{words('backupsExplain')}</p>
      {restore.error && <FailureNote failure={failureOf(restore.error)} />}
      <ul className={styles['backups']}>
        {backups.map(({ id, takenAt, records, eventName }, index) => {
          const when = { date: date(takenAt), time: time(takenAt) }
          return (
            <li key={id} className={styles['backup']}>
              <span className={styles['facts']}>
                <strong>
                  {words('takenAt', when)}
                  {index === 0 && <span className={styles['newest']}>{words('newest')}</span>}
                </strong>
                <span className={styles['small']}>
                  {eventName} · {words('records', { records })}
                </span>
              </span>
              <button
                type="button"
                className={controls[index === 0 ? 'primary' : 'secondary']}
                disabled={restore.isPending}
                aria-label={words('restoreThis', when)}
                onClick={() => restore.mutate(id)}
              >
                {words(restore.isPending && restore.variables === id ? 'restoring' : 'restore')}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
