import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { KioskApi } from '../../../shared/contract/kiosk-api.ts'
import { scanKeys } from '../scan-keys.ts'
import { findBarriers, openDemo, type OpenApp } from './open-app.ts'

declare const kiosk: KioskApi

const folder = mkdtempSync(join(tmpdir(), 'gapura-people-'))
let opened: OpenApp

test.beforeAll(async () => {
  opened = await openDemo(folder)
})

test.afterAll(async () => {
  await opened.app.close()
  rmSync(folder, { recursive: true, force: true })
})

test.beforeEach(async () => {
  const { page } = opened
  await page.getByRole('navigation').getByRole('link', { name: 'Meja' }).click()
  await page.getByRole('navigation').getByRole('link', { name: 'Peserta', exact: true }).click()
  await expect(page.getByRole('grid')).toBeVisible()
})

test('the whole list is there, by the screenful, and the filters narrow it', async () => {
  const { page } = opened
  const grid = page.getByRole('grid')
  await expect(grid).toHaveAttribute('aria-rowcount', '287')
  expect(await page.getByRole('row').count()).toBeLessThan(60)
  await page.getByRole('combobox', { name: 'Komunitas' }).selectOption('GenRe')
  await expect(grid).toHaveAttribute('aria-rowcount', '41')
  await page.getByRole('combobox', { name: 'Peran' }).selectOption({ label: 'Panitia' })
  await expect(page.getByText('Tidak ada yang cocok.')).toBeVisible()
  await page.getByRole('button', { name: 'Hapus saringan' }).click()
  await expect(grid).toHaveAttribute('aria-rowcount', '287')
})

test('somebody who is admitted is told present in the list, at once', async () => {
  const { page } = opened
  await page.getByRole('searchbox').fill('adi effendi')
  const row = page.getByRole('row').filter({ hasText: 'Adi Effendi' })
  await expect(row).toContainText('Belum hadir')
  await page.evaluate(admitByName, 'adi effendi')
  await expect(row).toContainText(/Hadir sejak \d\d\.\d\d/)
  await page.getByRole('combobox', { name: 'Status', exact: true }).selectOption('in')
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '2')
})

test('arrows move, Enter opens the history, and an entry is undone there with a reason', async () => {
  const { page } = opened
  const grid = page.getByRole('grid')
  await page.evaluate(admitByName, 'adi suryadi')
  await page.getByRole('searchbox').fill('adi suryadi')
  await expect(page.getByRole('row').filter({ hasText: 'Adi Suryadi' })).toBeVisible()
  await grid.focus()
  await page.keyboard.press('Enter')
  const history = page.getByRole('region', { name: 'Riwayat Adi Suryadi' })
  await expect(history.getByText('Masuk', { exact: true })).toBeVisible()
  await history.getByRole('button', { name: /Batalkan catatan/ }).click()
  await history.getByRole('button', { name: 'Salah orang' }).click()
  await expect(history.getByRole('status')).toContainText('Sudah dibatalkan')
  await expect(history.locator('s')).toHaveText('Masuk')
  await expect(history.locator('[data-tone]')).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(history).toBeHidden()
  await expect(grid).toBeFocused()
})

test('the far end is reached by keys alone', async () => {
  const { page } = opened
  const grid = page.getByRole('grid')
  await grid.focus()
  await page.keyboard.press('End')
  const last = page.locator('[role=row][aria-rowindex="287"]')
  await expect(last).toBeInViewport()
  await expect(last.getByRole('gridcell')).toHaveCount(6)
  await expect(grid).toHaveAttribute('aria-activedescendant', /-285$/)
})

test('a correction shows the old beside the new, keeps the number masked, and is found and taken back', async () => {
  const { page } = opened
  await openPerson('adi suryadi')
  const panel = page.getByRole('region', { name: /^Riwayat Adi Suryadi/ })
  await panel.getByRole('button', { name: 'Perbaiki' }).press('Enter')
  const form = panel.getByRole('form', { name: 'Perbaiki data' })
  await expect(form.getByRole('textbox', { name: 'Nama lengkap' })).toBeFocused()
  await form.getByRole('textbox', { name: 'Nama lengkap' }).fill('Adi Suryadinata, S.Pd.')
  await form.getByRole('textbox', { name: 'No. HP' }).fill('0812-34')
  await page.keyboard.press('Enter')
  await expect(form.getByText('Nomor ini belum lengkap')).toBeVisible()
  await scanKeys(page, 'BJB00000000X', 'Enter')
  await expect(page.locator('[data-verdict="refused"]')).toBeVisible()
  await expect(form.getByRole('textbox', { name: 'Nama lengkap' })).toHaveValue('Adi Suryadinata, S.Pd.')
  await form.getByRole('textbox', { name: 'No. HP' }).fill('(0812) 3456.7890')
  await page.keyboard.press('Enter')
  await expect(panel.getByText('Tersimpan.')).toBeVisible()
  const record = panel.getByRole('listitem').filter({ hasText: 'Data diperbaiki' })
  await expect(record).toContainText('Adi Suryadi → Adi Suryadinata, S.Pd.')
  await expect(record).toContainText('→ 0812-••••-7890')
  await page.getByRole('searchbox').fill('suryadinata')
  await expect(page.getByRole('row').nth(1)).toContainText('Adi Suryadinata, S.Pd.')
  await record.getByRole('button', { name: /Batalkan catatan/ }).click()
  await record.getByRole('button', { name: 'Alasan lain' }).click()
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Adi Suryadi')
})

