import { resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { createEventFile } from '#engine/event/create-event-file.ts'
import { makeEventOfList } from '#engine/import/import-list.ts'
import { keepImport } from '#engine/import/keep-import.ts'
import { uuidv7 } from 'uuidv7'

/** Reads a list as the app does and writes its event, until everybody can be found; answers the milliseconds. */
export async function importOnce(path: string, target: string): Promise<number> {
  const start = performance.now()
  const event = { name: 'Bench', city: 'Banjarbaru', zone: 'Asia/Makassar', startsOn: '2019-06-24' } as const
  const surroundings = { newId: uuidv7, random: Math.random, now: Date.now }
  const imports = keepImport({ desk: () => null, surroundings, broadcast: () => undefined, onApplied: () => undefined })
  const list = await imports.open(path)
  if (!list.ok) throw new Error(list.failure.code)
  const made = await makeEventOfList(list.value, event, surroundings)
  if (!made.ok) throw new Error(made.failure.code)
  const { fresh, people } = made.value
  const created = await createEventFile(fresh, { path: target, key: null, deviceId: uuidv7(), people })
  if (!created.ok) throw new Error(created.failure.code)
  return performance.now() - start
}

const [script, path, target] = process.argv.slice(1)
// Run by itself it is the work that goes on beside a scanning desk.
if (script !== undefined && resolve(script) === import.meta.filename && path && target) await importOnce(path, target)
