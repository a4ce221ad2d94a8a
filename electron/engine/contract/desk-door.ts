import type { Broadcast } from '#shared/contract/kiosk-api.ts'
import type { SessionCounts } from '#shared/contract/outputs.ts'
import { failed, type Result } from '#shared/failures/failure-code.ts'
import type { Desk } from '../check-in/scan-code.ts'
import type { Kiosk } from '../device/kiosk.ts'
import { countSession } from '../sessions/count-session.ts'

type Use<I, O> = (desk: Desk, input: I) => Result<O>

/** How use cases get the event that is open, and how the rest of the window hears what they did. */
export function deskDoor(kiosk: Kiosk, broadcast: (broadcast: Broadcast) => void) {
  return {
    /** Whoever needs an event gets the one that is open, or is told that none is. */
    atDesk:
      <I, O>(use: Use<I, O>) =>
      (input: I): Result<O> => {
        const desk = kiosk.desk()
        return desk ? use(desk, input) : failed('no-event-open')
      },

    atDeskLater:
      <I, O>(use: (desk: Desk, input: I) => Promise<Result<O>>) =>
      async (input: I): Promise<Result<O>> => {
        const desk = kiosk.desk()
        return desk ? use(desk, input) : failed('no-event-open')
      },

    /**
     * After the commit: what other parts of the window show, and a nudge to the sync and the badges. `touched` tells what
     * was counted already, or the session that is to be counted; null where nobody came or went.
     */
    announcing:
      <I, O>(touched: (value: O) => SessionCounts | string | null, use: Use<I, O>): Use<I, O> =>
      (desk, input) => {
        const result = use(desk, input)
        if (!result.ok) return result
        kiosk.sync.noteRecord()
        kiosk.badges.wake()
        const told = touched(result.value)
        const counts = typeof told === 'string' ? countAt(desk, told) : told
        if (counts === null) broadcast({ kind: 'recorded' })
        else broadcast({ kind: 'scanned', sessionId: counts.sessionId, counts, records: desk.open.recordCount() })
        return result
      },
  }
}

function countAt({ open, station }: Desk, sessionId: string): SessionCounts | null {
  const session = open.sessions.find(({ id }) => id === sessionId)
  return session ? countSession(open, session, station.deskId) : null
}

export type DeskDoor = ReturnType<typeof deskDoor>
