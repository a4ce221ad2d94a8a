import { useQuery } from '@tanstack/react-query'
import type { SessionCounts } from '#shared/contract/outputs.ts'
import { ask } from './ask.ts'
import { kiosk } from './kiosk.ts'

export const sessionsKey = ['sessions'] as const

/** All sessions with their counts; a broadcast keeps the counts true. */
export function useSessions() {
  return useQuery({ queryKey: sessionsKey, queryFn: () => ask(kiosk.listSessions()) })
}

export function useSessionCounts(sessionId: string): SessionCounts | null {
  const { data } = useSessions()
  return data?.find(({ session }) => session.id === sessionId)?.counts ?? null
}
