import { useQuery } from '@tanstack/react-query'
import type { SyncStatus } from '#shared/contract/outputs.ts'
import { ask } from './ask.ts'
import { kiosk } from './kiosk.ts'

export const syncKey = ['sync'] as const

/** How it stands with headquarters; a broadcast keeps it true. */
export function useSync(): SyncStatus | undefined {
  return useQuery({ queryKey: syncKey, queryFn: () => ask(kiosk.syncStatus()) }).data
}
