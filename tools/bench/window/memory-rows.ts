import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { KioskApi } from '#shared/contract/kiosk-api.ts'
import type { ElectronApplication, Page } from 'playwright'
import { type BenchRow, notMeasured } from '../bench-row.ts'
import { benchFolder } from '../desk/bench-desk.ts'
import { atMost, median } from '../rate.ts'
import { atBenchLaptop, openEmptyApp, writeBenchLaptop } from './bench-kiosk.ts'
import { canReadMemory, memoryOfTree } from './process-memory.ts'

declare const kiosk: KioskApi

const people = 100_000
const hours = 6
const scansAnHour = 1_000

/** Memory of all processes with a large list, through a simulated day of scanning, searching and looking. */
export async function memoryRows(): Promise<BenchRow[]> {
  if (!canReadMemory) return [notMeasured('memory of all processes', 'only Linux tells what shared memory costs')]
  const folder = benchFolder()
  try {
    const [profile, data] = [join(folder.path, 'empty'), join(folder.path, 'data')]
    mkdirSync(profile)
    await writeBenchLaptop(data, people)
    const empty = await openEmptyApp(profile)
    const against = await settledMemory(empty)
    await empty.close()
    const hourly = await atBenchLaptop(data, async ({ app, page }) => {
      const readings: number[] = []
      for (let hour = 0; hour < hours; hour += 1) {
        await playHour(page, hour)
        readings.push(await settledMemory(app))
      }
      return readings
    })
    const [value = Number.NaN, after = Number.NaN] = [hourly.at(-1), hourly[0]]
    return [
      atMost({ name: 'memory with 100,000 people after a day, against an empty app', value, unit: 'MB', against }, 1.3),
      atMost(
        { name: 'memory at the end of a day, against after its first hour', value, unit: 'MB', against: after },
        1.1,
      ),
    ]
  } finally {
    folder.remove()
  }
}

/** The middle of a few readings, once what was just done has come to rest. */
async function settledMemory(app: ElectronApplication): Promise<number> {
  const readings: number[] = []
  for (let reading = 0; reading < 5; reading += 1) {
    await setTimeout(1_000)
    readings.push(memoryOfTree(app.process().pid ?? 0))
  }
  return median(readings.slice(1))
}

async function playHour(page: Page, hour: number): Promise<void> {
  await page.evaluate(
    async ([scans, from, all]) => {
      for (let scan = 0; scan < scans; scan += 1) {
        const number = ((from + scan) * 7919) % all
        const text = `CODE${String(number).padStart(8, '0')}`
        await kiosk.scan({ text, otherReading: null, via: 'scanner', sessionId: 'reg', direction: 'entry' })
        if (scan % 10 === 0)
          await kiosk.searchParticipants({ query: `nur ${'abcdehi'[scan % 7]}`, sessionId: 'reg', limit: 10 })
        if (scan % 100 === 0) await kiosk.participantHistory({ participantId: `person-${number}` })
      }
    },
    [scansAnHour, hour * scansAnHour, people] as const,
  )
}
