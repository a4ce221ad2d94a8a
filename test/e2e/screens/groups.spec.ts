import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { KioskApi } from '../../../shared/contract/kiosk-api.ts'
import { scanKeys } from '../scan-keys.ts'
import { findBarriers, openDemo, type OpenApp } from './open-app.ts'

declare const kiosk: KioskApi

const folder = mkdtempSync(join(tmpdir(), 'gapura-groups-'))
/** 04.10 WITA: the arrival is open. */
const doorsOpen = Date.UTC(2019, 5, 23, 20, 10)
const boatsLeave = Date.UTC(2019, 5, 23, 21, 30)
const leaderOfPenegas = 'BJB2BGTDEFB'
let opened: OpenApp

test.beforeAll(async () => {
  opened = await openDemo(folder)
  await opened.page.evaluate((at) => kiosk.setRehearsalClock({ at }), doorsOpen)
  await opened.page.evaluate(() => kiosk.changeSettings({ heldSessionId: 'reg', camera: { isOn: false } }))
})

test.afterAll(async () => {
  await opened.app.close()
  rmSync(folder, { recursive: true, force: true })
})

test('by keys alone: find the group, tick who came, one press, and a scan in between keeps the ticks', async () => {
  const { page } = opened
  await page.keyboard.press('F7')
  await expect(page.getByRole('searchbox', { name: 'Cari rombongan' })).toBeFocused()
  await page.keyboard.type('perintis', { delay: 60 })
  await expect(
    page.getByRole('list', { name: 'Rombongan, komunitas, dan kategori' }).getByRole('listitem'),
  ).toHaveCount(1)
  await page.keyboard.press('Enter')
  const members = page.getByRole('region', { name: 'Anggota Sangga Perintis' })
  const boxes = members.getByRole('checkbox')
  await expect(boxes).toHaveCount(9 - 1)
  await expect(boxes.first()).toBeFocused()
  for (const key of ['Space', 'ArrowDown', 'Space', 'ArrowDown', 'ArrowUp', 'ArrowDown', 'Space']) {
    // oxlint-disable-next-line no-await-in-loop -- one key after another
    await page.keyboard.press(key)
  }
  await expect(members.getByText('3 dicentang')).toBeVisible()
  await scanKeys(page, 'BJBVSRSH83F', 'Enter')
  await expect(page.locator('[data-verdict="admitted"]')).toContainText('Norlatifah')
  await expect(members.getByText('3 dicentang')).toBeVisible()
  await page.keyboard.press('F8')
  const result = page.getByRole('region', { name: 'Sangga Perintis' })
  await expect(result.getByRole('status').first()).toContainText('3 orang sudah masuk')
  await expect(result.getByRole('status').first()).toContainText('Serahkan: 3 tas peserta, 3 topi')
  await result.getByRole('button', { name: 'Selesai' }).press('Enter')
  await expect(members.getByText('Hadir sejak 04.10')).toHaveCount(3)
  await expect(members.getByRole('checkbox', { disabled: true })).toHaveCount(3)
})

test('nobody ticked is told kindly and records nothing', async () => {
  const { page } = opened
  const members = page.getByRole('region', { name: 'Anggota Sangga Perintis' })
  const before = await page.evaluate(recordCount)
  await members.getByRole('button', { name: /^Catat hadir/ }).click()
  await expect(members.getByText(/Belum ada yang dipilih/)).toBeVisible()
  expect(await page.evaluate(recordCount)).toBe(before)
})

test('the whole press is taken back with a reason, one person of it by itself', async () => {
  const { page } = opened
  const members = page.getByRole('region', { name: 'Anggota Sangga Perintis' })
  await members.getByRole('button', { name: 'Centang semua (5)' }).click()
  await members.getByRole('button', { name: 'Catat hadir 5 orang' }).click()
  const result = page.getByRole('region', { name: 'Sangga Perintis' })
  await result.getByRole('button', { name: 'Batalkan Moh. Mursid Haryadi' }).click()
  await result.getByRole('button', { name: 'Salah orang' }).click()
  await expect(result.locator('s')).toHaveText('Moh. Mursid Haryadi')
  await result.getByRole('button', { name: 'Batalkan 4 orang ini' }).click()
  await result.getByRole('button', { name: 'Terpindai tidak sengaja' }).click()
  await expect(result.getByText('5 orang dibatalkan.', { exact: false })).toBeVisible()
  await result.getByRole('button', { name: 'Selesai' }).click()
  await expect(members.getByRole('button', { name: 'Centang semua (5)' })).toBeVisible()
})

