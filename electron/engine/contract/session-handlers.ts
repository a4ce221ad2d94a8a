import { success } from '#shared/failures/failure-code.ts'
import { countSession } from '../sessions/count-session.ts'
import { listInside } from '../sessions/list-inside.ts'
import { countHeads, readManifest } from '../sessions/manifest.ts'
import { moveToVehicle, unboard } from '../sessions/move-passenger.ts'
import { listWaiting, stopWaiting, waitForSeat } from '../sessions/wait-for-seat.ts'
import type { DeskDoor } from './desk-door.ts'
import type { Handlers } from './handlers.ts'

/** Sessions, their waiting lists, and the manifests of boats and buses. */
export function sessionHandlers({ atDesk, announcing }: DeskDoor) {
  return {
    'sessions:list': atDesk(({ open, station }) =>
      success(open.sessions.map((session) => ({ session, counts: countSession(open, session, station.deskId) }))),
    ),
    'sessions:wait': atDesk(announcing(({ counts }) => counts, waitForSeat)),
    'sessions:stop-waiting': atDesk(announcing(({ sessionId }) => sessionId, stopWaiting)),
    'sessions:waiting': atDesk(({ open }, input) => listWaiting(open, input)),
    'sessions:inside': atDesk(listInside),
    'sessions:manifest': atDesk(({ open }, input) => readManifest(open, input)),
    'sessions:move': atDesk(announcing(({ counts }) => counts, moveToVehicle)),
    'sessions:unboard': atDesk(announcing(({ sessionId }) => sessionId, unboard)),
    'sessions:count-heads': atDesk(announcing(({ sessionId }) => sessionId, countHeads)),
  } satisfies Partial<Handlers>
}
