import type { SessionCounts } from '#shared/contract/outputs.ts'
import type { Session } from '#shared/sessions/session.ts'
import type { OpenEvent } from '../event/open-event.ts'

/** How many are in, have been in, and are expected at one session, and how many of them this desk let in. */
export function countSession(open: OpenEvent, session: Session, deskId: string): SessionCounts {
  return {
    sessionId: session.id,
    ...open.attendance.counts(session.id, deskId),
    expected: open.expectedAt(session),
    waiting: open.work.countWaiting(session.id),
  }
}
