import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type OpenDatabase, openDatabase } from '../../../server/database/open-database.ts'
import { type RecordRow, recordRepository } from '../../../server/database/record-repository.ts'
import { startPostgres } from '../../postgres/start-postgres.ts'
import type { BenchRow } from '../bench-row.ts'
import { benchFolder } from '../desk/bench-desk.ts'
import { atLeast } from '../rate.ts'
import { type BenchHeadquarters, startBenchHeadquarters } from './bench-headquarters.ts'
import { type CrowdLaptop, enrolCrowd, makeCrowd, pushCrowd } from './crowd.ts'
import { rowOfRecord } from './row-of-record.ts'

/** Two, because the records of one event are put in order one transaction after another, whichever server it is. */
const eventIds = ['batches-1', 'batches-2']
const recordsARequest = 500
const options = { laptops: 25, requests: 6, recordsARequest }
/** As many rows as headquarters writes in one transaction when several laptops wait. */
const rowsACopy = 2_000

/** Fifty laptops with batches of 500 over HTTP, against rows that somebody only inserts; and two servers against one. */
export async function batchRows(): Promise<BenchRow[]> {
  const folder = benchFolder()
  const postgres = await startPostgres({ isDurable: true })
  try {
    const crowd = eventIds.map((eventId) => makeCrowd({ ...options, eventId }))
    const rows = crowd.flat().flatMap(({ records }) => records.map((record, index) => rowOfRecord(record, index + 1)))
    const sqlite = await push([join(folder.path, 'hq.db')], crowd)
    const insertion = await timed(join(folder.path, 'floor.db'), rows, insertBatches)
    const one = await push([await postgres.newDatabase()], crowd)
    const copy = await timed(await postgres.newDatabase(), rows, copyRows)
    const shared = await postgres.newDatabase()
    const two = await push([shared, shared], crowd)
    return [
      rate('batches of 500 from 50 laptops to SQLite, against bare insertion in process', sqlite, insertion, 0.7),
      rate('batches of 500 from 50 laptops to PostgreSQL, against COPY from a file', one, copy, 0.5),
      rate('two servers on one PostgreSQL, an event each, against one', two, one, 1.6),
    ]
  } finally {
    await postgres.stop()
    folder.remove()
  }
}

function rate(name: string, value: number, against: number, limit: number): BenchRow {
  return atLeast({ name, value, unit: 'records/s', against }, limit)
}

/** Records in a second, with one server for each address of a database; each has an event of its own, if there are two. */
async function push(databaseUrls: readonly string[], crowd: readonly CrowdLaptop[][]): Promise<number> {
  const servers: BenchHeadquarters[] = []
  try {
    for (const url of databaseUrls) servers.push(await startBenchHeadquarters(url))
    const [first] = servers
    if (first === undefined) return Number.NaN
    const tokens: string[][] = []
    for (const [index, eventId] of eventIds.entries()) {
      await first.load(eventId, 0)
      tokens.push(await enrolCrowd(first, crowd[index] ?? [], eventId))
    }
    const pushes = await Promise.all(
      crowd.map((some, index) =>
        pushCrowd(servers[index % servers.length]?.address ?? '', {
          crowd: some,
          tokens: tokens[index] ?? [],
          warmUp: 1,
        }),
      ),
    )
    const records = pushes.reduce((sum, { perSecond, milliseconds }) => sum + (perSecond * milliseconds) / 1000, 0)
    return (records / Math.max(...pushes.map(({ milliseconds }) => milliseconds))) * 1000
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
  }
}

/** Gets rows ready, and answers what puts them in. */
type Insert = (database: OpenDatabase, rows: readonly RecordRow[]) => () => Promise<void>

/** Rows in a second into a database of the same schema; the first batches of each laptop warm up, as above. */
async function timed(databaseUrl: string, rows: readonly RecordRow[], insert: Insert): Promise<number> {
  const database = await openDatabase(databaseUrl)
  const warmUp = rows.filter(({ device_sequence: place }) => place <= recordsARequest)
  const measured = rows.filter(({ device_sequence: place }) => place > recordsARequest)
  await insert(database, warmUp)()
  const run = insert(database, measured)
  const start = performance.now()
  await run()
  const perSecond = (measured.length / (performance.now() - start)) * 1000
  await database.close()
  return perSecond
}

/** By the quickest statement there is, 500 rows a transaction, each on disk before the next. */
function insertBatches({ transaction }: OpenDatabase, rows: readonly RecordRow[]): () => Promise<void> {
  return async () => {
    for (let first = 0; first < rows.length; first += recordsARequest)
      await transaction((within) => recordRepository(within).add(rows.slice(first, first + recordsARequest)))
  }
}

/** From files that the database itself reads, which is quicker than any client can send. */
function copyRows({ db }: OpenDatabase, rows: readonly RecordRow[]): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gapura-copy-'))
  // PostgreSQL reads as a user of its own.
  chmodSync(folder, 0o755)
  const columns = Object.keys(rows[0] ?? {})
  const paths: string[] = []
  for (let first = 0; first < rows.length; first += rowsACopy) {
    const path = join(folder, `${first}.txt`)
    const lines = rows.slice(first, first + rowsACopy).map((row) => Object.values(row).map(inCopy).join('\t'))
    writeFileSync(path, `${lines.join('\n')}\n`)
    paths.push(path)
  }
  return async () => {
    const words = db.selectFrom('records').select('id').compile()
    for (const path of paths)
      await db.executeQuery({ ...words, sql: `COPY records (${columns.join(', ')}) FROM '${path}'` })
    rmSync(folder, { recursive: true })
  }
}

function inCopy(value: string | number | null): string {
  return value === null ? String.raw`\N` : String(value).replaceAll('\\', String.raw`\\`)
}
