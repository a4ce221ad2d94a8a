import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DashboardAnswer, DashboardInput, DashboardRoute } from '../../contract/dashboard-routes.ts'
import { type AnyInput, ask } from './ask.ts'

type Reading = Extract<DashboardRoute, `GET ${string}`>
type Acting = Exclude<DashboardRoute, Reading>

/** What is about an event is kept under its id, so that all of it can be asked for again at once. */
function keyOf(route: string, input: AnyInput) {
  return [input.params?.['eventId'] ?? '', route, input]
}

/** A question whose answer is shown, kept while the next one is on its way, and asked again when its event changes. */
export function useAnswer<K extends Reading>(route: K, input: DashboardInput<K>, isWanted = true) {
  return useQuery<DashboardAnswer<K>>({
    queryKey: keyOf(route, input as AnyInput),
    queryFn: ({ signal }) => ask(route, input, signal),
    placeholderData: keepPreviousData,
    enabled: isWanted,
  })
}

/** Something to do at headquarters; what is shown of the same event is asked for again afterwards. */
export function useAct<K extends Acting>(route: K) {
  const client = useQueryClient()
  return useMutation<DashboardAnswer<K>, Error, DashboardInput<K>>({
    mutationFn: (input) => ask(route, input),
    onSuccess: async (_, input) => {
      const eventId = (input as AnyInput).params?.['eventId'] ?? ''
      await client.invalidateQueries({ queryKey: [eventId] })
    },
  })
}
