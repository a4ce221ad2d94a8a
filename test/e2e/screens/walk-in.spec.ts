import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { KioskApi } from '../../../shared/contract/kiosk-api.ts'
import { scanKeys } from '../scan-keys.ts'
import { findBarriers, openDemo, type OpenApp } from './open-app.ts'

declare const kiosk: KioskApi

const folder = mkdtempSync(join(tmpdir(), 'gapura-walk-in-'))
let opened: OpenApp

test.beforeAll(async () => {
  opened = await openDemo(folder)
  await opened.page.evaluate(() => kiosk.changeSettings({ heldSessionId: 'reg' }))
})

test.afterAll(async () => {
  await opened.app.close()
  rmSync(folder, { recursive: true, force: true })
})

test.beforeEach(async () => {
  const { page } = opened
  await page.getByRole('navigation', { name: 'Layar' }).getByRole('link', { name: 'Meja' }).click()
  await page.keyboard.press('F3')
  await expect(page.getByRole('textbox', { name: 'Nama lengkap' })).toBeFocused()
})

test('by keyboard alone: four fields, Enter, checked in, and a code that works at once', async () => {
  const { page } = opened
  await page.keyboard.type('Rahmah Zubaidah', { delay: 70 })
  await page.keyboard.press('Tab')
  await page.keyboard.type('Blogger', { delay: 70 })
  await page.keyboard.press('Tab')
  await page.keyboard.type('+62 812-3456-7890', { delay: 120 })
  await page.keyboard.press('Tab')
  await expect(page.getByRole('textbox', { name: 'No. HP' })).toHaveValue('+62 812-3456-7890')
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('radio', { name: 'Perempuan' })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-verdict="admitted"]')).toContainText('Rahmah Zubaidah')
  const card = page.getByRole('region', { name: 'Terdaftar', exact: true })
  await expect(card.getByRole('img', { name: 'Kode QR Rahmah Zubaidah' })).toBeVisible()
  const code = await card.locator('code').innerText()
  await scanKeys(page, code.replaceAll('-', ''), 'Enter')
  await expect(page.locator('[data-verdict="already-in"]')).toContainText('Rahmah Zubaidah')
  // A Tab that follows at once would be the scanner's second suffix.
  await page.waitForTimeout(200)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Nama lengkap' })).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Nama lengkap' })).toHaveValue('')
})

test('what cannot be taken is told at its field, and nothing that was typed is lost', async () => {
  const { page } = opened
  const name = page.getByRole('textbox', { name: 'Nama lengkap' })
  const phone = page.getByRole('textbox', { name: 'No. HP' })
  await page.keyboard.press('Enter')
  await expect(page.getByText('Namanya belum diisi.')).toBeVisible()
  await expect(name).toBeFocused()
  await name.fill('A'.repeat(101))
  await phone.fill('0812-34')
  await page.getByRole('button', { name: 'Daftarkan' }).click()
  await expect(page.getByText('Paling panjang 100 huruf, ini 101.')).toBeVisible()
  await expect(page.getByText('Nomor ini belum lengkap')).toBeVisible()
  await expect(phone).toHaveValue('0812-34')
  const longest = `Raden Ayu ${'Kusumaningrat '.repeat(6)}, S.Ak.`.padEnd(100, 'x').slice(0, 100)
  await name.fill(longest)
  await phone.fill('(0812) 3456.7891')
  await page.getByRole('button', { name: 'Daftarkan' }).click()
  await expect(page.getByRole('region', { name: 'Terdaftar', exact: true })).toContainText(longest.trim())
  await page.getByRole('button', { name: 'Peserta berikutnya' }).click()
})

test('a scan that comes in between is answered, and the form stays, also over other screens', async () => {
  const { page } = opened
  const name = page.getByRole('textbox', { name: 'Nama lengkap' })
  await page.keyboard.type('Syarifah Lai', { delay: 70 })
  await page.getByText('Perempuan', { exact: true }).click()
  await scanKeys(page, 'BJB00000000X', 'Enter')
  await expect(page.locator('[data-verdict="refused"]')).toBeVisible()
  await expect(name).toHaveValue('Syarifah Lai')
  await expect(page.getByRole('radio', { name: 'Perempuan' })).toBeChecked()
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('grid')).toBeVisible()
  await page.keyboard.press('F3')
  await expect(name).toHaveValue('Syarifah Lai')
  await page.getByRole('button', { name: 'Kosongkan' }).click()
  await expect(name).toHaveValue('')
})

