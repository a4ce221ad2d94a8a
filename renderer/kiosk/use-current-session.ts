import { sessionBySchedule } from '#shared/sessions/session-by-schedule.ts'
import type { Session } from '#shared/sessions/session.ts'
import { useOpenEvent } from './use-app-state.ts'
import { useNow } from './use-now.ts'

/** The session this desk scans: the one held by hand, else the schedule's. */
export function useCurrentSession(): { session: Session; isHeld: boolean } {
  const { sessions, settings } = useOpenEvent()
  const now = useNow('minute')
  const held = sessions.find(({ id }) => id === settings.heldSessionId)
  const session = held ?? sessionBySchedule(sessions, now)
  if (session === null) throw new Error('The event has no session')
  return { session, isHeld: held !== undefined }
}
