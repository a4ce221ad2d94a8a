import type { Identity, OwnDevice } from '../database/sync-repository.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { unsentOf } from './unsent-of.ts'

/**
 * Makes this laptop known to headquarters under an id, and pulls everything from the start, so that records which a
 * restore has lost here come back.
 *
 * A laptop that was restored from a backup goes by a new id (restore-backup.ts) and has to be paired again. What it
 * recorded under an older id stays that id's chain, which nobody adds to any more, and is sent to its end under the
 * identity that this id has at headquarters: its token was in the backup too. Where it has none, because the backup is
 * older than the pairing or because it was revoked, one more pairing code makes the old id known again
 * (`findUnpairedFormer`); headquarters takes an id of its own event again with any new code.
 */
export function connectEvent(
  { device, sync, immediate }: Pick<OpenEvent, 'device' | 'sync' | 'immediate'>,
  deviceId: string,
  identity: Identity,
): void {
  immediate(() => {
    sync.addDevice(deviceId)
    sync.identify(deviceId, identity)
    device.writeValue('deviceId', deviceId)
    device.writeValue('syncCursor', '0')
    device.removeValue('syncIsOff')
  })
}

/** An id of this laptop from before a restore that still has something to send, and no way to. */
export function findUnpairedFormer(open: OpenEvent): OwnDevice | null {
  const former = open.sync.ownDevices().filter(({ deviceId }) => deviceId !== open.deviceId)
  return former.find((device) => unsentOf(open, device) > 0 && device.identity?.ended !== null) ?? null
}

/** Whether headquarters has this event, and waits for what is recorded here even if it is not sent now. */
export function isOfHeadquarters(open: OpenEvent): boolean {
  return open.sync.ownDevices().some(({ identity }) => identity !== null)
}

/** Whether headquarters takes what this laptop records now. */
export function isConnected(open: OpenEvent): boolean {
  const present = open.sync.ownDevices().find(({ deviceId }) => deviceId === open.deviceId)
  return present?.identity?.ended === null && open.device.readValue('syncIsOff') === null
}
