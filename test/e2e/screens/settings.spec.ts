import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { KioskApi } from '../../../shared/contract/kiosk-api.ts'
import { testCode } from '../../../shared/scanning/test-code.ts'
import { scanKeys } from '../scan-keys.ts'
import { findBarriers, openDemo } from './open-app.ts'

declare const kiosk: KioskApi

const folder = mkdtempSync(join(tmpdir(), 'gapura-settings-'))

test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const openSettings = (page: Page) => page.getByRole('link', { name: /Pengaturan|Settings/ }).click()

async function readSettings() {
  const state = await kiosk.readState()
  return state.ok ? state.value.settings : null
}

async function recordCount() {
  const status = await kiosk.readStatus()
  return status.ok ? status.value.records : -1
}

test('desk name and language are kept, and are still there after a restart', async () => {
  const first = await openDemo(join(folder, 'kept'))
  await openSettings(first.page)
  await first.page.getByLabel('Nama meja').fill('Meja VIP')
  await first.page.getByLabel('Nama meja').blur()
  // The example event has officers, who sign in: no name is typed.
  await expect(first.page.getByText('Di acara ini petugas masuk dengan PIN (F10)')).toBeVisible()
  await expect(first.page.getByText('Tersimpan')).toBeVisible()
  await first.page.getByRole('button', { name: 'Bahasa dan tampilan' }).click()
  await first.page.getByRole('main').getByText('English', { exact: true }).click()
  await expect(first.page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  await first.app.close()

  const second = await openDemo(join(folder, 'kept'))
  await openSettings(second.page)
  await expect(second.page.getByLabel('Name of the desk')).toHaveValue('Meja VIP')
  await second.app.close()
})

test('an empty desk name is not kept, and the screen says what to do', async () => {
  const { app, page } = await openDemo(join(folder, 'empty'))
  await openSettings(page)
  await page.getByLabel('Nama meja').fill('   ')
  await page.getByLabel('Nama meja').blur()
  await expect(page.getByText('Isi nama meja, misalnya Meja 1.')).toBeVisible()
  expect((await page.evaluate(readSettings))?.deskName).toBe('Meja 1')
  await app.close()
})

test('the test scan is judged and kept, and checks nobody in', async () => {
  const { app, page } = await openDemo(join(folder, 'scanner'))
  await openSettings(page)
  await page.getByRole('button', { name: 'Uji pemindai' }).click()
  await expect(page.getByRole('img', { name: 'Kode uji' })).toBeVisible()
  await scanKeys(page, testCode, 'Enter')
  await expect(page.getByText('Pemindai siap.')).toBeVisible()
  await expect(page.getByText('Pemindai mengirim Enter di akhir kode.')).toBeVisible()
  await expect.poll(async () => (await page.evaluate(readSettings))?.scanner.testedAt).not.toBeNull()
  await page.waitForTimeout(300)
  await scanKeys(page, 'BJBABCDEFGH', 'Enter')
  await expect(page.getByText('Itu kode lain.')).toBeVisible()
  expect(await page.evaluate(recordCount)).toBe(0)
  await app.close()
})

test('a scan goes on working while settings are open', async () => {
  const { app, page } = await openDemo(join(folder, 'scans'))
  await openSettings(page)
  await page.getByLabel('Nama meja').focus()
  await scanKeys(page, 'BJBABCDEFGH', 'Enter')
  await expect.poll(() => page.evaluate(recordCount)).toBe(1)
  await expect(page.getByLabel('Nama meja')).toHaveValue('Meja 1')
  await app.close()
})

test('the rehearsal clock moves to the start of a session', async () => {
  const { app, page } = await openDemo(join(folder, 'clock'))
  await openSettings(page)
  await page.getByRole('button', { name: 'Acara', exact: true }).click()
  await page.getByRole('button', { name: '12.50 Pembukaan' }).click()
  await expect(page.getByText('Jam latihan sekarang 12.50 WITA.')).toBeVisible()
  await expect(page.getByText('Sekarang 12.50 WITA', { exact: true })).toBeVisible()
  await app.close()
})

test('nothing keeps anybody from using any part, in both languages', async () => {
  test.setTimeout(180_000)
  const { app, page } = await openDemo(join(folder, 'axe'))
  await openSettings(page)
  for (const language of ['id', 'en'] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one window, one after another
    await page.evaluate((change) => kiosk.changeSettings(change), { language })
    for (let part = 0; part < 8; part += 1) {
      // oxlint-disable-next-line no-await-in-loop
      await page.getByRole('main').getByRole('navigation').getByRole('button').nth(part).click()
      // oxlint-disable-next-line no-await-in-loop
      expect(await findBarriers(page), `${language}, part ${part}`).toEqual([])
    }
  }
  await app.close()
})
