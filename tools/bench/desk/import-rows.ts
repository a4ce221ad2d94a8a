import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { writeXlsx } from '#shared/sheets/write-xlsx.ts'
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
    const workbook = join(folder.path, 'daftar.xlsx')
    await writeWorkbook(workbook, rows)
    const ours: number[] = []
    const workbooks: number[] = []
    const floor: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      floor.push(insertBare(join(folder.path, `floor-${round}`), rows))
      ours.push(await importOnce(path, join(folder.path, `${round}.gapura`)))
      workbooks.push(await importOnce(workbook, join(folder.path, `${round}-xlsx.gapura`)))
    }
    const against = median(floor)
    const name = (format: string) => `import of 100,000 rows of ${format}, against bare insertion`
    return [
      atMost({ name: name('CSV'), value: median(ours), unit: 'ms', against }, 6),
      atMost({ name: name('XLSX'), value: median(workbooks), unit: 'ms', against }, 25),
    ]
  } finally {
    folder.remove()
  }
}

async function writeWorkbook(path: string, rows: readonly string[][]): Promise<void> {
  const headings = ['Nama Lengkap', 'Komunitas', 'No HP', 'L/P', 'Kode']
  await pipeline(writeXlsx({ name: 'Daftar', headings, rows: Readable.from(rows) }), createWriteStream(path))
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
