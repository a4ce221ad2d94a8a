import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { KioskApi } from '../../../shared/contract/kiosk-api.ts'
import { scanKeys } from '../scan-keys.ts'
import { findBarriers, openDemo, type OpenApp } from './open-app.ts'
import { typePin } from './type-pin.ts'

declare const kiosk: KioskApi

/** Of the example event: somebody who is blocked, two who wait for approval, and one who is welcome. */
const codes = { blocked: 'BJBNBKK5YD0', waiting: 'BJBTSBXYTKM', alsoWaiting: 'BJB447SSQCX', welcome: 'BJBA6PJFZ3B' }

const folder = mkdtempSync(join(tmpdir(), 'gapura-officers-'))
let opened: OpenApp

test.beforeAll(async () => {
  opened = await openDemo(folder)
})

test.afterAll(async () => {
  await opened.app.close()
  rmSync(folder, { recursive: true, force: true })
})

const headline = (page: Page) => page.locator('[data-part="headline"]')
const panel = (page: Page, name: string) => page.getByRole('complementary', { name })

test('an officer signs in by keys alone, a wrong PIN is told, and the bar says who works here', async () => {
  const { page } = opened
  await page.keyboard.press('F10')
  const signIn = panel(page, 'Petugas')
  await expect(signIn).toContainText('2468')
  await expect(signIn.getByRole('radio', { name: /Fauzan/ })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(signIn.getByRole('radio', { name: /Fauzan/ })).toBeChecked()
  await typePin(page, '1111')
  await expect(signIn.getByRole('alert')).toHaveText('PIN belum cocok. Masih 4 kali mencoba.')
  await typePin(page, '2468')
  await expect(signIn).toBeHidden()
  await expect(page.getByRole('button', { name: 'Petugas di meja ini: Fauzan Azhari' })).toBeVisible()
})

test('another officer takes over by touch, and a code that comes meanwhile is answered', async () => {
  const { page } = opened
  await page.getByRole('button', { name: /^Petugas di meja ini/ }).click()
  const signIn = panel(page, 'Petugas')
  await signIn.getByRole('radio', { name: /Rina/ }).check()
  await scanKeys(page, codes.welcome, 'Enter')
  await expect(headline(page)).toHaveText('Selamat datang')
  await expect(signIn).toBeHidden()
  await page.getByRole('button', { name: /^Petugas di meja ini/ }).click()
  await signIn.getByRole('radio', { name: /Rina/ }).check()
  for (const digit of '2468') await signIn.getByRole('button', { name: digit, exact: true }).click()
  await signIn.getByRole('button', { name: 'Masuk' }).click()
  await expect(page.getByRole('button', { name: 'Petugas di meja ini: Rina Marlina' })).toBeVisible()
})

test('a supervisor lets somebody pass by keys, beside the verdict', async () => {
  const { page } = opened
  await scanKeys(page, codes.blocked, 'Enter')
  await expect(headline(page)).toHaveText('Belum dapat masuk')
  await page.keyboard.press('F5')
  const override = panel(page, 'Izinkan masuk')
  await expect(override.getByRole('radio', { name: 'Diizinkan koordinator' })).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await expect(override.getByRole('radio', { name: /Mastura/ })).toBeChecked()
  expect(await findBarriers(page, 'aside')).toEqual([])
  await typePin(page, '2468')
  await expect(headline(page)).toHaveText('Selamat datang')
  await expect(override).toBeHidden()
  const record = await page.evaluate(newestRecordOf, 'yudi setyawan')
  expect(record).toMatchObject({ kind: 'override', officerName: 'Hj. Mastura', note: 'Diizinkan koordinator' })
})

test('a supervisor lets somebody pass by touch with words of their own; the next code is answered first', async () => {
  const { page } = opened
  await scanKeys(page, codes.waiting, 'Enter')
  await page.getByRole('button', { name: 'Izinkan penyelia' }).click()
  await expect(panel(page, 'Izinkan masuk')).toBeVisible()
  await scanKeys(page, codes.alsoWaiting, 'Enter')
  await expect(panel(page, 'Izinkan masuk')).toBeHidden()
  await expect(page.locator('[data-part="name"]')).toHaveText('Nabila Melati Octaviani')
  await page.getByRole('button', { name: 'Izinkan penyelia' }).click()
  const override = panel(page, 'Izinkan masuk')
  await override.getByRole('radio', { name: 'Alasan lain' }).check()
  await override.getByLabel('Tulis alasannya').fill('Undangan menyusul')
  await override.getByRole('radio', { name: /Hendra/ }).check()
  for (const digit of '2468') await override.getByRole('button', { name: digit, exact: true }).click()
  await override.getByRole('button', { name: 'Izinkan masuk' }).click()
  await expect(headline(page)).toHaveText('Selamat datang')
  expect(await page.evaluate(newestRecordOf, 'nabila melati')).toMatchObject({ note: 'Undangan menyusul' })
})

test('a locked desk answers codes and shows nobody else, until a PIN opens it', async () => {
  const { page } = opened
  await page.getByRole('navigation').getByRole('link', { name: 'Peserta', exact: true }).click()
  await page.keyboard.press('F10')
  await page.getByRole('button', { name: 'Kunci meja' }).click()
  await expect(page.getByRole('heading', { name: 'Meja terkunci' })).toBeVisible()
  await expect(page.getByRole('grid')).toBeHidden()
  await scanKeys(page, codes.welcome, 'Enter')
  await expect(headline(page)).toHaveText('Sudah registrasi')
  for (const theme of ['light', 'dark'] as const) {
    for (const language of ['en', 'id'] as const) {
      await page.evaluate((change) => kiosk.changeSettings(change), { language, theme })
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      expect(await findBarriers(page), `${language}, ${theme}`).toEqual([])
    }
  }
  expect(await page.evaluate(newestRecordOf, 'yudi')).toBeNull()
  await page.getByLabel('PIN', { exact: true }).focus()
  await typePin(page, '2468')
  await expect(page.getByRole('grid')).toBeVisible()
})

test('a supervisor adds an officer in Settings, who can sign in at once', async () => {
  const { page } = opened
  await page.getByRole('navigation').getByRole('link', { name: 'Pengaturan' }).click()
  await page.getByRole('button', { name: 'Petugas dan kunci' }).click()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Tambah petugas' }).click()
  const form = page.getByRole('region', { name: 'Tambah petugas' })
  await form.getByLabel('Nama', { exact: true }).fill('Sri')
  await form.getByLabel('PIN baru', { exact: true }).fill('1357')
  await form.getByLabel('PIN baru sekali lagi').fill('1357')
  await form.getByRole('radio', { name: /Mastura/ }).check()
  await form.getByLabel('PIN', { exact: true }).focus()
  expect(await findBarriers(page)).toEqual([])
  await typePin(page, '2468')
  await expect(page.getByRole('status').filter({ hasText: 'Sri sudah ditambahkan.' })).toBeVisible()
  await page.keyboard.press('F10')
  await panel(page, 'Petugas').getByRole('radio', { name: /^Sri/ }).check()
  await typePin(page, '1357')
  await expect(page.getByRole('button', { name: 'Petugas di meja ini: Sri' })).toBeVisible()
})

async function newestRecordOf(query: string) {
  const found = await kiosk.searchParticipants({ query, sessionId: 'reg', limit: 1 })
  const participantId = found.ok ? (found.value[0]?.participantId ?? '') : ''
  const history = await kiosk.participantHistory({ participantId })
  return history.ok ? (history.value.records[0] ?? null) : null
}
