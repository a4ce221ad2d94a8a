import { spawn } from 'node:child_process'
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Desk, scanCode } from '#engine/check-in/scan-code.ts'
import type { BenchRow } from '../bench-row.ts'
import { atMost, percentile } from '../rate.ts'
import { benchFolder, benchKey, openBenchDesk } from './bench-desk.ts'
import { writeBenchList } from './bench-list.ts'
import { codeOf } from './many-people.ts'

const people = 100_000
const rounds = 20
const scansARound = 100

/** One scan on disk against the least that a disk can do, encrypted against plain, and beside heavy work. */
export async function scanRows(): Promise<BenchRow[]> {
  const folder = benchFolder()
  try {
    const plain = await openBenchDesk(folder.path, people, null)
    const encrypted = await openBenchDesk(folder.path, people, benchKey)
    const floor = openSync(join(folder.path, 'floor'), 'a')
    const block = Buffer.alloc(16 * 1024, 7)
    const times = { floor: [] as number[], plain: [] as number[], encrypted: [] as number[] }
    // In turns, so that whatever else the machine does meets all three alike. The first round warms up.
    for (let round = 0; round <= rounds; round += 1) {
      const took = {
        floor: timed(scansARound, () => {
          writeSync(floor, block)
          fdatasyncSync(floor)
        }),
        plain: timed(scansARound, (index) => scan(plain, round * scansARound + index)),
        encrypted: timed(scansARound, (index) => scan(encrypted, round * scansARound + index)),
      }
      if (round > 0) for (const kind of ['floor', 'plain', 'encrypted'] as const) times[kind].push(...took[kind])
    }
    closeSync(floor)
    const besideBackup = await timesBesideBackup(plain, folder.path)
    const besideImport = await timesBesideImport(plain, folder.path)
    plain.open.close()
    encrypted.open.close()
    return [
      row('scan on disk, p50, against 16 KB + fdatasync', times.plain, times.floor, 0.5, 1.25),
      row('scan on disk, p99, against 16 KB + fdatasync', times.plain, times.floor, 0.99, 1.5),
      row('scan on disk, encrypted against plain, p50', times.encrypted, times.plain, 0.5, 1.25),
      row('scan beside a backup of 100,000 people, p99', besideBackup, times.plain, 0.99, 2),
      row('scan beside an import of 100,000 rows in another process, p99', besideImport, times.plain, 0.99, 2),
    ]
  } finally {
    folder.remove()
  }
}

function row(name: string, ours: number[], theirs: number[], share: number, limit: number): BenchRow {
  const [value, against] = [percentile(ours, share), percentile(theirs, share)]
  return atMost({ name, value, unit: 'ms', against }, limit)
}

function scan(desk: Desk, number: number): void {
  const text = codeOf((number * 7919) % people)
  const answer = scanCode(desk, { text, otherReading: null, via: 'scanner', sessionId: 'reg', direction: 'entry' })
  if (!answer.ok) throw new Error(answer.failure.code)
}

/** Milliseconds of each run. */
function timed(runs: number, run: (index: number) => void): number[] {
  return Array.from({ length: runs }, (_, index) => {
    const start = performance.now()
    run(index)
    return performance.now() - start
  })
}

/** Scans while the copying thread of the app copies the same file again and again. */
async function timesBesideBackup(desk: Desk, folder: string): Promise<number[]> {
  const times: number[] = []
  const module = join(import.meta.dirname, '../../../electron/engine/device/backup-worker.ts')
  for (let copies = 0; copies < 3; copies += 1) {
    const workerData = { source: desk.open.path, key: null, unfinished: join(folder, 'copy') }
    const worker = new Worker(module, { workerData })
    const isOver = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
    times.push(...(await timesUntil(isOver, desk, 50_000 + times.length)))
  }
  return times
}

/** Scans while a list is imported, as a hub on the same laptop would: an import in the app opens an event of its own. */
async function timesBesideImport(desk: Desk, folder: string): Promise<number[]> {
  const list = join(folder, 'daftar.csv')
  writeBenchList(list)
  const script = join(import.meta.dirname, 'import-once.ts')
  const other = spawn(process.execPath, [script, list, join(folder, 'imported.gapura')], { stdio: 'ignore' })
  const isOver = new Promise<void>((resolve) => other.once('close', () => resolve()))
  const times = await timesUntil(isOver, desk, 70_000)
  if (other.exitCode !== 0) throw new Error(`the import ended with ${other.exitCode}`)
  return times
}

async function timesUntil(isOver: Promise<void>, desk: Desk, from: number): Promise<number[]> {
  const times: number[] = []
  let isGoingOn = true
  void isOver.then(() => (isGoingOn = false))
  while (isGoingOn) {
    times.push(...timed(10, (index) => scan(desk, from + times.length + index)))
    await new Promise((resolve) => setImmediate(resolve))
  }
  return times
}
