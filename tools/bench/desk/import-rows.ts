import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import Database from 'better-sqlite3'
import type { BenchRow } from '../bench-row.ts'
import { atMost, median } from '../rate.ts'
import { benchFolder } from './bench-desk.ts'
import { writeBenchList } from './bench-list.ts'
import { importOnce } from './import-once.ts'

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
