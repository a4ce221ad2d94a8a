import type { DashboardAnswer } from '../../contract/dashboard-routes.ts'
import type { DeskSetupChange } from '../../contract/desk-setup.ts'
import { useEvent } from '../events/event-context.ts'
import { useAct } from '../headquarters/use-ask.ts'

export type DeskSetupShown = DashboardAnswer<'GET /events/:eventId/desk-setup'>

/** Saves parts of what the event has set up for its desks, each as a whole. */
export function usePutDeskSetup() {
  const { event } = useEvent()
  const put = useAct('PUT /events/:eventId/desk-setup')
  return {
    error: put.error,
    isBusy: put.isPending,
    reset: put.reset,
    save: (change: DeskSetupChange, onSuccess?: () => void) =>
      put.mutate({ params: { eventId: event.id }, body: change }, onSuccess ? { onSuccess } : {}),
  }
}
