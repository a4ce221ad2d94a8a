import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { KioskApi } from '../../../shared/contract/kiosk-api.ts'
import { findBarriers, openDemo, type OpenApp } from './open-app.ts'

declare const kiosk: KioskApi

const folder = mkdtempSync(join(tmpdir(), 'gapura-codes-'))
let opened: OpenApp

test.beforeAll(async () => {
  opened = await openDemo(folder)
})

test.afterAll(async () => {
  await opened.app.close()
  rmSync(folder, { recursive: true, force: true })
})

test('codes leave as a file, signed by a key that was made here, by keyboard alone', async () => {
  const { page } = opened
  await page.evaluate(signInAsSupervisor)
  await page.evaluate(() => (location.hash = '#/people'))
  await page.getByRole('link', { name: 'Bagikan kode' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Bagikan kode' })).toBeVisible()
  const keys = page.getByRole('region', { name: 'Kunci kode' })
  await expect(keys).toContainText('Belum ada kunci')
  await keys.getByRole('button', { name: 'Buat kunci' }).press('Enter')
  await expect(keys).toContainText('Menandatangani kode baru')

  await page.getByRole('radio', { name: 'Tabel surat' }).press('Space')
  await page.getByLabel('Komunitas', { exact: true }).selectOption('GenRe')
  await expect(page.getByText('Tabel berisi No. HP lengkap.')).toBeVisible()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Buat berkas' }).press('Enter')
  await expect(page.getByText(/Berkas BJB-surat-massal\.csv sudah dibuat untuk/)).toBeVisible()
  const told = (await page.getByText(/^Folder: /).textContent()) ?? ''
  const file = join(told.replace('Folder: ', ''), 'BJB-surat-massal.csv')
  expect(existsSync(file)).toBe(true)
  expect(readFileSync(file, 'utf8').match(/G1\.BJB\w{8}\.K1\.\w{103}/g)?.length).toBeGreaterThan(10)
  rmSync(file)

  await keys.getByRole('button', { name: 'Cabut kunci k1' }).press('Enter')
  await expect(keys).toContainText('Kode pendek yang tercetak di bawah QR tetap berlaku')
  await keys.getByRole('button', { name: 'Ya, cabut' }).press('Enter')
  await expect(keys).toContainText('Kunci k1 sudah dicabut.')
})

async function signInAsSupervisor(): Promise<void> {
  await kiosk.signIn({ officerId: 'petugas-mastura', pin: '2468' })
}
