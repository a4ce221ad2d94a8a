import { Outlet, useRouterState } from '@tanstack/react-router'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { LockScreen } from '../officers/lock-screen.tsx'
import { OfficerPanel } from '../officers/officer-panel.tsx'
import { OverridePanel } from '../officers/override-panel.tsx'
import { useAutoLock } from '../officers/use-auto-lock.ts'
import type { ItemsPart } from '../items/items-part.ts'
import { DraftNote } from '../questions/draft-note.tsx'
import { BackupNote } from '../trouble/backup-note.tsx'
import { RestoredNote } from '../trouble/restored-note.tsx'
import { VerdictBand } from '../verdict/verdict-band.tsx'
import { VerdictBorder } from '../verdict/verdict-border.tsx'
import { VerdictSpeech } from '../verdict/verdict-speech.tsx'
import { EngineBand } from './engine-band.tsx'
import { HelpPanel } from './help-panel.tsx'
import { KeyBar } from './key-bar.tsx'
import { useScanRoad } from './scan-road.tsx'
import styles from './shell.module.css'
import { TopBar } from './top-bar.tsx'
import { useShortcuts } from './use-shortcuts.ts'

/** What is around every screen of an open event. */
export function Shell() {
  useShortcuts()
  useAutoLock()
  const { isCovered } = useOpenEvent().duty
  const { panel } = useScanRoad()
  // These two have a place of their own for the answer.
  const hasOwnPlace = useRouterState({
    select: ({ location: { pathname, search } }) =>
      pathname === '/' || (pathname === '/items' && (search as { part?: ItemsPart }).part === undefined),
  })
  if (isCovered) return <LockScreen />
  return (
    <div className={styles['shell']}>
      <TopBar />
      <div className={styles['bands']}>
        <EngineBand />
        <RestoredNote />
        <BackupNote />
        {!hasOwnPlace && <VerdictBand />}
        <DraftNote />
      </div>
      <div className={styles['screen']}>
        <Outlet />
      </div>
      <KeyBar />
      {panel === 'help' && <HelpPanel />}
      {panel === 'officer' && <OfficerPanel />}
      {panel === 'override' && <OverridePanel />}
      <VerdictBorder />
      <VerdictSpeech />
    </div>
  )
}
