import { join } from 'node:path'
import { rebuildProjection } from '#engine/check-in/append-record.ts'
import { openEventFile } from '#engine/device/open-event-file.ts'
import { uuidv7 } from 'uuidv7'

export type FileCheck = { records: number; lost: number; isProjectionRight: boolean }

/** Opens the closed event's file by itself, with the key that the app has: every chain is proved, every acknowledged record is looked up. */
export function checkFile(
  { dataFolder, key }: { dataFolder: string; key: string | null },
  eventId: string,
  acknowledged: readonly string[],
): FileCheck {
  const path = join(dataFolder, 'events', `${eventId}.gapura`)
  const opened = openEventFile(path, key, { now: Date.now, newId: uuidv7 })
  if (!opened.ok) throw new Error(`${opened.failure.code} ${opened.failure.detail ?? ''}`)
  const open = opened.value
  try {
    const lost = acknowledged.filter((recordId) => open.records.find(recordId) === null).length
    const daily = JSON.stringify(open.attendance.snapshot())
    rebuildProjection(open)
    return {
      records: open.recordCount(),
      lost,
      isProjectionRight: JSON.stringify(open.attendance.snapshot()) === daily,
    }
  } finally {
    open.close()
  }
}
