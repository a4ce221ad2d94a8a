import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { KioskApi } from '../../../shared/contract/kiosk-api.ts'
import { findBarriers, openApp, stateKind } from './open-app.ts'

declare const kiosk: KioskApi

const folder = mkdtempSync(join(tmpdir(), 'gapura-first-run-'))
const list = join(import.meta.dirname, '../../../resources/demo/daftar-contoh.csv')

test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function isEncrypted(): Promise<boolean | null> {
  const status = await kiosk.readStatus()
  return status.ok ? status.value.isEncrypted : null
}

async function importList(page: Page, path: string): Promise<void> {
  await page.getByRole('button', { name: /Impor data peserta/ }).click()
  await page.locator('input[type=file]').setInputFiles(path)
  await expect(page.getByText(basename(path))).toBeVisible()
  await page.getByLabel('Nama acara').fill('Kopdar Banjarbaru')
  await page.getByLabel('Kota').fill('Banjarbaru')
  await page.getByLabel('Tanggal acara').fill('2026-11-24')
  await page.getByText('WITA (Makassar)').click()
  await page.getByRole('button', { name: 'Lihat isinya' }).click()
}

test('a form that is not filled in says what is missing, and asks the engine nothing', async () => {
  const { app, page } = await openApp(join(folder, 'missing'))
  await page.getByRole('button', { name: /Impor data peserta/ }).click()
  await page.getByRole('button', { name: 'Lihat isinya' }).click()
  await expect(page.getByText('Pilih berkasnya dahulu.')).toBeVisible()
  await expect(page.getByText('Isi nama acara.')).toBeVisible()
  await expect(page.getByText('Isi tanggal acara.')).toBeVisible()
  expect(await page.evaluate(stateKind)).toBe('first-run')
  await app.close()
})

test('a list becomes an event, and after it was closed it can be opened again', async () => {
  const { app, page } = await openApp(join(folder, 'import'))
  await importList(page, list)
  await expect(page.getByRole('heading', { name: 'Isi daftar-contoh.csv' })).toBeVisible({ timeout: 60_000 })
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Impor 40 orang' }).click()
  await expect(page.getByRole('heading', { name: /40 orang siap di meja ini/ })).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Buka meja registrasi' }).click()
  await page.getByRole('link', { name: 'Peserta', exact: true }).click()
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '41')

  await page.getByRole('link', { name: 'Pengaturan' }).click()
  await page.getByRole('button', { name: 'Acara', exact: true }).click()
  await page.getByRole('button', { name: 'Tutup acara ini' }).click()
  await page.getByRole('button', { name: 'Ya, tutup acara' }).click()
  await page.getByRole('button', { name: 'Buka lagi Kopdar Banjarbaru' }).click()
  await expect.poll(() => page.evaluate(stateKind)).toBe('open')
  await app.close()
})

test('an import of a large list can be canceled, and leaves the form as it was', async () => {
  const data = join(folder, 'cancel')
  const large = join(folder, 'daftar-besar.csv')
  writeFileSync(large, `Nama\n${Array.from({ length: 100_000 }, (_, row) => `Siti ${row}`).join('\n')}\n`)
  const { app, page } = await openApp(data)
  await importList(page, large)
  await page.getByRole('button', { name: 'Batalkan', exact: true }).click()
  await expect(page.getByText('Impor dibatalkan.')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByLabel('Nama acara')).toHaveValue('Kopdar Banjarbaru')
  await expect(page.getByRole('button', { name: 'Kembali' })).toBeEnabled()
  expect(await page.evaluate(stateKind)).toBe('first-run')
  expect(readdirSync(join(data, 'events'))).toEqual([])
  await app.close()
})

test('without a keychain the first screen and Settings say that files are not encrypted, in both languages', async () => {
  const { app, page } = await openApp(join(folder, 'plain'), ['--password-store=basic'])
  // Only Linux is without one: elsewhere there is nothing to say.
  const told = (await page.evaluate(isEncrypted)) ? 0 : 1
  expect(told).toBe(process.platform === 'linux' ? 1 : 0)
  await expect(page.getByText(/berkas acara tidak dienkripsi/)).toHaveCount(told)
  await page.getByText('English').click()
  await expect(page.getByText(/event files are not encrypted/)).toHaveCount(told)
  await page.getByRole('button', { name: /Open the example event/ }).click()
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'This laptop' }).click()
  await expect(page.getByText(/This event’s file is not encrypted/)).toHaveCount(told)
  await page.evaluate(() => kiosk.changeSettings({ language: 'id' }))
  await expect(page.getByText(/Berkas acara ini tidak dienkripsi/)).toHaveCount(told)
  await app.close()
})

test('the example event opens with one press', async () => {
  const { app, page } = await openApp(join(folder, 'demo'))
  await page.getByRole('button', { name: /Buka acara contoh/ }).click()
  await expect.poll(() => page.evaluate(stateKind), { timeout: 60_000 }).toBe('open')
  await app.close()
})

test('nothing keeps anybody from using it, in both languages', async () => {
  const { app, page } = await openApp(join(folder, 'axe'))
  await expect(page.getByRole('heading', { name: 'Mau mulai dari mana?' })).toBeVisible()
  expect(await findBarriers(page)).toEqual([])
  await page.getByText('English').click()
  await expect(page.getByRole('heading', { name: 'Where shall we start?' })).toBeVisible()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: /Import participants/ }).click()
  expect(await findBarriers(page)).toEqual([])
  await app.close()
})
