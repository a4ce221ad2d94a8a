import { createContext, type ReactNode, use, useMemo } from 'react'
import type { AppState } from '#shared/contract/outputs.ts'
import { sessionBySchedule } from '#shared/sessions/session-by-schedule.ts'
import type { Session } from '#shared/sessions/session.ts'
import { ask } from './ask.ts'
import { kiosk } from './kiosk.ts'
import { useEventClock } from './use-event-clock.ts'

export type OpenState = AppState & { kind: 'open' }

export type OpenEvent = {
  state: OpenState
  /** The event's clock, UTC milliseconds, of this second. */
  now: number
  /** What this desk scans: held by hand, or following the schedule. */
  session: Session
  isHeld: boolean
  /** Holds a session by hand; null follows the schedule again. */
  holdSession: (sessionId: string | null) => Promise<unknown>
}

const Context = createContext<OpenEvent | null>(null)

export function OpenEventProvider({ state, children }: { state: OpenState; children: ReactNode }) {
  const now = useEventClock(state.clockShiftMs)
  const { sessions } = state
  const held = sessions.find(({ id }) => id === state.settings.heldSessionId)
  const scheduled = sessionBySchedule(sessions, now)
  const session = held ?? scheduled
  const value = useMemo<OpenEvent | null>(
    () => session && { state, now, session, isHeld: held !== undefined, holdSession },
    [state, now, session, held],
  )
  return value && <Context value={value}>{children}</Context>
}

/** The event that is open. Only for screens that are shown while one is. */
export function useOpenEvent(): OpenEvent {
  const value = use(Context)
  if (!value) throw new Error('no event is open here')
  return value
}

function holdSession(sessionId: string | null): Promise<unknown> {
  return ask(kiosk.changeSettings({ heldSessionId: sessionId }))
}
