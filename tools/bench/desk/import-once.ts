import { resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { createEventFile } from '#engine/event/create-event-file.ts'
import { readEventFromList } from '#engine/import/import-list.ts'
import { uuidv7 } from 'uuidv7'

/** Reads a list as the app does and writes its event, until everybody can be found; answers the milliseconds. */
export async function importOnce(path: string, target: string): Promise<number> {
  const start = performance.now()
  const event = { name: 'Bench', city: 'Banjarbaru', zone: 'Asia/Makassar', startsOn: '2019-06-24' } as const
  const read = readEventFromList({ path, event }, { newId: uuidv7, random: Math.random })
  if (!read.ok) throw new Error(read.failure.code)
  const { fresh, list } = read.value
  const created = await createEventFile(fresh, { path: target, key: null, deviceId: uuidv7(), people: list.people })
  if (!created.ok) throw new Error(created.failure.code)
  return performance.now() - start
}

const [script, path, target] = process.argv.slice(1)
// Run by itself it is the work that goes on beside a scanning desk.
if (script !== undefined && resolve(script) === import.meta.filename && path && target) await importOnce(path, target)