test('a whole number is shown once it is recorded who looked', async () => {
  const { page } = opened
  await openPerson('adi suryadi')
  const panel = page.getByRole('region', { name: /^Riwayat Adi Suryadi/ })
  await expect(panel.getByText(/^0810-••••-\d{4}$/)).toBeVisible()
  await panel.getByRole('button', { name: 'Tampilkan nomor' }).click()
  await expect(panel.getByText(/^0810-\d{4}-\d{4}$/)).toBeVisible()
  await expect(panel.getByText('No. HP ditampilkan')).toBeVisible()
  await panel.getByRole('button', { name: 'Sembunyikan' }).click()
  await expect(panel.getByText(/^0810-••••-\d{4}$/)).toBeVisible()
})

test('somebody who came in another’s place is noted and let in by one press, from the search and by keys alone', async () => {
  const { page } = opened
  await page.keyboard.press('F2')
  await page.getByRole('combobox', { name: 'Cari nama' }).fill('ahmad gunawan')
  await expect(page.getByRole('option').first()).toContainText('Ahmad Gunawan')
  await page.keyboard.press('Shift+Enter')
  const name = page.getByRole('textbox', { name: 'Nama yang datang' })
  await expect(name).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Namanya belum diisi.')).toBeVisible()
  await page.keyboard.insertText('Budi Santoso')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-verdict="admitted"]')).toContainText('Diwakili oleh Budi Santoso')
  const panel = page.getByRole('region', { name: /^Riwayat Ahmad Gunawan/ })
  await expect(panel.getByText('Diwakili oleh Budi Santoso', { exact: true })).toBeVisible()
  await page.getByRole('searchbox').fill('ahmad gunawan')
  await expect(page.getByRole('row').nth(1)).toContainText('Diwakili oleh Budi Santoso')
  const record = panel.getByRole('listitem').filter({ hasText: 'Budi Santoso' })
  await record.getByRole('button', { name: /Batalkan catatan/ }).click()
  await record.getByRole('button', { name: 'Salah orang' }).click()
  await expect(page.getByRole('row').nth(1)).not.toContainText('Budi Santoso')
})

test('a walk-in who turns out to be on the list is merged, counted once, and the merge is taken back', async () => {
  const { page } = opened
  await page.evaluate(registerWalkIn, 'Adi Efendi')
  await page.getByRole('combobox', { name: 'Status', exact: true }).selectOption('maybe-double')
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '2')
  await page.getByRole('row').nth(1).click()
  const walkIn = page.getByRole('region', { name: 'Riwayat Adi Efendi' })
  await walkIn.getByRole('button', { name: 'Bandingkan' }).click()
  await expect(walkIn.getByText('Kedua kode tetap berlaku.')).toBeVisible()
  expect(await findBarriers(page)).toEqual([])
  await walkIn.getByRole('button', { name: 'Gabungkan' }).click()
  const merged = page.getByRole('region', { name: 'Riwayat Adi Effendi' })
  await expect(merged.getByText('Sudah digabungkan.')).toBeVisible()
  await expect(merged.locator('code')).toHaveCount(2)
  await expect(page.getByText('Tidak ada yang cocok.')).toBeVisible()
  const record = merged.getByRole('listitem').filter({ hasText: 'Digabung dengan' })
  await record.getByRole('button', { name: /Batalkan catatan/ }).click()
  await record.getByRole('button', { name: 'Salah orang' }).click()
  await expect(merged.locator('code')).toHaveCount(1)
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '2')
})

test('nothing keeps anybody from using it, in both languages and themes', async () => {
  const { page } = opened
  await page.getByRole('row').nth(1).click()
  await page
    .getByRole('region', { name: /^Riwayat/ })
    .getByRole('button', { name: 'Perbaiki' })
    .click()
  for (const theme of ['light', 'dark'] as const) {
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

async function admitByName(query: string): Promise<void> {
  const state = await kiosk.readState()
  if (!state.ok || state.value.kind !== 'open') return
  const [session] = state.value.sessions
  if (session === undefined) return
  const found = await kiosk.searchParticipants({ query, sessionId: session.id, limit: 1 })
  const [person] = found.ok ? found.value : []
  if (person === undefined) return
  await kiosk.admitPerson({ participantId: person.participantId, sessionId: session.id, direction: 'entry' })
}

async function openPerson(query: string): Promise<void> {
  const { page } = opened
  await page.getByRole('searchbox').fill(query)
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '2')
  await page.getByRole('row').nth(1).click()
}

async function registerWalkIn(name: string): Promise<void> {
  const state = await kiosk.readState()
  if (!state.ok || state.value.kind !== 'open') return
  const [session] = state.value.sessions
  const draft = { name, community: '', sex: '', phone: '', isMinor: false, hasPermission: false } as const
  if (session) await kiosk.registerWalkIn({ draft, sessionId: session.id, isSomebodyElse: true })
}