test('somebody who is on the list is shown while typing, and chosen instead, by touch and by keys', async () => {
  const { page } = opened
  const name = page.getByRole('textbox', { name: 'Nama lengkap' })
  const similar = page.getByRole('region', { name: 'Mungkin sudah terdaftar' })
  await name.fill('Adi Efendi')
  await expect(similar.getByRole('listitem').first()).toContainText('Adi Effendi')
  await similar.getByRole('button', { name: 'Ini orangnya: Adi Effendi' }).click()
  await expect(page.locator('[data-verdict="admitted"]')).toContainText('Adi Effendi')
  await expect(name).toHaveValue('')
  await name.fill('Adi Suryadi')
  await expect(similar.getByRole('listitem').first()).toContainText('Adi Suryadi')
  await name.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-verdict="admitted"]')).toContainText('Adi Suryadi')
})

test('the same phone is asked about once, and another person is registered all the same', async () => {
  const { page } = opened
  await page.evaluate(registerWithPhone, '0812-7777-8888')
  await page.getByRole('textbox', { name: 'Nama lengkap' }).fill('Zubaidah Rahmah')
  await page.getByRole('textbox', { name: 'No. HP' }).fill('62812 7777 8888')
  await page.getByRole('button', { name: 'Daftarkan' }).click()
  const asked = page.getByRole('alert', { name: 'Sudah ada di daftar?' })
  await expect(asked.getByRole('listitem')).toContainText('No. HP sama')
  expect(await findBarriers(page)).toEqual([])
  await asked.getByRole('button', { name: 'Bukan, daftarkan sebagai orang lain' }).click()
  await expect(page.getByRole('region', { name: 'Terdaftar', exact: true })).toContainText('Zubaidah Rahmah')
})

test('a minor without permission is registered, and the door says what is missing', async () => {
  const { page } = opened
  // The boat asks for the permission; it leaves at 05.30 WITA.
  await page.evaluate((at) => kiosk.setRehearsalClock({ at }), Date.UTC(2019, 5, 23, 21, 40))
  await page.evaluate(() => kiosk.changeSettings({ heldSessionId: 'sungai' }))
  await page.getByRole('textbox', { name: 'Nama lengkap' }).fill('Bocah Kecil')
  await page.getByText('Di bawah 18 tahun', { exact: true }).click()
  await expect(page.getByRole('radio', { name: 'Belum ada' })).toBeChecked()
  await page.getByRole('button', { name: 'Daftarkan' }).click()
  const needs = page.locator('[data-verdict="needs"]')
  await expect(needs).toContainText('Bocah Kecil')
  await page.keyboard.press('F8')
  await expect(page.locator('[data-verdict="admitted"]')).toContainText('Bocah Kecil')
})

test('nothing keeps anybody from using it, in both languages and themes', async () => {
  const { page } = opened
  await page.getByRole('textbox', { name: 'Nama lengkap' }).fill('Adi Sur')
  await page.getByText('Di bawah 18 tahun', { exact: true }).click()
  for (const theme of ['dark', 'light'] as const) {
    for (const language of ['en', 'id'] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one window, one after another
      await page.evaluate((change) => kiosk.changeSettings(change), { language, theme })
      // oxlint-disable-next-line no-await-in-loop
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      // oxlint-disable-next-line no-await-in-loop
      expect(await findBarriers(page), `${language}, ${theme}`).toEqual([])
    }
  }
})

async function registerWithPhone(phone: string): Promise<void> {
  const draft = { name: 'Halimah', community: '', sex: '', phone, isMinor: false, hasPermission: false } as const
  await kiosk.registerWalkIn({ draft, sessionId: 'reg', isSomebodyElse: true })
}
