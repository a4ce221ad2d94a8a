import { useLocale, useTranslations } from 'use-intl'
import type { AppStatus } from '#shared/contract/outputs.ts'
import type { Failure } from '#shared/failures/failure-code.ts'
import { createEventFormat } from '#shared/time/event-format.ts'
import { failureOf } from '../kiosk/ask.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { useStatus } from '../kiosk/use-status.ts'
import { FailureNote } from '../look/failure-note.tsx'
import { laptopZone } from '../look/laptop-zone.ts'
import styles from './laptop-facts.module.css'

/** Where the data is, how it is protected and written, and what runs here: what support asks for. */
export function LaptopFacts() {
  const { data, error } = useStatus()
  if (error) return <FailureNote failure={failureOf(error)} />
  return data ? <Facts status={data} /> : null
}

function Facts({ status }: { status: AppStatus }) {
  const words = useTranslations('settings.laptop')
  const { version: app } = useOpenEvent()
  const { date, time } = createEventFormat(useLocale(), laptopZone())
  const { lastBackupAt, backupFailure, records, unsent, sqliteVersion, synchronous, electron, engine } = status
  const backup =
    lastBackupAt === null
      ? words(backupFailure ? 'noBackupYet' : 'noBackup')
      : words('backupAt', { date: date(lastBackupAt), time: time(lastBackupAt) })
  const facts = [
    [words('folder'), <code key="folder">{status.dataFolder}</code>],
    [words('records'), words('recordCount', { records, unsent })],
    [words('encryption'), words(status.isEncrypted ? 'encrypted' : 'notEncrypted')],
    [words('writing'), words('writingFull', { version: sqliteVersion, mode: synchronous })],
    [words('backup'), <Backup key="backup" words={backup} failure={backupFailure} />],
    [words('versions'), words('versionList', { app, electron, engine })],
  ] as const
  return (
    <dl className={styles['facts']}>
      {facts.map(([term, fact]) => (
        <div key={term} className={styles['fact']}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}

/** When the last copy was made, and below it why there is no newer one. */
function Backup({ words, failure }: { words: string; failure: Failure | null }) {
  return (
    <>
      {words}
      {failure && (
        <div className={styles['trouble']}>
          <FailureNote failure={failure} />
        </div>
      )}
    </>
  )
}
