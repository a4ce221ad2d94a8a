import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FilmScene } from '../../films/film-scene.ts'
import { writeFilm } from '../../films/write-film.ts'
import type { BenchRow } from '../bench-row.ts'
import { atLeast, atMost, median } from '../rate.ts'
import { type BenchWindow, openBenchWindow } from './open-bench-window.ts'
import type { CameraBench } from './page/bench-page.ts'
import type { LiveRead } from './page/read-live.ts'

declare const cameraBench: CameraBench

const framesPerSecond = 30
const showings: FilmScene[] = [
  { text: 'https://checkin.example.org/t/Ab3-live-plain-000000000001', seconds: 1.3, noise: 3 },
  { text: 'EVT1:LIVE-INVERTED-0000000000000000002', seconds: 1.3, isInverted: true },
  { text: 'https://checkin.example.org/t/Ab3-live-small-000000000003', seconds: 1.3, share: 0.12 },
  { text: 'EVT1:LIVE-TURNED-AND-BLURRED-00000004', seconds: 1.3, rotation: 33, blur: 2 },
]
const codes: FilmScene[] = showings.flatMap((scene) => [
  { text: null, seconds: 0.9 },
  { ...scene, isMarked: true },
])
/** A shape that jumps from side to side: somebody is there, without a code. */
const busyDesk: FilmScene[] = [0, 1, 2, 3].map((n) => ({ text: null, seconds: 0.25, isMirrored: n % 2 === 1 }))
const emptyDesk: FilmScene[] = [{ text: null, seconds: 1 }]

/** What the camera costs and gives while it runs, in the real Electron with a film in its fake camera. */
export async function liveRows(pageFolder: string): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gapura-films-'))
  const withFilm = async <T>(
    name: string,
    scenes: FilmScene[],
    measure: (window: BenchWindow) => Promise<T>,
  ): Promise<T> => {
    const film = join(folder, `${name}.y4m`)
    writeFilm(film, scenes, framesPerSecond)
    const window = await openBenchWindow(pageFolder, null, film)
    try {
      return await measure(window)
    } finally {
      await window.close()
    }
  }
  try {
    const seen = await withFilm('codes', codes, async ({ page }) => ({
      ours: await page.evaluate(() => cameraBench.readLive('ours', 28, 'marks')),
      theirs: await page.evaluate(() => cameraBench.readLive('theirs', 28, 'marks')),
      oursBlocked: await page.evaluate(() => cameraBench.readLive('ours', 12, 'blocking')),
      theirsBlocked: await page.evaluate(() => cameraBench.readLive('theirs', 12, 'blocking')),
    }))
    const full = await withFilm('busy', busyDesk, cpuOf)
    const idle = await withFilm('empty', emptyDesk, cpuOf)
    return [
      ...delayRows(seen.ours, seen.theirs),
      ...blockedRows(seen.oursBlocked, seen.theirsBlocked),
      ...cpuRows(idle, full),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function delayRows(ours: LiveRead, theirs: LiveRead): BenchRow[] {
  const value = median(delaysOf(ours).filter(Number.isFinite))
  const against = median(delaysOf(theirs).filter(Number.isFinite))
  const readOf = (live: LiveRead) => delaysOf(live).filter(Number.isFinite).length / Math.max(1, delaysOf(live).length)
  return [
    atMost({ name: 'camera live: first whole picture to text, median', value, unit: 'ms', against }, 0.25),
    atLeast({ name: 'camera live: showings that were read', value: readOf(ours), unit: 'share', against: null }, 1),
  ]
}

/** From each beginning of a marked scene to the first text within it; infinite where none came. The last may be cut off. */
function delaysOf({ texts, marksAt }: LiveRead): number[] {
  return marksAt.slice(0, -1).map((mark, index) => {
    const end = marksAt[index + 1] ?? Number.POSITIVE_INFINITY
    const first = texts.find(({ at }) => at >= mark && at < end)
    return first === undefined ? Number.POSITIVE_INFINITY : first.at - mark
  })
}

function blockedRows(ours: LiveRead, theirs: LiveRead): BenchRow[] {
  const measured = {
    name: 'camera live: window blocked',
    value: ours.blockedShare,
    unit: 'share',
    against: theirs.blockedShare,
  }
  return [atMost(measured, 0.12)]
}

function cpuRows(idle: number, full: number): BenchRow[] {
  const measured = { name: 'camera live: processor with nobody there', value: idle, unit: 'cores', against: full }
  return [atMost(measured, 0.25)]
}

/** Processor time of all processes of the app per second, once the camera has settled. */
async function cpuOf(window: BenchWindow): Promise<number> {
  const running = window.page.evaluate(() => cameraBench.readLive('ours', 16, 'nothing'))
  await pause(6_000)
  const share = await cpuShare(window, 9_000)
  await running
  return share
}

async function cpuShare({ app }: BenchWindow, ms: number): Promise<number> {
  const seconds = () =>
    app.evaluate((electron) => {
      const metrics = electron.app.getAppMetrics()
      return metrics.reduce((sum, { cpu }) => sum + (cpu.cumulativeCPUUsage ?? 0), 0)
    })
  const before = await seconds()
  const startedAt = performance.now()
  await pause(ms)
  return ((await seconds()) - before) / ((performance.now() - startedAt) / 1_000)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
