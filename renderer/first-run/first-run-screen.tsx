import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useStatus } from '../kiosk/use-status.ts'
import styles from './first-run.module.css'
import { FirstRunChoices } from './first-run-choices.tsx'
import { useSync } from '../kiosk/use-sync.ts'
import { DownloadProgress } from '../sync/download-progress.tsx'
import { ConnectScreen } from './connect-screen.tsx'
import { ImportReportView } from './import-report-view.tsx'
import { ImportScreen } from './import-screen.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { useImportReport } from './use-import-report.ts'

/** A laptop without an event: connect it to headquarters, open the example, import a list, or open again what is still here. */
export function FirstRunScreen() {
  const words = useTranslations('firstRun')
  const [way, setWay] = useState<'choose' | 'import' | 'connect'>('choose')
  const download = useSync()?.download ?? null
  const { report, close } = useImportReport()
  const isPlain = useStatus().data?.isEncrypted === false
  return (
    <main className={styles['screen']}>
      <div className={styles['column']}>
        <header className={styles['head']}>
          <span className={styles['name']}>Gapura</span>
          <LanguageChoice />
        </header>
        {report !== null ? (
          <ImportReportView report={report} onClose={close} />
        ) : download !== null ? (
          <DownloadProgress download={download} />
        ) : way === 'import' ? (
          <ImportScreen onBack={() => setWay('choose')} />
        ) : way === 'connect' ? (
          <ConnectScreen onBack={() => setWay('choose')} />
        ) : (
          <FirstRunChoices onImport={() => setWay('import')} onConnect={() => setWay('connect')} />
        )}
        {way === 'choose' && (
          <footer className={styles['foot']}>
            {isPlain && <p>{words('notEncrypted')}</p>}
            <p className={styles['small']}>{words('later')}</p>
          </footer>
        )}
      </div>
    </main>
  )
}
