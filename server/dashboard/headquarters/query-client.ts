import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { AskFailed } from './ask.ts'
import { sessionKey } from './session-key.ts'

/** Answers are kept until the event's stream says that something has changed. */
export function createQueryClient(): QueryClient {
  const onError = (error: Error) => {
    // Signed out elsewhere or by time: the page asks who it is, and shows the sign-in in the same place.
    if (error instanceof AskFailed && error.code === 'signed-out')
      void client.invalidateQueries({ queryKey: sessionKey })
  }
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 10_000,
        retry: (failures, error) => failures < 2 && error instanceof AskFailed && error.code === 'unreachable',
        retryDelay: 800,
      },
      mutations: { networkMode: 'always' },
    },
  })
  return client
}
