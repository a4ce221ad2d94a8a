import { join } from 'node:path'
import { openEventFile } from '#engine/device/open-event-file.ts'
import { uuidv7 } from 'uuidv7'
import { openDatabase } from '../../server/database/open-database.ts'

export type LaptopFile = { dataFolder: string; key: string | null }

export type Compared = {
  /** Records that laptops have made. */
  sent: number
  atHeadquarters: number
  lost: number
  duplicated: number
  /** Whether each chain ends at headquarters where it ends on its laptop, by number and hash. */
  hashesEqual: boolean
}

/** Opens the closed files of laptops and headquarters by themselves, and holds them against each other. */
export async function compareFiles(
  laptops: readonly LaptopFile[],
  { databaseUrl, eventId }: { databaseUrl: string; eventId: string },
  acknowledged: readonly string[],
): Promise<Compared> {
  const { db, close } = await openDatabase(databaseUrl)
  try {
    const rows = await db.selectFrom('records').select(['id', 'device_id', 'device_sequence']).execute()
    const chains = await db.selectFrom('chains').selectAll().execute()
    const there = new Set(rows.map(({ id }) => id))
    const places = new Set(rows.map(({ device_id, device_sequence }) => `${device_id} ${device_sequence}`))
    const files = laptops.map((laptop) => readFile(laptop, eventId))
    const made = new Set([...acknowledged, ...files.flatMap(({ ids }) => ids)])
    const isSameEnd = ({ deviceId, head }: (typeof files)[number]) =>
      chains.some(
        (chain) =>
          chain.device_id === deviceId && chain.head_sequence === head.deviceSequence && chain.head_hash === head.hash,
      )
    return {
      sent: made.size,
      atHeadquarters: rows.length,
      lost: [...made].filter((id) => !there.has(id)).length,
      duplicated: rows.filter(({ id }) => !made.has(id)).length + rows.length - places.size,
      hashesEqual: files.every(isSameEnd),
    }
  } finally {
    await close()
  }
}

function readFile({ dataFolder, key }: LaptopFile, eventId: string) {
  const path = join(dataFolder, 'events', `${eventId}.gapura`)
  const opened = openEventFile(path, key, { now: Date.now, newId: uuidv7 })
  if (!opened.ok) throw new Error(`${opened.failure.code} ${opened.failure.detail ?? ''}`)
  const { deviceId, records, close } = opened.value
  try {
    return { deviceId, head: records.head(deviceId), ids: [...records.after(deviceId, 0)].map(({ id }) => id) }
  } finally {
    close()
  }
}
