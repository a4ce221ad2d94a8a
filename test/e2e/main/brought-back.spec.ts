import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, expect, test } from '@playwright/test'
import type { Broadcast, KioskApi } from '../../../shared/contract/kiosk-api.ts'
import { kioskEnvironment, newDataFolder, type OpenKiosk, openKiosk, project, removeDataFolder } from './open-kiosk.ts'

declare const kiosk: KioskApi
declare const heard: Broadcast[]

let open: OpenKiosk

test.beforeEach(async () => {
  open = await openKiosk(newDataFolder())
})

test.afterEach(async () => {
  await open.app.close()
  removeDataFolder(open.dataFolder)
})

/** Asked of main, because the driver of this test loses a page that has crashed. */
const inPage = (electron: ElectronApplication, code: string) =>
  electron.evaluate(async ({ BrowserWindow }, text) => {
    const answer: unknown = await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(text)
    return answer
  }, code)

const enginePid = (electron: ElectronApplication) =>
  electron.evaluate(({ app }) => app.getAppMetrics().find(({ name }) => name === 'Gapura Engine')?.pid ?? 0)

const scanSomething = () =>
  kiosk.scan({
    text: 'GPR-NOBODY-0001',
    otherReading: null,
    via: 'typed',
    sessionId: 'reg',
    direction: 'entry',
  })

test('a window whose page dies shows the same screen again, with everybody in the list', async () => {
  await open.page.evaluate(() => location.assign('#/people'))
  await expect(open.page.getByText(/^\d+ orang$/)).toBeVisible()
  const backAfter = await open.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (!contents) return null
    const crashedAt = Date.now()
    const loaded = new Promise((resolve) => contents.once('did-finish-load', () => resolve(null)))
    contents.forcefullyCrashRenderer()
    await loaded
    // Back is not an empty page, but the list with everybody in it.
    const isListShown = `/\\d+ orang/.test(document.querySelector('main')?.textContent ?? '')`
    while (!(await contents.executeJavaScript(isListShown)) && Date.now() < crashedAt + 60_000)
      await new Promise((resolve) => setTimeout(resolve, 20))
    return (await contents.executeJavaScript(isListShown)) ? Date.now() - crashedAt : null
  })
  expect(backAfter, 'the list is back').not.toBeNull()
  // By the clock of the app. Two seconds are promised on a laptop that does nothing else, which a test machine is not.
  const description = `the list is back after ${backAfter} ms, 2,000 are promised`
  test.info().annotations.push({ type: 'measure', description })
  expect(await inPage(open.app, 'location.hash')).toBe('#/people')
  expect(await inPage(open.app, 'kiosk.readState().then(({ ok }) => ok)')).toBe(true)
})

test('an engine that is killed comes back with every record, and the window is told', async () => {
  await open.page.evaluate(() => {
    Object.assign(globalThis, { heard: [] })
    kiosk.onBroadcast((broadcast) => heard.push(broadcast))
  })
  expect(await open.page.evaluate(scanSomething)).toMatchObject({ ok: true, value: { records: 1 } })
  const killed = await enginePid(open.app)
  expect(killed).toBeGreaterThan(0)
  process.kill(killed, 'SIGKILL')
  await expect
    .poll(() => open.page.evaluate(() => heard.flatMap((one) => (one.kind === 'engine' ? [one.state] : []))))
    .toEqual(['restarting', 'up'])
  expect(await open.page.evaluate(() => kiosk.readStatus())).toMatchObject({ ok: true, value: { records: 1 } })
  expect(await open.page.evaluate(scanSomething)).toMatchObject({ ok: true, value: { records: 2 } })
  expect(await enginePid(open.app)).not.toBe(killed)
})

test('an engine that falls silent is replaced, and a scan in flight is never shown as done', async () => {
  const silent = await enginePid(open.app)
  process.kill(silent, 'SIGSTOP')
  const inFlight = await open.page.evaluate(scanSomething)
  expect(inFlight).toEqual({ ok: false, failure: { code: 'engine-unavailable' } })
  await expect.poll(() => open.page.evaluate(scanSomething), { timeout: 30_000 }).toMatchObject({ ok: true })
  expect(await enginePid(open.app)).not.toBe(silent)
})

test('scanning goes on when the graphics process is killed', async () => {
  const graphics = await open.app.evaluate(
    ({ app }) => app.getAppMetrics().find(({ type }) => type === 'GPU')?.pid ?? 0,
  )
  if (graphics > 0) process.kill(graphics, 'SIGKILL')
  expect(await open.page.evaluate(scanSomething)).toMatchObject({ ok: true, value: { records: 1 } })
  await expect(open.page.locator('main')).toBeVisible()
})

test('a second start ends at once and shows the first window', async () => {
  await open.app.evaluate(({ BrowserWindow, app }) => {
    BrowserWindow.getAllWindows()[0]?.minimize()
    app.once('second-instance', () => Object.assign(globalThis, { hasSeenSecond: true }))
  })
  const electron = join(project, 'node_modules/electron/dist', readElectronPath())
  const second = spawn(electron, ['.', '--demo'], {
    cwd: project,
    env: kioskEnvironment(open.dataFolder),
    stdio: 'ignore',
  })
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  const isSeen = () => open.app.evaluate(() => 'hasSeenSecond' in globalThis)
  await expect.poll(isSeen).toBe(true)
  const isMinimized = () => open.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())
  await expect.poll(isMinimized).toBe(false)
  expect(await open.page.evaluate(scanSomething)).toMatchObject({ ok: true, value: { records: 1 } })
})

const readElectronPath = () => readFileSync(join(project, 'node_modules/electron/path.txt'), 'utf8')
