import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { KioskApi } from '../../../shared/contract/kiosk-api.ts'
import { rhythm } from '../../../renderer/scanning/scanner-rhythm.ts'
import { scanKeys } from '../scan-keys.ts'
import { findBarriers, openApp, openDemo, type OpenApp } from './open-app.ts'
import { typePin } from './type-pin.ts'

declare const kiosk: KioskApi

/** Of the example event: two who are welcome, and one who waits for approval. */
const codes = { nurhikmah: 'BJBW3PJW17F', sarmila: 'BJBA6PJFZ3B', waiting: 'BJBTSBXYTKM' }

const folder = mkdtempSync(join(tmpdir(), 'gapura-self-service-'))
let opened: OpenApp

test.beforeAll(async () => {
  opened = await openDemo(folder)
})

test.afterAll(async () => {
  await opened.app.close()
  rmSync(folder, { recursive: true, force: true })
})

const begin = (page: Page) => page.getByRole('button', { name: 'Mulai', exact: true })

test('an officer gives the screen away by a PIN, and the window is held', async () => {
  const { app, page } = opened
  await page.getByRole('navigation').getByRole('link', { name: 'Pengaturan' }).click()
  await page.getByRole('button', { name: 'Petugas dan kunci' }).click()
  await page.getByRole('button', { name: 'Mulai registrasi mandiri' }).click()
  await page.getByRole('radio', { name: /Mastura/ }).check()
  await page.getByLabel('PIN', { exact: true }).focus()
  await typePin(page, '2468')
  await expect(begin(page)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Data Anda' })).toContainText('UU 27/2022')
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isKiosk())).toBe(true)
})

test('somebody scans, confirms the name and is welcome; nothing is recorded before', async () => {
  const { page } = opened
  const before = await page.evaluate(countRecords)
  await scanKeys(page, codes.nurhikmah, 'Enter')
  await expect(page.getByText('Apakah ini Anda?')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Nurhikmah' })).toBeVisible()
  expect(await page.evaluate(countRecords)).toBe(before)
  expect(await page.evaluate(findSmallTargets)).toEqual([])
  await page.waitForTimeout(rhythm.tail * 2)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Selamat datang')).toBeVisible()
  await expect(page.getByText(/^Ambil di meja: .*topi/)).toBeVisible()
  expect(await page.evaluate(countRecords)).toBe(before + 1)
  await page.getByRole('button', { name: 'Selesai' }).click()
  await expect(begin(page)).toBeVisible()
})

test('a code is typed by touch, and whoever is in already is told kindly', async () => {
  const { page } = opened
  await begin(page).click()
  await page.getByRole('button', { name: 'Ketik kode' }).click()
  for (const key of codes.nurhikmah) await page.getByRole('button', { name: key, exact: true }).click()
  expect(await page.evaluate(findSmallTargets)).toEqual([])
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await expect(page.getByRole('heading', { name: 'Anda sudah tercatat' })).toBeVisible()
})

test('whoever is refused calls an officer, who comes with a PIN', async () => {
  const { page } = opened
  await scanKeys(page, codes.waiting, 'Enter')
  await expect(page.getByRole('button', { name: 'Panggil petugas', exact: true })).toBeFocused()
  // Until here an Enter would be the second half of the scanner's own.
  await page.waitForTimeout(rhythm.tail * 2)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Petugas sedang dipanggil' })).toBeVisible()
  await page.getByRole('button', { name: 'Tidak jadi' }).click()
  await page.keyboard.press('F1')
  await page.getByRole('button', { name: 'Saya petugas' }).click()
  await page.getByRole('radio', { name: /Rina/ }).check()
  await page.getByLabel('PIN', { exact: true }).focus()
  await typePin(page, '2468')
  await expect(page.getByText('Petugas sedang dipanggil')).toBeHidden()
  await page.getByRole('button', { name: 'Selesai' }).click()
})

test('it cannot be left without a PIN', async () => {
  const { app, page } = opened
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }))
  await app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]
    const press = (keyCode: string, modifiers: ('control' | 'alt')[] = []) =>
      window?.webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers })
    press('F4', ['alt'])
    for (const key of ['W', 'R', 'Q', '-', '3']) press(key, ['control'])
    for (const key of ['F11', 'F5', 'F12', 'Escape']) press(key)
    // What the system's own close button and Alt+F4 ask of a window.
    window?.close()
    window?.minimize()
    await new Promise((resolve) => setTimeout(resolve, 500))
  })
  const held = await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]
    return [window?.isDestroyed(), window?.isKiosk(), window?.webContents.getZoomFactor()]
  })
  expect(held).toEqual([false, true, 1])
  expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true)
  await expect(begin(page)).toBeVisible()
  // Not by the bridge either.
  const asked = await page.evaluate(async () => [
    await kiosk.closeEvent(),
    await kiosk.searchParticipants({ query: 'adi', sessionId: 'reg', limit: 5 }),
  ])
  for (const answer of asked) expect(answer).toMatchObject({ ok: false, failure: { code: 'self-service-on' } })
})