test('a leader’s code admits the leader, and brings in the group only when asked', async () => {
  const { page } = opened
  await page.getByRole('link', { name: 'Meja' }).click()
  const before = await page.evaluate(arrivedAt)
  await scanKeys(page, leaderOfPenegas, 'Enter')
  await expect(page.getByRole('link', { name: /Catat rombongan Sangga Penegas/ })).toBeVisible()
  expect(await page.evaluate(arrivedAt)).toBe(before + 1)
  await page.keyboard.press('F7')
  const members = page.getByRole('region', { name: 'Anggota Sangga Penegas' })
  await expect(members.getByText('8 dicentang')).toBeVisible()
  expect(await page.evaluate(arrivedAt)).toBe(before + 1)
  await members.getByRole('checkbox', { name: /Tiara Maisarah/ }).click()
  await page.keyboard.press('F8')
  await expect(page.getByRole('region', { name: 'Sangga Penegas' })).toContainText('7 orang sudah masuk')
  expect(await page.evaluate(arrivedAt)).toBe(before + 8)
})

test('whom the rule keeps back is named with the reason and the next step, and everybody else is in', async () => {
  const { page } = opened
  await page.evaluate((at) => kiosk.setRehearsalClock({ at }), boatsLeave)
  await page.evaluate(() => kiosk.changeSettings({ heldSessionId: 'sungai' }))
  await page.evaluate(() => void (location.hash = '#/groups?by=category&name=Sangga+Perintis'))
  const members = page.getByRole('region', { name: 'Anggota Sangga Perintis' })
  await expect(members.getByText('Perlu izin orang tua/wali')).toHaveCount(1)
  await members.getByRole('button', { name: 'Centang semua (8)' }).click()
  await members.getByRole('button', { name: 'Catat hadir 8 orang' }).click()
  const result = page.getByRole('region', { name: 'Sangga Perintis' })
  await expect(result).toContainText('7 orang sudah masuk')
  await expect(result.getByRole('listitem').filter({ hasText: 'Rafi Alfarizi' })).toContainText('Minta surat izin')
  expect(await findBarriers(page), 'what became of a press').toEqual([])
  await result.getByRole('button', { name: 'Tampilkan di Meja: Rafi Alfarizi' }).click()
  await expect(page.locator('[data-verdict="needs"]')).toContainText('Rafi Alfarizi')
  await page.keyboard.press('F8')
  await expect(page.locator('[data-verdict="admitted"]')).toContainText('Rafi Alfarizi')
})

test('the desk of groups, of guests and of help put first what they are for', async () => {
  const { page } = opened
  const profile = (deskProfile: 'groups' | 'vip' | 'help') =>
    page.evaluate((change) => kiosk.changeSettings(change), { deskProfile, heldSessionId: 'reg' })
  await page.evaluate((at) => kiosk.setRehearsalClock({ at }), doorsOpen)
  await page.keyboard.press('Escape')
  await profile('groups')
  await expect(page.getByRole('button', { name: /Sangga Penegas.*7 dari 8 hadir/ })).toBeVisible()
  await profile('vip')
  await page.getByRole('button', { name: 'Catat hadir H. Syarwani Hasan, S.H.' }).click()
  await expect(page.locator('[data-verdict="admitted"]')).toContainText('Hubungi koordinator registrasi')
  await scanKeys(page, 'TIKET-ASING-7', 'Enter')
  await expect(page.locator('[data-verdict="refused"]')).toBeVisible()
  await page.keyboard.press('Escape')
  await profile('help')
  await expect(page.getByText('Kode yang tidak dikenal')).toBeVisible()
})

test('nothing keeps anybody from using it, in both languages and themes', async () => {
  const { page } = opened
  for (const [place, language, theme] of [
    ['#/groups?by=category&name=Sangga+Perintis', 'en', 'light'],
    ['#/', 'en', 'dark'],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one window, one after another
    await page.evaluate((change) => kiosk.changeSettings(change), { language, theme })
    // oxlint-disable-next-line no-await-in-loop
    await page.evaluate((hash) => void (location.hash = hash), place)
    // oxlint-disable-next-line no-await-in-loop
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    // oxlint-disable-next-line no-await-in-loop
    expect(await findBarriers(page), `${place}, ${language}, ${theme}`).toEqual([])
  }
})

async function recordCount(): Promise<number> {
  const status = await kiosk.readStatus()
  return status.ok ? status.value.records : -1
}

async function arrivedAt(): Promise<number> {
  const sessions = await kiosk.listSessions()
  return sessions.ok ? (sessions.value.find(({ session }) => session.id === 'reg')?.counts.arrived ?? -1) : -1
}
