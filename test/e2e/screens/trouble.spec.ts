import { closeSync, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { KioskApi } from '../../../shared/contract/kiosk-api.ts'
import { findBarriers, openApp, openDemo, stateKind } from './open-app.ts'

declare const kiosk: KioskApi

const folder = mkdtempSync(join(tmpdir(), 'gapura-trouble-'))

test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a damaged event is told plainly, and restored from its backup with one press', async () => {
  const first = await openDemo(folder)
  expect(await first.page.evaluate(admitSomebody)).toBe(1)
  // The first backup is made ten seconds after the event was opened.
  await expect.poll(() => readdirSync(join(folder, 'backups')), { timeout: 60_000 }).toHaveLength(1)
  await first.app.close()
  damage(join(folder, 'events', 'contoh-banjarbaru-2019.gapura'))

  const { app, page } = await openApp(folder)
  await expect(page.getByRole('heading', { name: 'Berkas data acara rusak.' })).toBeVisible()
  await expect(page.getByText('Kode bantuan GPR-204')).toBeVisible()
  await expect(page.getByText(/set-aside/)).toBeVisible()
  expect(await findBarriers(page)).toEqual([])
  await page.getByText('English').click()
  await expect(page.getByRole('heading', { name: 'The event’s data file is damaged.' })).toBeVisible()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: /^Restore the backup of/ }).click()
  await expect.poll(() => page.evaluate(stateKind)).toBe('open')
  expect(await page.evaluate(recordCount)).toBe(1)
  await expect(page.getByText(/The event was restored from the backup of/)).toBeVisible()
  expect(readdirSync(join(folder, 'events', 'set-aside'))).not.toHaveLength(0)
  await app.close()
})

test('a backup that cannot be made is a calm note on every screen, and scanning goes on', async () => {
  const data = join(folder, 'no-backup')
  const { app, page } = await openDemo(data)
  rmSync(join(data, 'backups'), { recursive: true })
  writeFileSync(join(data, 'backups'), 'a file stands where the folder should be')
  expect(await page.evaluate(admitSomebody)).toBe(1)
  // The first backup is tried ten seconds after the event was opened.
  const note = page.getByRole('status').filter({ hasText: 'Cadangan data belum dapat dibuat.' })
  await expect(note).toBeVisible({ timeout: 60_000 })
  await expect(note).toContainText('Kode bantuan GPR-209')
  expect(await page.evaluate(admitSomebody)).toBe(2)
  await page.keyboard.press('Control+3')
  await page.getByRole('button', { name: 'Laptop ini' }).click()
  await expect(page.getByRole('main').getByText('Cadangan data belum dapat dibuat.')).toBeVisible()
  await expect(note).toBeVisible()
  expect(await findBarriers(page)).toEqual([])
  await page.evaluate(() => kiosk.changeSettings({ language: 'en' }))
  await expect(page.getByRole('status').filter({ hasText: 'The backup could not be made yet.' })).toBeVisible()
  await app.close()
})

/** Overwrites the beginning of a file: SQLite no longer takes it for a database. */
function damage(path: string): void {
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(64 * 1024, 7), 0, 64 * 1024, 0)
  closeSync(file)
}

async function admitSomebody(): Promise<number> {
  const state = await kiosk.readState()
  if (!state.ok || state.value.kind !== 'open') return -1
  const sessionId = state.value.sessions[0]?.id ?? ''
  const found = await kiosk.searchParticipants({ query: 'adi effendi', sessionId, limit: 1 })
  const participantId = found.ok ? (found.value[0]?.participantId ?? '') : ''
  const answer = await kiosk.admitPerson({ participantId, sessionId, direction: 'entry' })
  return answer.ok ? answer.value.records : -1
}

async function recordCount(): Promise<number> {
  const status = await kiosk.readStatus()
  return status.ok ? status.value.records : -1
}
