import { Refused } from '../answer-errors.ts'
import { recordAct } from '../audit/record-act.ts'
import { deviceListRepository } from '../database/device-list-repository.ts'
import { deviceRepository } from '../database/device-repository.ts'
import type { Deps } from '../deps.ts'

/** Ends a laptop's right to sync. What it sent stays; what it did not send stays on it. */
export async function revokeDevice(
  deps: Deps,
  userId: string,
  { eventId, deviceId, reason }: { eventId: string; deviceId: string; reason: string },
): Promise<void> {
  const { database, now } = deps
  await database.transaction(async (within) => {
    if ((await deviceListRepository(within).find(eventId, deviceId)) === null) throw new Refused(404, 'device-unknown')
    // A push that is under way writes the device's row as it was: it must end first.
    const locked = await deviceRepository(within).lock([deviceId])
    if (locked.get(deviceId)?.revoked_at !== null) throw new Refused(409, 'device-revoked-already')
    await deviceListRepository(within).revoke(deviceId, now())
    await recordAct(
      within,
      deps,
      { kind: 'user', id: userId },
      { action: 'device-revoked', eventId, target: deviceId, detail: { reason } },
    )
  })
}
