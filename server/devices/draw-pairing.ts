import { recordAct } from '../audit/record-act.ts'
import type { Deps } from '../deps.ts'
import { findEvent } from '../events/find-event.ts'
import { drawPairingCode, type DrawnPairingCode } from '../sync/pairing-codes.ts'

/** A code by which one laptop can be enrolled for a desk. It is written into the log before anybody sees it. */
export async function drawPairing(
  deps: Deps,
  userId: string,
  { eventId, deskName }: { eventId: string; deskName: string },
): Promise<DrawnPairingCode> {
  await findEvent(deps.database, eventId)
  const drawn = await drawPairingCode(deps, { eventId, deskName, createdBy: userId })
  await recordAct(
    deps.database,
    deps,
    { kind: 'user', id: userId },
    { action: 'pairing-made', eventId, target: eventId, detail: { deskName } },
  )
  return drawn
}
