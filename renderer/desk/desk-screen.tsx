import { VisuallyHidden } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useScanRoad } from '../app/scan-road.tsx'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { useCurrentSession } from '../kiosk/use-current-session.ts'
import { CameraView } from '../scanning/camera-view.tsx'
import { useCameraScanner } from '../scanning/use-camera-scanner.ts'
import { NeedPanel, UnaskedPanel } from '../questions/need-panel.tsx'
import { isTold, type Shown } from '../verdict/use-shown-verdict.ts'
import { AskingPanel, VerdictPanel } from '../verdict/verdict-panel.tsx'
import styles from './desk-screen.module.css'
import { DeskActions } from './desk-actions.tsx'
import { DirectionSwitch } from './direction-switch.tsx'
import { RecentScans } from './recent-scans.tsx'
import { RestPanel } from './rest-panel.tsx'
import { SearchField } from './search-field.tsx'
import { SearchResults } from './search-results.tsx'
import { SessionCount } from './session-count.tsx'
import { UndoPanel } from './undo-panel.tsx'
import { useDeskKeys } from './use-desk-keys.ts'
import { useSearch } from './use-search.ts'

/** Scan, read the answer, next. Nothing here scrolls, and nothing stops a scan. */
export function DeskScreen() {
  const words = useTranslations('desk')
  const { camera } = useOpenEvent().settings
  const { session } = useCurrentSession()
  const road = useScanRoad()
  const search = useSearch(session.id)
  const scanner = useCameraScanner({ isOn: camera.isOn, deviceId: camera.deviceId, onScan: road.onCode })
  useDeskKeys(search)
  return (
    <main className={styles['desk']} data-beside={road.panel === 'override'}>
      {!isTold(road.shown) && <VisuallyHidden component="h1">{words('title')}</VisuallyHidden>}
      <div className={styles['side']}>
        <CameraView scanner={scanner} isMirrored={camera.isMirrored} className={styles['camera'] ?? ''} />
        <SessionCount session={session} />
      </div>
      <div className={styles['work']}>
        <WorkPlace search={search} />
      </div>
      <div className={styles['find']}>
        <SearchField search={search} />
        <DirectionSwitch session={session} />
        <DeskActions />
      </div>
      <RecentScans sessionId={session.id} />
    </main>
  )
}

function Answered({ told }: { told: Extract<Shown, { kind: 'answered' }> }) {
  const { panel, provide, overridable, setPanel } = useScanRoad()
  const { verdict } = told.answer
  if (verdict.kind === 'needs') return <NeedPanel told={told} verdict={verdict} />
  if (panel === 'questions' && verdict.kind === 'admitted') return <UnaskedPanel told={told} person={verdict.person} />
  const onOverride = overridable === null || panel === 'override' ? undefined : () => setPanel('override')
  return <VerdictPanel told={told} onProvide={provide} onOverride={onOverride} />
}

/** One thing at a time, as large as the place: what was asked for last. */
function WorkPlace({ search }: { search: ReturnType<typeof useSearch> }) {
  const { panel, shown, provide } = useScanRoad()
  if (panel === 'undo') return <UndoPanel />
  if (search.isOpen) return <SearchResults search={search} />
  switch (shown.kind) {
    case 'answered':
      return <Answered key={shown.turn} told={shown} />
    case 'handed':
    case 'failed':
      return <VerdictPanel key={shown.turn} told={shown} onProvide={provide} />
    case 'asking':
      return <AskingPanel isSlow={shown.isSlow} />
    case 'rest':
      return <RestPanel />
  }
}
