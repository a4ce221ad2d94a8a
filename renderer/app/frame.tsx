import { useQuery } from '@tanstack/react-query'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { CheckInRoadProvider, useCheckInRoad } from '../kiosk/check-in-road.tsx'
import { OpenEventProvider } from '../kiosk/open-event.tsx'
import { stateQuery } from '../kiosk/queries.ts'
import { type EngineState, useBroadcasts } from '../kiosk/use-broadcasts.ts'
import { useVerdictWords } from '../verdict/use-verdict-words.ts'
import { VerdictBand } from '../verdict/verdict-band.tsx'
import { VerdictFrame } from '../verdict/verdict-frame.tsx'
import styles from './frame.module.css'
import { HelpProvider } from './help.tsx'
import { KeyLine } from './key-line.tsx'
import { Starting } from './starting.tsx'
import { TopBar } from './top-bar.tsx'
import { useRoadKeys } from './use-road-keys.ts'

const FirstRunScreen = lazy(async () => ({
  default: (await import('../first-run/first-run-screen.tsx')).FirstRunScreen,
}))
const TroubleScreen = lazy(async () => ({ default: (await import('../trouble/trouble-screen.tsx')).TroubleScreen }))

/** What stands around every screen; before an event is open, the way to one, or what is in the way. */
export function Frame() {
  const engine = useBroadcasts()
  const { data: state } = useQuery(stateQuery)
  return (
    <Suspense fallback={<Starting failure={null} />}>
      {engine !== 'up' && <EngineBand engine={engine} />}
      {state?.kind === 'first-run' && <FirstRunScreen />}
      {state?.kind === 'trouble' && <TroubleScreen state={state} />}
      {state?.kind === 'open' && (
        <OpenEventProvider state={state}>
          <CheckInRoadProvider>
            <HelpProvider>
              <OpenFrame />
            </HelpProvider>
          </CheckInRoadProvider>
        </OpenEventProvider>
      )}
    </Suspense>
  )
}

function OpenFrame() {
  const { shown } = useCheckInRoad()
  const verdict = useVerdictWords(shown)
  const isDesk = useRouterState({ select: ({ location }) => location.pathname === '/' })
  useRoadKeys()
  return (
    <div className={styles['frame']}>
      <VerdictFrame verdict={verdict} />
      <TopBar />
      <main className={styles['screen']}>
        {verdict && !isDesk && <VerdictBand verdict={verdict} />}
        <div className={styles['content']}>
          <Outlet />
        </div>
      </main>
      <KeyLine />
    </div>
  )
}

function EngineBand({ engine }: { engine: Exclude<EngineState, 'up'> }) {
  const words = useTranslations('app')
  return (
    <p className={styles['engine']} role="alert">
      {words(`engine.${engine}`)}
    </p>
  )
}
