import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { KioskApi } from '../../../shared/contract/kiosk-api.ts'
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
  await expect(history.getByRole('listitem')).toHaveCount(2)
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

test('nothing keeps anybody from using it, in both languages and themes', async () => {
  const { page } = opened
  await page.getByRole('row').nth(1).click()
  await expect(page.getByRole('region', { name: /^Riwayat/ })).toBeVisible()
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
