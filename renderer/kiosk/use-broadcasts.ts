import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Broadcast } from '#shared/contract/kiosk-api.ts'
import type { KioskOutputs, SessionCounts } from '#shared/contract/outputs.ts'
import { kiosk } from './kiosk.ts'
import { appStateKey } from './use-app-state.ts'
import { sessionsKey } from './use-sessions.ts'
import { statusKey } from './use-status.ts'
import { syncKey } from './use-sync.ts'

export type EngineState = Extract<Broadcast, { kind: 'engine' }>

/** How far the file is that is being made of a report. */
export const reportProgressKey = ['report-progress'] as const
const engineKey = ['engine'] as const
/** How far a file of codes is. */
export const codesProgressKey = ['codes-progress'] as const
/** Where anything that a record changes is kept: the first word of a query's key. `desk-work` is everything beside check-in. */
const changedByScans = ['recent', 'arrivals', 'people', 'history', 'last-undoable', 'desk-work', statusKey[0]]

/** Where anything is kept that headquarters may have changed. */
const changedBySync = [
  ...changedByScans,
  sessionsKey[0],
  'facets',
  'conflicts',
  'refused',
  'badge-designs',
  'code-keys',
  'paper-setup',
]

/** Keeps what is shown true to what main and the engine push. Used once, at the root. */
export function useBroadcasts(): void {
  const client = useQueryClient()
  useEffect(() => kiosk.onBroadcast((broadcast) => receive(client, broadcast)), [client])
  useEffect(() => {
    // The system says that there is a network again: no need to sit out the wait.
    const retry = () => void kiosk.syncNow()
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [])
}

/** Whether the engine is up, is being started again, or has failed. */
export function useEngineState(): EngineState {
  const up: EngineState = { kind: 'engine', state: 'up', code: null }
  return useQuery({ queryKey: engineKey, queryFn: () => up, initialData: up }).data
}

function receive(client: QueryClient, broadcast: Broadcast): void {
  switch (broadcast.kind) {
    case 'scanned':
      putCounts(client, broadcast.counts)
      readAgainSoon(client)
      return
    case 'recorded':
      readAgainSoon(client)
      return
    case 'state-changed':
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== engineKey[0] })
      return
    case 'sync':
      client.setQueryData(syncKey, broadcast.status)
      for (const first of ['conflicts', 'refused', statusKey[0]]) void client.invalidateQueries({ queryKey: [first] })
      return
    case 'synced':
      for (const first of changedBySync) void client.invalidateQueries({ queryKey: [first] })
      return
    case 'badges':
      for (const first of ['badges', 'history']) void client.invalidateQueries({ queryKey: [first] })
      return
    case 'self-service':
      // For main, which holds the window; what is shown comes with the state.
      return
    case 'codes-progress':
      client.setQueryData(codesProgressKey, broadcast)
      return
    case 'backup':
      void client.invalidateQueries({ queryKey: statusKey })
      return
    case 'engine':
      client.setQueryData(engineKey, broadcast)
      if (broadcast.state === 'up') void client.invalidateQueries({ queryKey: appStateKey })
      return
    case 'report-progress':
      client.setQueryData(reportProgressKey, broadcast)
      return
    case 'import-progress':
      client.setQueryData(['import-progress'], broadcast)
  }
}

/** Milliseconds: the verdict that comes with a scan is painted first, and a rush of scans reads the lists once. */
const afterScan = 50
let waiting: number | undefined

function readAgainSoon(client: QueryClient): void {
  waiting ??= window.setTimeout(() => {
    waiting = undefined
    for (const first of changedByScans) void client.invalidateQueries({ queryKey: [first] })
  }, afterScan)
}

export function putCounts(client: QueryClient, counts: SessionCounts): void {
  client.setQueryData<KioskOutputs['sessions:list']>(sessionsKey, (list) =>
    list?.map((entry) => (entry.session.id === counts.sessionId ? { ...entry, counts } : entry)),
  )
}
