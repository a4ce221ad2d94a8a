import type { OwnDevice } from '../database/sync-repository.ts'
import type { OpenEvent } from '../event/open-event.ts'

/** How many records of one of this laptop's ids headquarters has not confirmed. The unsent record is the outbox. */
export function unsentOf(open: OpenEvent, { deviceId, confirmed }: OwnDevice): number {
  return Math.max(0, open.records.head(deviceId).deviceSequence - confirmed.deviceSequence)
}

/** The same of all its ids: also of those from before a restore. */
export function countUnsent(open: OpenEvent): number {
  return open.sync.ownDevices().reduce((sum, device) => sum + unsentOf(open, device), 0)
}