test('half a minute without a touch returns to the notice, in the language it began with', async () => {
  const { page } = opened
  await page.getByRole('button', { name: 'English' }).click()
  await page.clock.install()
  await scanKeys(page, codes.sarmila, 'Enter')
  await expect(page.getByText('Is this you?')).toBeVisible()
  await page.clock.fastForward(29_000)
  await expect(page.getByText('Is this you?')).toBeVisible()
  await page.clock.fastForward(2_000)
  await expect(begin(page)).toBeVisible()
  await expect(page.getByText('Sarmila')).toBeHidden()
})

test('nothing keeps anybody from using it, in both languages and themes', async () => {
  const { app, page } = opened
  for (const theme of ['light', 'dark'] as const) {
    await app.evaluate(({ nativeTheme }, source) => void (nativeTheme.themeSource = source), theme)
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible()
    expect(await findBarriers(page, 'body'), `English, ${theme}, at rest`).toEqual([])
    await page.getByRole('button', { name: 'Bahasa Indonesia' }).click()
    await scanKeys(page, theme === 'light' ? codes.sarmila : codes.waiting, 'Enter')
    await expect(page.getByRole('heading', { name: /Sarmila|Mari kami bantu/ })).toBeVisible()
    expect(await findBarriers(page, 'body'), `Indonesian, ${theme}, with an answer`).toEqual([])
    await page.keyboard.press('Escape')
  }
})

test('killed and started again it is the same, and an officer leaves it with a PIN', async () => {
  const { app } = opened
  const ended = new Promise((resolve) => app.process().once('exit', resolve))
  app.process().kill('SIGKILL')
  await ended
  opened = await openApp(folder)
  const { page } = opened
  await expect(begin(page)).toBeVisible()
  await expect
    .poll(() => opened.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isKiosk()))
    .toBe(true)
  await page.keyboard.press('F10')
  await page.getByRole('radio', { name: /Mastura/ }).check()
  await typePin(page, '1111')
  await expect(page.getByRole('alert')).toContainText('PIN belum cocok')
  await typePin(page, '2468')
  await expect(page.getByRole('combobox')).toBeVisible()
  await expect
    .poll(() => opened.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isKiosk()))
    .toBe(false)
})

async function countRecords(): Promise<number> {
  const status = await kiosk.readStatus()
  return status.ok ? status.value.records : -1
}

function findSmallTargets(): string[] {
  return [...document.querySelectorAll('button, input, a')].flatMap((element) => {
    const { width, height } = element.getBoundingClientRect()
    const isSmall = width > 1 && Math.min(width, height) < 72
    return isSmall ? [`${Math.round(width)}×${Math.round(height)} ${element.textContent}`] : []
  })
}
