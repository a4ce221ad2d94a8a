import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { KioskApi } from '#shared/contract/kiosk-api.ts'
import { type ElectronApplication, _electron, type Page } from 'playwright'

declare const kiosk: KioskApi

export type KioskApp = { app: ElectronApplication; page: Page; electron: string }

export const project = resolve(import.meta.dirname, '../..')

/** Starts the built kiosk on a data folder, with a film in its camera if one is given, and waits for the desk. */
export async function openKiosk(dataFolder: string, film: string | null, isDemo = true): Promise<KioskApp> {
  const camera =
    film === null ? [] : ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`]
  const app = await _electron.launch({
    // On Linux without a keychain: asking for one may open a window that waits for a person.
    args: ['.', ...(isDemo ? ['--demo'] : []), '--password-store=basic', ...camera],
    cwd: project,
    env: { ...process.env, GAPURA_DATA: dataFolder },
  })
  const page = await app.firstWindow()
  page.on('pageerror', (error) => process.stderr.write(`page: ${error.message}\n`))
  if (isDemo) await page.getByRole('searchbox').or(page.getByRole('combobox')).first().waitFor({ timeout: 60_000 })
  return { app, page, electron: await app.evaluate(() => process.versions['electron'] ?? '') }
}

/** The window's inner size in CSS pixels. */
export async function resizeKiosk({ app, page }: KioskApp, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  )
  await page.waitForFunction((size) => innerWidth === size.width && innerHeight === size.height, { width, height })
}

/** Pulls the plug: no chance to finish anything. */
export async function killKiosk({ app }: KioskApp): Promise<void> {
  const child = app.process()
  const ended = new Promise((settle) => child.once('exit', settle))
  child.kill('SIGKILL')
  await ended
}

/** The key that the app opens its files with, asked of the app itself; null where it has none. */
export async function readDatabaseKey({ app }: KioskApp, dataFolder: string): Promise<string | null> {
  const path = join(dataFolder, 'database-key.bin')
  if (!existsSync(path)) return null
  const kept = readFileSync(path).toString('base64')
  return app.evaluate(({ safeStorage }, text) => safeStorage.decryptString(Buffer.from(text, 'base64')), kept)
}

export async function readRecordCount({ page }: KioskApp): Promise<number> {
  const status = await page.evaluate(() => kiosk.readStatus())
  if (!status.ok) throw new Error(status.failure.code)
  return status.value.records
}
