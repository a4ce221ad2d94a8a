import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { KioskApi } from '../../../shared/contract/kiosk-api.ts'
import { findBarriers, openDemo, type OpenApp } from './open-app.ts'

declare const kiosk: KioskApi

const folder = mkdtempSync(join(tmpdir(), 'gapura-papers-'))
const logo = join(import.meta.dirname, '../../../resources/icons/64x64.png')
let opened: OpenApp

test.beforeAll(async () => {
  opened = await openDemo(folder)
})

test.afterAll(async () => {
  await opened.app.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a supervisor writes the letterhead and who signs, and the next paper has them', async () => {
  const { page } = opened
  await page.evaluate(() => {
    location.hash = '#/settings?part=papers'
  })
  await expect(page.getByText('Hanya penyelia yang dapat mengubahnya.')).toBeVisible()
  expect(await page.evaluate(signInSupervisor)).toBe(true)

  await page.getByLabel('Baris kop').fill('KEMENTERIAN CONTOH\nSEKRETARIAT ACARA\nJalan Contoh Nomor 2')
  await page.getByRole('group', { name: 'Logo kiri' }).locator('input').setInputFiles(logo)
  await page.getByRole('button', { name: 'Hapus penanda tangan 1' }).press('Enter')
  const only = page.getByRole('group', { name: 'Penanda tangan 1' })
  await only.getByLabel('Nama lengkap').fill('dr. Hj. Siti Contoh, Sp.A.')
  await only.getByLabel('NIP').fill('198609262015051001')
  const preview = page.getByRole('figure', { name: 'Pratinjau' })
  await expect(preview).toContainText('NIP 198609262015051001')
  await page.getByLabel('Baris kop').fill('1\n2\n3\n4\n5\n6\n7')
  await expect(page.getByText('Paling banyak 6 baris. Gabungkan beberapa baris.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Simpan' })).toBeDisabled()
  await page.getByLabel('Baris kop').fill('KEMENTERIAN CONTOH\nJalan Contoh Nomor 2')
  await page.getByRole('button', { name: 'Simpan' }).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Tersimpan' })).toBeVisible()
  expect(await findBarriers(page)).toEqual([])

  const file = await page.evaluate(writeMinutes)
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  for (const words of ['KEMENTERIAN CONTOH', 'dr. Hj. Siti Contoh, Sp.A.', 'NIP 198609262015051001'])
    expect(text).toContain(words)
  for (const font of execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2))
    expect(font).toMatch(/ yes yes yes /)
})

async function signInSupervisor(): Promise<boolean> {
  const officers = await kiosk.listOfficers()
  const supervisor = officers.ok ? officers.value.find(({ role }) => role === 'supervisor') : undefined
  return (await kiosk.signIn({ officerId: supervisor?.id ?? '', pin: '2468' })).ok
}

async function writeMinutes(): Promise<string> {
  const written = await kiosk.writeReport({
    request: { paper: 'minutes', language: 'id', day: null, role: null, hidesSmall: false },
    target: { format: 'pdf', size: 'A4' },
  })
  if (!written.ok) throw new Error(written.failure.code)
  return `${written.value.folder}/${written.value.file}`
}
