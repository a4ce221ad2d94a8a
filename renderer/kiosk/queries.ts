import { keepPreviousData, QueryClient, queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { kiosk } from './kiosk.ts'

/** Asks go to this laptop's own engine: there is no offline for them, and an expected failure is not tried again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
})

export const stateQuery = queryOptions({ queryKey: ['state'], queryFn: () => ask(kiosk.readState()) })

export const statusQuery = queryOptions({ queryKey: ['status'], queryFn: () => ask(kiosk.readStatus()) })

export const sessionsQuery = queryOptions({ queryKey: ['sessions'], queryFn: () => ask(kiosk.listSessions()) })

export const recentQuery = (sessionId: string, limit: number) =>
  queryOptions({
    queryKey: ['records', 'recent', sessionId, limit],
    queryFn: () => ask(kiosk.recentScans({ sessionId, limit })),
    placeholderData: keepPreviousData,
  })

export const arrivalsQuery = (sessionId: string, minutes: number) =>
  queryOptions({
    queryKey: ['records', 'arrivals', sessionId, minutes],
    queryFn: () => ask(kiosk.arrivals({ sessionId, minutes })),
    refetchInterval: 30_000,
    placeholderData: keepPreviousData,
  })

export const searchQuery = (query: string, sessionId: string) =>
  queryOptions({
    queryKey: ['records', 'search', sessionId, query],
    queryFn: () => ask(kiosk.searchParticipants({ query, sessionId, limit: 10 })),
    placeholderData: keepPreviousData,
  })

export const lastUndoableQuery = queryOptions({
  queryKey: ['records', 'last-undoable'],
  queryFn: () => ask(kiosk.lastUndoable()),
})
