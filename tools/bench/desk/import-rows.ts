import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { createEventFile } from '#engine/event/create-event-file.ts'
import { readEventFromList } from '#engine/import/import-list.ts'
import Database from 'better-sqlite3'
import { uuidv7 } from 'uuidv7'
import type { BenchRow } from '../bench-row.ts'
import { atMost, median } from '../rate.ts'
import { benchFolder } from './bench-desk.ts'
import { writeBenchList } from './bench-list.ts'

const rounds = 3

/** A list of 100,000 rows as a file, until everybody can be found, against the bare insertion of the same rows. */
export async function importRows(): Promise<BenchRow[]> {
  const folder = benchFolder()
  try {
    const path = join(folder.path, 'daftar.csv')
    const rows = writeBenchList(path)
    const ours: number[] = []
    const floor: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      floor.push(insertBare(join(folder.path, `floor-${round}`), rows))
      ours.push(await importOnce(path, join(folder.path, `${round}.gapura`)))
    }
    const name = 'import of 100,000 rows of CSV, against bare insertion'
    return [atMost({ name, value: median(ours), unit: 'ms', against: median(floor) }, 6)]
  } finally {
    folder.remove()
  }
}

async function importOnce(path: string, target: string): Promise<number> {
  const start = performance.now()
  const event = { name: 'Bench', city: 'Banjarbaru', zone: 'Asia/Makassar', startsOn: '2019-06-24' } as const
  const read = readEventFromList({ path, event }, { newId: uuidv7, random: Math.random })
  if (!read.ok) throw new Error(read.failure.code)
  const { fresh, list } = read.value
  const created = await createEventFile(fresh, { path: target, key: null, deviceId: uuidv7(), people: list.people })
  if (!created.ok) throw new Error(created.failure.code)
  return performance.now() - start
}

function insertBare(path: string, rows: readonly string[][]): number {
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec(
    'CREATE TABLE people (number INTEGER PRIMARY KEY, name TEXT, community TEXT, phone TEXT, sex TEXT, code TEXT) STRICT',
  )
  const insert = db.prepare('INSERT INTO people (name, community, phone, sex, code) VALUES (?, ?, ?, ?, ?)')
  const start = performance.now()
  db.transaction(() => {
    for (const row of rows) insert.run(...row)
  })()
  const took = performance.now() - start
  db.close()
  return took
}
