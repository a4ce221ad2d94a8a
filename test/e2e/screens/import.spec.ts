import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { scanKeys } from '../scan-keys.ts'
import { findBarriers, openDemo, type OpenApp } from './open-app.ts'

const folder = mkdtempSync(join(tmpdir(), 'gapura-import-'))
const list = join(folder, 'formulir.csv')
let opened: OpenApp

writeFileSync(
  list,
  [
    'DAFTAR PESERTA;;;;;',
    ';;;;;',
    'Cap waktu;Nama Lengkap;No. HP/WA;Asal Instansi;NIK;Angkatan',
    '24/06/2019 4.00.00;Zulaikha Anggraini;81200000771;GenRe;6371010101900003;VII',
    '24/06/2019 4.05.00;ZULAIKHA ANGGRAINI;0812-0000-0771;GenRe;6371010101900003;VII',
    '24/06/2019 4.06.00;Wahyu Prakarsa;0812 0000 0772;Pramuka;;VIII',
    '24/06/2019 4.07.00;-;0812 0000 0773;Pramuka;;VIII',
    '',
  ].join('\n'),
)

test.beforeAll(async () => {
  opened = await openDemo(join(folder, 'data'))
})

test.afterAll(async () => {
  await opened.app.close()
  rmSync(folder, { recursive: true, force: true })
})

async function openList(page: Page, path: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Peserta', exact: true }).click()
  await page.getByRole('link', { name: 'Impor data peserta' }).click()
  await page.locator('input[type=file]').setInputFiles(path)
}

const tile = (page: Page, name: string) => page.getByRole('radio', { name: new RegExp(name) })

test('a list is looked at, put right, imported, and what was left out can be saved', async () => {
  const { page } = opened
  await openList(page, list)
  await expect(page.getByRole('radio', { name: /1\s*Perlu diperiksa/ })).toBeChecked()
  await expect(page.getByText(/NIK tidak dibaca/)).toBeVisible()
  await expect(page.getByText('Tidak ada nama')).toBeVisible()
  expect(await findBarriers(page)).toEqual([])

  await tile(page, 'Terkirim dua kali').check()
  await expect(page.getByText('Baris 5 yang dipakai')).toBeVisible()
  await tile(page, 'Orang baru').check()
  await expect(page.getByText('ZULAIKHA ANGGRAINI', { exact: true })).toBeVisible()
  await page.getByRole('switch', { name: /Nama berhuruf besar semua/ }).click()
  await expect(page.getByText('Zulaikha Anggraini', { exact: true })).toBeVisible()
  await page.getByRole('combobox', { name: 'Kolom Angkatan dibaca sebagai' }).selectOption('Kelompok')

  // A scan goes on beside it, and leaves the list as it is.
  await scanKeys(page, 'TIDAK-ADA')
  await expect(page.getByRole('button', { name: 'Impor 2 orang' })).toBeVisible()
  await page.getByRole('button', { name: 'Impor 2 orang' }).click()
  await expect(page.getByText('2 orang ditambahkan')).toBeVisible()
  await page.getByRole('button', { name: 'Simpan baris yang tidak diimpor' }).click()
  const saved = await page.locator('code').innerText()
  expect(readFileSync(saved, 'utf8')).toMatch(/7;Tidak ada nama;/)
  await page.getByRole('link', { name: 'Lihat peserta' }).click()
  await page.getByRole('searchbox', { name: /Cari/ }).first().pressSequentially('prakarsa', { delay: 80 })
  await expect(page.getByRole('row', { name: /Wahyu Prakarsa/ })).toContainText('VIII')
})

test('what is in doubt is decided by keyboard, and the same list again has nothing to import', async () => {
  const { page } = opened
  const again = join(folder, 'lagi.csv')
  writeFileSync(again, 'Nama;Instansi\nWahyu Prakarsa;\nZulaikha Anggraini;GenRe\n')
  await openList(page, again)
  const different = page.getByRole('button', { name: 'Orang berbeda' })
  await expect(page.getByRole('button', { name: /Baris 2 sama dengan Wahyu Prakarsa/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tidak ada yang diimpor' })).toBeDisabled()
  await different.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Impor 1 orang' })).toBeEnabled()
  await page.getByRole('button', { name: 'Ubah keputusan' }).click()
  await page.getByRole('button', { name: /Baris 2 sama dengan Wahyu Prakarsa/ }).click()
  await expect(page.getByRole('button', { name: 'Tidak ada yang diimpor' })).toBeDisabled()
  await tile(page, 'Sudah sama').check()
  await expect(page.getByRole('table', { name: 'Baris: Sudah sama' })).toHaveAttribute('aria-rowcount', '3')
})
