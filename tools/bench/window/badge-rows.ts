import { performance } from 'node:perf_hooks'
import { readFileSync, statSync, watch } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { KioskApi } from '#shared/contract/kiosk-api.ts'
import { spoolerPlace } from '#engine/badges/ipp/ask-spooler.ts'
import { openSpooler } from '#engine/badges/spooler.ts'
import type { ElectronApplication, Page } from 'playwright'
import { type KioskApp, openKiosk } from '../../demo/kiosk-app.ts'
import { type Cups, startCups } from '../../printing/start-cups.ts'
import { startPrinterSink } from '../../printing/printer-sink.ts'
import { type BenchRow, notMeasured } from '../bench-row.ts'
import { benchFolder } from '../desk/bench-desk.ts'
import { atMost, median } from '../rate.ts'
import { canReadMemory, memoryOfTree } from './process-memory.ts'

declare const kiosk: KioskApi

const times = 15
const queue = 'BENCH'
/** Micrometres: as the demo's name tags. */
const paper = { width: 74_000, height: 105_000 }

/** What a name tag takes from the press to the print service, hundreds of them as one file, and the memory of both. */
export async function badgeRows(): Promise<BenchRow[]> {
  const folder = benchFolder()
  const cups = await startCups()
  const sink = await startPrinterSink()
  const systemsServer = process.env['CUPS_SERVER']
  try {
    await cups.addPrinter(queue, sink.port)
    process.env['CUPS_SERVER'] = cups.place
    const opened = await openKiosk(folder.path, null, true)
    try {
      return await measure(opened, cups)
    } finally {
      await opened.app.close()
    }
  } finally {
    if (systemsServer === undefined) delete process.env['CUPS_SERVER']
    else process.env['CUPS_SERVER'] = systemsServer
    await sink.stop()
    await cups.stop()
    folder.remove()
  }
}

async function measure({ app, page }: KioskApp, cups: Cups): Promise<BenchRow[]> {
  const pid = app.process().pid ?? 0
  const settled = async () => {
    await setTimeout(2_000)
    return canReadMemory ? memoryOfTree(pid) : Number.NaN
  }
  const without = await settled()
  await choose(page, { kind: 'pdf' })
  const first = await time(() => printTest(page))
  await choose(page, { kind: 'system', queue })
  const { asked, empty, bare } = await handOvers(app, page, cups)
  const withOne = await settled()
  const many = await printEverybody(page)
  const handed = { value: median(asked), unit: 'ms' }
  return [
    atMost({ name: 'name tag: asked for to handed to the print service', ...handed, against: median(empty) }, 2),
    atMost({ name: 'the same, against PDF and hand-over of one that is drawn', ...handed, against: median(bare) }, 2),
    atMost(
      {
        name: `${many.count} name tags as one PDF, against so many times the first`,
        value: many.ms,
        unit: 'ms',
        against: first * many.count,
      },
      0.2,
    ),
    atMost(
      { name: 'a name tag in a PDF of many', value: many.bytes / many.count / 1_000, unit: 'KB', against: null },
      20,
    ),
    canReadMemory
      ? atMost({ name: 'memory with the page that draws name tags', value: withOne, unit: 'MB', against: without }, 1.3)
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

/** Milliseconds of each: the kiosk's, Chromium's of an empty page, and what no way to a print service can spare. */
type Readings = { asked: number[]; empty: number[]; bare: number[] }

/** One after another, so that whatever else this machine does falls on all of them alike. */
async function handOvers(app: ElectronApplication, page: Page, cups: Cups): Promise<Readings> {
  const spooler = openSpooler(spoolerPlace({ CUPS_SERVER: cups.place }))
  const readings: Readings = { asked: [], empty: [], bare: [] }
  await openEmptyPage(app)
  for (const participantId of await somePeople(page)) {
    const handed = nextDocument(cups)
    const startedAt = performance.now()
    await page.evaluate((id) => kiosk.printBadge({ participantId: id, reprint: null }), participantId)
    readings.asked.push((await handed) - startedAt)
    // Each begins in front of a printer that has nothing to do.
    while (!(await page.evaluate(hasBadge, participantId))) await setTimeout(20)
    readings.empty.push((await printPage(app, 'about:blank')).ms)
    const drawn = await printPage(app, 'print.html')
    const opened = await spooler.open(queue, { title: participantId, media: paper })
    if (opened.kind !== 'opened') throw new Error(opened.failure)
    const ipp = await time(() => spooler.giveDocument(opened.number, Buffer.from(drawn.base64, 'base64')))
    readings.bare.push(drawn.ms + ipp)
    for (let job = await spooler.follow(opened.number); job && job !== 'spooler-down' && job.state !== 'done'; ) {
      await setTimeout(20)
      job = await spooler.follow(opened.number)
    }
  }
  return readings
}

/** When the print service has next taken a document, told by its own log: asking it would keep it from work. */
function nextDocument({ folder }: Cups): Promise<number> {
  const log = join(folder, 'log/access_log')
  const taken = () => readFileSync(log, 'latin1').split('Send-Document successful-ok').length
  const before = taken()
  return new Promise((resolve) => {
    const watcher = watch(log, () => {
      if (taken() === before) return
      watcher.close()
      resolve(performance.now())
    })
  })
}

async function openEmptyPage(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) =>
    new BrowserWindow({ show: false, webPreferences: { backgroundThrottling: false } }).loadURL('about:blank'),
  )
}

/** A hidden page as it is, as a PDF of the size of a name tag. */
function printPage(app: ElectronApplication, address: string): Promise<{ ms: number; base64: string }> {
  return app.evaluate(
    async ({ BrowserWindow }, [end, { width, height }]) => {
      const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().endsWith(end))
      if (!window) throw new Error('no such page')
      const startedAt = performance.now()
      const pdf = await window.webContents.printToPDF({ pageSize: { width: width / 25_400, height: height / 25_400 } })
      return { ms: performance.now() - startedAt, base64: pdf.toString('base64') }
    },
    [address, paper] as const,
  )
}

function somePeople(page: Page): Promise<string[]> {
  return page.evaluate(async (count) => {
    const filter = { query: '', role: 'participant' as const, community: null, group: null, state: null }
    const answer = await kiosk.pageParticipants({ ...filter, sessionId: 'reg', offset: 0, limit: count })
    return answer.ok ? answer.value.rows.map(({ participantId }) => participantId) : []
  }, times)
}

async function hasBadge(participantId: string): Promise<boolean> {
  const badges = await kiosk.badgesOfPerson({ participantId })
  return badges.ok && badges.value[0]?.state === 'printed'
}

async function printEverybody(page: Page): Promise<{ count: number; ms: number; bytes: number }> {
  let made = { count: 0, file: '' }
  const ms = await time(async () => {
    made = await page.evaluate(async () => {
      const answer = await kiosk.printBadgeSelection({
        community: null,
        group: null,
        role: null,
        order: 'name',
        skipsPrinted: false,
        from: 1,
        target: { kind: 'pages' },
      })
      if (!answer.ok) throw new Error(answer.failure.code)
      return { count: answer.value.count, file: answer.value.file ?? '' }
    })
  })
  return { count: made.count, ms, bytes: statSync(made.file).size }
}
