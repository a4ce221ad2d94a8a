import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import type { BrowserWindow as Window } from 'electron'
import type { KioskApi } from '#shared/contract/kiosk-api.ts'
import { spoolerPlace } from '#engine/badges/ipp/ask-spooler.ts'
import { openSpooler } from '#engine/badges/spooler.ts'
import type { ElectronApplication, Page } from 'playwright'
import { openKiosk } from '../../demo/kiosk-app.ts'
import { startCups } from '../../printing/start-cups.ts'
import { startPrinterSink } from '../../printing/printer-sink.ts'
import { type BenchRow, notMeasured } from '../bench-row.ts'
import { benchFolder } from '../desk/bench-desk.ts'
import { atMost, median } from '../rate.ts'
import { canReadMemory, memoryOfTree } from './process-memory.ts'

declare const kiosk: KioskApi

const times = 15
const queue = 'BENCH'

/** What a name tag takes from the press to the print service, hundreds of them as one file, and the memory of both. */
export async function badgeRows(): Promise<BenchRow[]> {
  const folder = benchFolder()
  const cups = await startCups()
  const sink = await startPrinterSink()
  const systemsServer = process.env['CUPS_SERVER']
  try {
    await cups.addPrinter(queue, sink.port)
    process.env['CUPS_SERVER'] = cups.place
    const { app, page } = await openKiosk(folder.path, null, true)
    try {
      return await measure(app, page, cups.place)
    } finally {
      await app.close()
    }
  } finally {
    if (systemsServer === undefined) delete process.env['CUPS_SERVER']
    else process.env['CUPS_SERVER'] = systemsServer
    await sink.stop()
    await cups.stop()
    folder.remove()
  }
}

async function measure(app: ElectronApplication, page: Page, place: string): Promise<BenchRow[]> {
  const pid = app.process().pid ?? 0
  const settled = async () => {
    await setTimeout(2_000)
    return canReadMemory ? memoryOfTree(pid) : Number.NaN
  }
  const without = await settled()
  await choose(page, { kind: 'pdf' })
  const first = await time(() => printTest(page))
  const empty = median(await emptyPages(app))
  await choose(page, { kind: 'system', queue })
  const handed = median(await handOvers(page, place))
  const withOne = await settled()
  const many = await printEverybody(page)
  const mb = 'MB'
  return [
    atMost({ name: 'name tag: asked for to known at the print service', value: handed, unit: 'ms', against: empty }, 2),
    atMost(
      {
        name: `${many.count} name tags as one PDF, against so many times the first`,
        value: many.ms,
        unit: 'ms',
        against: first * many.count,
      },
      0.2,
    ),
    canReadMemory
      ? atMost({ name: 'memory with the page that draws name tags', value: withOne, unit: mb, against: without }, 1.3)
      : notMeasured('memory with the page that draws name tags', 'only Linux tells what shared memory costs'),
  ]
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

async function choose(page: Page, way: Parameters<KioskApi['moveBadges']>[0]['way']): Promise<void> {
  await page.evaluate((chosen) => kiosk.moveBadges({ way: chosen }), way)
}

async function printTest(page: Page): Promise<void> {
  const isPrinted = await page.evaluate(async () => {
    const test = await kiosk.testBadge()
    return test.ok && test.value.isPrinted
  })
  if (!isPrinted) throw new Error('the test was not printed')
}

/** Chromium's own PDF of a page with nothing on it, loaded for it, of the same size and as hidden. */
function emptyPages(app: ElectronApplication): Promise<number[]> {
  return app.evaluate(async ({ BrowserWindow }, count) => {
    const window: Window = new BrowserWindow({ show: false })
    await window.loadURL('about:blank')
    const readings: number[] = []
    for (let reading = 0; reading < count; reading += 1) {
      const startedAt = performance.now()
      await window.webContents.printToPDF({ pageSize: { width: 74 / 25.4, height: 105 / 25.4 } })
      readings.push(performance.now() - startedAt)
    }
    window.destroy()
    return readings
  }, times)
}

async function handOvers(page: Page, place: string): Promise<number[]> {
  const spooler = openSpooler(spoolerPlace({ CUPS_SERVER: place }))
  const people = await page.evaluate(async (count) => {
    const answer = await kiosk.pageParticipants({
      sessionId: 'reg',
      query: '',
      role: 'participant',
      community: null,
      group: null,
      state: null,
      offset: 0,
      limit: count,
    })
    return answer.ok ? answer.value.rows.map(({ participantId }) => participantId) : []
  }, times)
  const readings: number[] = []
  for (const participantId of people) {
    const before = await spooler.countJobs(queue)
    readings.push(
      await time(async () => {
        await page.evaluate((id) => kiosk.printBadge({ participantId: id, reprint: null }), participantId)
        while ((await spooler.countJobs(queue)) === before) await setTimeout(20)
      }),
    )
    // The next one begins in front of a printer that has nothing to do.
    await page.waitForFunction(async (id) => {
      const badges = await kiosk.badgesOfPerson({ participantId: id })
      return badges.ok && badges.value[0]?.state === 'printed'
    }, participantId)
  }
  return readings
}

async function printEverybody(page: Page): Promise<{ count: number; ms: number }> {
  let count = 0
  const ms = await time(async () => {
    count = await page.evaluate(async () => {
      const made = await kiosk.printBadgeSelection({
        community: null,
        group: null,
        role: null,
        order: 'name',
        skipsPrinted: false,
        from: 1,
        target: { kind: 'pages' },
      })
      if (!made.ok) throw new Error(made.failure.code)
      return made.value.count
    })
  })
  return { count, ms }
}
