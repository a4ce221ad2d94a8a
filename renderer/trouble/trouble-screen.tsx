import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { AppState } from '#shared/contract/outputs.ts'
import { supportNumbers } from '#shared/failures/failure-code.ts'
import { LanguageChoice } from '../first-run/language-choice.tsx'
import { appStateKey } from '../kiosk/use-app-state.ts'
import controls from '#shared/look/controls.module.css'
import { BackupList } from './backup-list.tsx'
import styles from './trouble.module.css'

export type TroubleState = AppState & { kind: 'trouble' }

/** The event's data cannot be opened: what happened, what was kept, and the way on. Nothing is ever overwritten. */
export function TroubleScreen({ state }: { state: TroubleState }) {
  const words = useTranslations('firstRun.trouble')
  const failures = useTranslations('failures')
  const { failure, setAside, backups } = state
  return (
    <main className={styles['screen']}>
      <div className={styles['column']}>
        <header className={styles['head']}>
          <span className={styles['name']}>Gapura</span>
          <LanguageChoice />
        </header>
        <section role="alert" className={styles['what']}>
          <h1 className={styles['title']}>{failures(`${failure.code}.sentence`)}</h1>
          <p className={styles['wayOn']}>{failures(`${failure.code}.wayOn`)}</p>
          <p className={styles['support']}>
            {words('support', { number: supportNumbers[failure.code] })}
            {failure.detail !== undefined && ` · ${words('detail', { detail: failure.detail })}`}
          </p>
        </section>
        {setAside !== null && (
          <section className={styles['kept']}>
            <p>{words('setAside')}</p>
            <code>{setAside}</code>
            <p className={styles['small']}>{words('setAsideKept')}</p>
          </section>
        )}
        {setAside === null ? <TryAgain /> : <BackupList backups={backups} />}
      </div>
    </main>
  )
}

/** For what may be gone by now: a full disk, a folder without permission, another program that held the file. */
function TryAgain() {
  const words = useTranslations('firstRun.trouble')
  const client = useQueryClient()
  const [stage, setStage] = useState<'ready' | 'busy' | 'still'>('ready')
  const retry = async () => {
    setStage('busy')
    await client.invalidateQueries({ queryKey: appStateKey })
    // Where it helped, this screen is gone by now.
    setStage('still')
  }
  return (
    <div className={styles['retry']}>
      <button type="button" className={controls['primary']} disabled={stage === 'busy'} onClick={() => void retry()}>
        {words(stage === 'busy' ? 'retrying' : 'retry')}
      </button>
      <span role="status">{stage === 'still' && words('still')}</span>
    </div>
  )
}
