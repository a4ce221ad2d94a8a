import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { KioskApi } from '../../../shared/contract/kiosk-api.ts'
import { findBarriers, openDemo, type OpenApp } from './open-app.ts'

declare const kiosk: KioskApi

const folder = mkdtempSync(join(tmpdir(), 'gapura-personal-data-'))
let opened: OpenApp

test.beforeAll(async () => {
  opened = await openDemo(folder)
})

test.afterAll(async () => {
  await opened.app.close()
  rmSync(folder, { recursive: true, force: true })
})

test('gives a person a copy of their data, then takes what names them out, and says so', async () => {
  const { page } = opened
  expect(await page.evaluate(signInSupervisor)).toBe(true)
  await page.getByRole('navigation').getByRole('link', { name: 'Peserta', exact: true }).click()
  await page.getByRole('searchbox').fill('adi effendi')
  await page.getByRole('row').filter({ hasText: 'Adi Effendi' }).first().click()
  const panel = page.getByRole('region', { name: /^Riwayat/ })
  await panel.getByRole('button', { name: 'Salinan data…' }).click()
  await panel.getByRole('button', { name: 'Buat PDF untuk dibaca' }).click()
  const told = panel.getByRole('status').filter({ hasText: 'Berkas' })
  await expect(told).toBeVisible()
  const [, file = '', where = ''] = /Berkas (\S+) ada di folder (.+)\.$/.exec((await told.textContent()) ?? '') ?? []
  expect(existsSync(join(where, file))).toBe(true)
  await panel.getByRole('button', { name: 'Hapus data…' }).click()
  await expect(panel.getByRole('button', { name: 'Hapus untuk selamanya' })).toBeDisabled()
  await panel.getByRole('radio', { name: 'Diminta oleh orangnya' }).check()
  expect(await findBarriers(page)).toEqual([])
  await panel.getByRole('button', { name: 'Hapus untuk selamanya' }).click()
  await expect(panel).toContainText('Data orang ini sudah dihapus.')
  await expect(panel).toContainText('Data sudah dihapus')
  await expect(panel).not.toContainText('Adi Effendi')
  await page.getByRole('searchbox').fill('adi effendi')
  await expect(page.getByText('Tidak ada yang cocok.')).toBeVisible()
  rmSync(join(where, file))
})

async function signInSupervisor(): Promise<boolean> {
  const officers = await kiosk.listOfficers()
  const supervisor = officers.ok ? officers.value.find(({ role }) => role === 'supervisor') : undefined
  return (await kiosk.signIn({ officerId: supervisor?.id ?? '', pin: '2468' })).ok
}
