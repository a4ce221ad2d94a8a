import { join } from 'node:path'
import { rebuildProjection } from '#engine/check-in/append-record.ts'
import { openEventFile } from '#engine/device/open-event-file.ts'
import { uuidv7 } from 'uuidv7'
import { projectedState } from '../faults/projected-state.ts'

export type FileCheck = {
  records: number
  lost: number
  isProjectionRight: boolean
  /** How many records of each kind. */
  kinds: Record<string, number>
}

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
    const daily = projectedState(open)
    rebuildProjection(open)
    const kinds: Record<string, number> = {}
    for (const { payload } of open.records.all()) kinds[payload.kind] = (kinds[payload.kind] ?? 0) + 1
    return {
      records: open.recordCount(),
      lost,
      isProjectionRight: projectedState(open) === daily,
      kinds,
    }
  } finally {
    open.close()
  }
}
