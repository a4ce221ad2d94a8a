import { CatchBoundary, RouterProvider } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { AppState } from '#shared/contract/outputs.ts'
import { useImportReport } from '../first-run/use-import-report.ts'
import { failureOf } from '../kiosk/ask.ts'
import { OpenEventContext } from '../kiosk/use-app-state.ts'
import { router } from './router.tsx'
import { ScanRoad } from './scan-road.tsx'
import { UnreadableState } from './unreadable-state.tsx'

const FirstRunScreen = lazy(async () => ({
  default: (await import('../first-run/first-run-screen.tsx')).FirstRunScreen,
}))
const SelfServiceScreen = lazy(async () => ({
  default: (await import('../self-service/self-service-screen.tsx')).SelfServiceScreen,
}))
const TroubleScreen = lazy(async () => ({ default: (await import('../trouble/trouble-screen.tsx')).TroubleScreen }))

/** The first run, what is wrong, or the kiosk with an open event. */
export function StateScreen({ state }: { state: AppState }) {
  return (
    <CatchBoundary
      getResetKey={() => state.kind}
      errorComponent={({ error, reset }) => <UnreadableState failure={failureOf(error)} onRetry={reset} />}
    >
      <Suspense fallback={null}>
        <Chosen state={state} />
      </Suspense>
    </CatchBoundary>
  )
}

function Chosen({ state }: { state: AppState }) {
  const { report } = useImportReport()
  // The event is open by now, but what the import left out has to be read before the first guest comes.
  if (report !== null && state.kind === 'open') return <FirstRunScreen />
  switch (state.kind) {
    case 'first-run':
      return <FirstRunScreen />
    case 'trouble':
      return <TroubleScreen state={state} />
    case 'open':
      if (state.duty.isSelfService) {
        return (
          <OpenEventContext value={state}>
            <SelfServiceScreen />
          </OpenEventContext>
        )
      }
      return (
        <OpenEventContext value={state}>
          <ScanRoad key={state.event.id}>
            <RouterProvider router={router} />
          </ScanRoad>
        </OpenEventContext>
      )
  }
}
