import { useTranslations } from 'use-intl'
import { useSync } from '../kiosk/use-sync.ts'
import { Screen } from '../look/screen.tsx'
import { ConflictList } from './conflict-list.tsx'
import { Connection } from './connection.tsx'
import { DownloadProgress } from './download-progress.tsx'
import { NothingToLookAt } from './nothing-to-look-at.tsx'
import { ProofView } from './proof-view.tsx'
import { RefusedList } from './refused-list.tsx'
import { StateCard } from './state-card.tsx'
import styles from '../look/two-columns.module.css'

/** How it stands with headquarters, what somebody should look at, and the connection itself. Scans go on meanwhile. */
export function SyncScreen() {
  const words = useTranslations('sync')
  const status = useSync()
  return (
    <Screen title={words('title')} width="full">
      {status && (
        <div className={styles['columns']}>
          <div className={styles['column']}>
            <StateCard status={status} />
            {status.download && <DownloadProgress download={status.download} />}
            {status.state === 'connected' && <ProofView />}
            <section className={styles['card']}>
              <h2 className={styles['title']}>
                {status.state === 'connected' || status.state === 'offline' || status.state === 'starting'
                  ? words('connection.title')
                  : words('connect.title')}
              </h2>
              <Connection />
            </section>
          </div>
          <div className={styles['column']}>
            <ConflictList />
            <RefusedList />
            <NothingToLookAt />
          </div>
        </div>
      )}
    </Screen>
  )
}
