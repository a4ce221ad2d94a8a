import { failed, type Result } from '#shared/failures/failure-code.ts'
import { readOwnHead } from '../database/event-summary-repository.ts'
import type { OpenEvent, Surroundings } from '../event/open-event.ts'
import type { EventShelf } from './event-shelf.ts'
import { openEventFile } from './open-event-file.ts'

/**
 * Opens an event's file, unless its newest backup holds later records of this laptop than the file itself. A log that
 * was deleted or cut takes its records with it, and what is left opens as if they had never been.
 */
export function openWholeEvent(
  eventId: string,
  { shelf, key, surroundings }: { shelf: EventShelf; key: string | null; surroundings: Surroundings },
): Result<OpenEvent> {
  const opened = openEventFile(shelf.pathOf(eventId), key, surroundings)
  const [newest] = opened.ok ? shelf.listBackups(eventId) : []
  if (!opened.ok || !newest) return opened
  const backup = readOwnHead(shelf.backupPath(newest.id), key)
  const { deviceId, records } = opened.value
  // After a restore this laptop goes by another device id, and earlier backups say nothing about it.
  if (!backup.ok || backup.value.deviceId !== deviceId) return opened
  if (backup.value.deviceSequence <= records.head(deviceId).deviceSequence) return opened
  opened.value.close()
  return failed('database-damaged', 'older than its backup')
}
