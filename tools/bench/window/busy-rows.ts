import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import type { KioskApi } from '#shared/contract/kiosk-api.ts'
import type { Page } from 'playwright'
import { openKiosk } from '../../demo/kiosk-app.ts'
import { type BenchRow, notMeasured } from '../bench-row.ts'
import { benchFolder } from '../desk/bench-desk.ts'
import { writeBenchList } from '../desk/bench-list.ts'
import { atLeast, atMost } from '../rate.ts'
import { canReadMemory, memoryOfTree } from './process-memory.ts'

declare const kiosk: KioskApi
/** Counts the window's frames; set by `countFrames`. */
declare const frames: { count: number }

/** What the app takes and how its window moves while 100,000 rows are imported on its first screen. */
export async function busyRows(): Promise<BenchRow[]> {
  const folder = benchFolder()
  try {
    const [data, list] = [join(folder.path, 'data'), join(folder.path, 'daftar.csv')]
    mkdirSync(data)
    writeBenchList(list)
    const { atRest, importing } = await watchImport(data, list)
    const name = 'import of 100,000 rows in the app: frames a second, against at rest'
    const rows = [atLeast({ name, value: importing.framesASecond, unit: 'Hz', against: atRest.framesASecond }, 0.97)]
    const title = 'import of 100,000 rows in the app: memory above rest'
    if (!canReadMemory) return [...rows, notMeasured(title, 'only Linux tells what shared memory costs')]
    const value = importing.mostMemory - atRest.mostMemory
    return [...rows, atMost({ name: title, value, unit: 'MB', against: null }, 150)]
  } finally {
    folder.remove()
  }
}

async function watchImport(data: string, list: string) {
  const { app, page } = await openKiosk(data, null, false)
  try {
    const pid = app.process().pid ?? 0
    await page.waitForSelector('button')
    await countFrames(page)
    await setTimeout(2_000)
    const atRest = await watchWhile(page, pid, () => setTimeout(4_000))
    return { atRest, importing: await watchWhile(page, pid, () => importList(page, list)) }
  } finally {
    await app.close()
  }
}

async function importList(page: Page, path: string): Promise<void> {
  const failure = await page.evaluate(async (list) => {
    const event = { name: 'Bench', city: 'Banjarbaru', zone: 'Asia/Makassar', startsOn: '2019-06-24' } as const
    const result = await kiosk.importList({ path: list, event })
    return result.ok ? null : result.failure.code
  }, path)
  if (failure !== null) throw new Error(failure)
}

async function countFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const counter = { count: 0 }
    const next = () => {
      counter.count += 1
      requestAnimationFrame(next)
    }
    next()
    Object.assign(globalThis, { frames: counter })
  })
}

async function watchWhile(page: Page, pid: number, work: () => Promise<unknown>) {
  let mostMemory = 0
  let isOver = false
  const sampling = (async () => {
    while (!isOver) {
      if (canReadMemory) mostMemory = Math.max(mostMemory, memoryOfTree(pid))
      await setTimeout(150)
    }
  })()
  const before = await page.evaluate(() => frames.count)
  const startedAt = performance.now()
  await work()
  const seconds = (performance.now() - startedAt) / 1_000
  const framesASecond = ((await page.evaluate(() => frames.count)) - before) / seconds
  isOver = true
  await sampling
  return { framesASecond, mostMemory }
}
