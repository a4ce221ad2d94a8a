import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright'
import { type KioskApp, openKiosk, project } from '../../demo/kiosk-app.ts'
import { benchEventId, writeBenchEvent } from '../desk/bench-desk.ts'

/** Prepares a laptop's data folder in which the bench's event is open, without a camera. */
export async function writeBenchLaptop(dataFolder: string, people: number): Promise<void> {
  mkdirSync(join(dataFolder, 'events'), { recursive: true })
  await writeBenchEvent(join(dataFolder, 'events', `${benchEventId}.gapura`), people, null)
  const stored = { settings: { camera: { isOn: false } }, openEventId: benchEventId }
  writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify(stored))
}

/** Opens the kiosk on such a folder, and closes it when the work is over, however that ends. */
export async function atBenchLaptop<T>(dataFolder: string, work: (kiosk: KioskApp) => Promise<T>): Promise<T> {
  const kiosk = await openKiosk(dataFolder, null, false)
  try {
    await kiosk.page.waitForSelector(readyDesk, { timeout: 60_000 })
    return await work(kiosk)
  } finally {
    await kiosk.app.close()
  }
}

/** What is on the page when a code can be scanned. */
export const readyDesk = '[role="combobox"], [role="searchbox"]'

export const emptyApp = join(import.meta.dirname, 'empty-app.cjs')

export async function openEmptyApp(profile: string): Promise<ElectronApplication> {
  const app = await _electron.launch({ args: [emptyApp, `--user-data-dir=${profile}`] })
  await app.firstWindow()
  return app
}

/** The program of Electron itself. */
export function electronPath(): string {
  const folder = join(project, 'node_modules/electron')
  return join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
}
