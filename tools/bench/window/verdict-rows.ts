import { join } from 'node:path'
import type { BenchRow } from '../bench-row.ts'
import { benchFolder } from '../desk/bench-desk.ts'
import { codeOf } from '../desk/many-people.ts'
import { atMost, percentile } from '../rate.ts'
import type { KioskApp } from '../../demo/kiosk-app.ts'
import { atBenchLaptop, readyDesk, writeBenchLaptop } from './bench-kiosk.ts'
import { type PaintTimes, watchPaint } from './watch-paint.ts'

declare const paintTimes: PaintTimes

const people = 100_000
const samples = 200
const warmUp = 20

/** From a scanner's last key to its painted verdict, beside a key that only paints, in the same window of the app. */
export async function verdictRows(): Promise<BenchRow[]> {
  const folder = benchFolder()
  try {
    const data = join(folder.path, 'data')
    await writeBenchLaptop(data, people)
    const codes = Array.from({ length: samples + warmUp }, (_, index) => codeOf((index * 7919) % people))
    const { scan, key } = await atBenchLaptop(data, async (kiosk) => {
      // Before the app's own code: it keeps the keys of a scanner from everybody who listens later.
      await kiosk.page.addInitScript(watchPaint)
      await kiosk.page.reload()
      await kiosk.page.waitForSelector(readyDesk)
      await pressKeys(kiosk, codes)
      return kiosk.page.evaluate(() => paintTimes)
    })
    if (scan.length < codes.length * 0.98 || key.length < codes.length * 0.98)
      throw new Error(`only ${scan.length} verdicts and ${key.length} frames of ${codes.length} were painted`)
    const row = (name: string, share: number, limit: number) => {
      const [value, against] = [percentile(scan.slice(warmUp), share), percentile(key.slice(warmUp), share)]
      return atMost({ name, value, unit: 'ms', against }, limit)
    }
    return [
      row('scanner key to painted verdict, p50, against a key that only paints', 0.5, 1.05),
      row('scanner key to painted verdict, p99, against a key that only paints', 0.99, 1.25),
    ]
  } finally {
    folder.remove()
  }
}

/** A key that paints and a scan in turns, at instants that have nothing to do with the screen's frames. */
async function pressKeys({ app }: KioskApp, codes: readonly string[]): Promise<void> {
  await app.evaluate(async ({ BrowserWindow }, texts) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents
    if (!page) throw new Error('no window')
    page.focus()
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
    const press = (keyCode: string, modifiers: 'shift'[] = []) => {
      page.sendInputEvent({ type: 'keyDown', keyCode, modifiers })
      page.sendInputEvent({ type: 'keyUp', keyCode, modifiers })
    }
    for (const text of texts) {
      press('F9')
      await pause(120 + Math.random() * 100)
      for (const letter of text) {
        press(letter, /[A-Z]/.test(letter) ? ['shift'] : [])
        await pause(2)
      }
      press('Enter')
      await pause(120 + Math.random() * 100)
    }
  }, codes)
}
