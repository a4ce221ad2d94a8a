import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { KioskApi } from '../../../shared/contract/kiosk-api.ts'
import { findBarriers, openDemo, type OpenApp } from './open-app.ts'

declare const kiosk: KioskApi

const folder = mkdtempSync(join(tmpdir(), 'gapura-reports-'))
let opened: OpenApp

test.beforeAll(async () => {
  opened = await openDemo(folder)
  await opened.page.evaluate(() => kiosk.changeSettings({ camera: { isOn: false }, lockAfterMinutes: null }))
})

test.afterAll(async () => {
  await opened.app.close()
  rmSync(folder, { recursive: true, force: true })
})

const present = () => opened.page.getByRole('region', { name: 'Jumlah hadir' })

test('counts along with the scans, and shows the same people in every chart', async () => {
  const { page } = opened
  await page.keyboard.press('Control+8')
  await expect(page.getByText('Belum ada yang datang')).toBeVisible()
  const came = await page.evaluate(admitSome, { from: 0, count: 12 })
  await expect(present()).toContainText(`${came} dari 280 yang terdaftar`)
  const chart = page.getByRole('region', { name: /^Kedatangan/ })
  await expect(chart.getByRole('img', { name: new RegExp(`: ${came} orang`) })).toBeVisible()
  await chart.getByText('Angkanya dalam tabel').click()
  await expect(chart.getByRole('table').getByRole('cell')).toHaveText(String(came))
  const parts = page.getByRole('table', { name: 'Menurut Sesi' })
  await expect(parts.getByRole('row', { name: /^Registrasi ulang/ })).toContainText(`${came}/280`)
  await page.getByRole('radio', { name: 'Komunitas' }).first().check()
  const figures = await page
    .getByRole('table', { name: 'Menurut Komunitas' })
    .first()
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => Number(/(\d+)\//.exec(row.textContent ?? '')?.[1] ?? 0)))
  expect(figures.reduce((sum, figure) => sum + figure, 0)).toBe(came)
})

test('by keys alone: chooses a paper, sees what will be in it, and makes the file', async () => {
  const { page } = opened
  const paper = page.getByRole('region', { name: 'Dokumen' })
  await paper.getByRole('radio', { name: 'Daftar hadir' }).focus()
  await expect(paper.getByRole('region', { name: 'Isinya' })).toContainText('12 orang')
  await expect(paper.getByRole('region', { name: 'Isinya' })).toContainText('Senin, 24 Juni 2019')
  await paper.getByRole('radio', { name: 'PDF F4' }).focus()
  await page.keyboard.press('Space')
  await paper.getByRole('button', { name: 'Buat berkas' }).focus()
  await page.keyboard.press('Enter')
  const pdf = join(folder, 'exports', 'daftar-hadir-2019-06-24.pdf')
  await expect(paper.getByRole('status').first()).toContainText('daftar-hadir-2019-06-24.pdf')
  await expect(paper.getByRole('button', { name: 'Cetak' })).toBeVisible()
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  await paper.getByRole('radio', { name: 'Rekap kehadiran' }).check()
  await expect(paper.getByRole('radio', { name: 'CSV ;' })).toHaveCount(0)
  await paper.getByRole('radio', { name: 'Excel' }).check()
  await paper.getByRole('button', { name: 'Buat berkas' }).click()
  await expect(paper.getByRole('status').first()).toContainText('rekap-kehadiran-2019-06-24.xlsx')
  await expect(paper.getByRole('button', { name: 'Cetak' })).toHaveCount(0)
  expect(existsSync(join(folder, 'exports', 'rekap-kehadiran-2019-06-24.xlsx'))).toBe(true)
})

test('gives the message for chats, which names nobody, to be copied', async () => {
  const { app, page } = opened
  const message = page.getByRole('region', { name: 'Pesan untuk WhatsApp' })
  await message.getByRole('button', { name: 'Salin' }).click()
  await expect(message.getByRole('status')).toHaveText('Tersalin')
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toContain('REKAP REGISTRASI')
  expect(copied).toContain('Terdaftar 280 · Hadir 12 (4,3%)')
})

test('nothing keeps anybody from using it, in both languages and themes, on a small screen too', async () => {
  const { app, page } = opened
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 600))
  for (const look of [
    { theme: 'dark', language: 'en' },
    { theme: 'light', language: 'id' },
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one window, one after another
    await page.evaluate((change) => kiosk.changeSettings(change), look)
    const heading = page.getByRole('heading', { name: look.language === 'en' ? 'Reports' : 'Laporan' })
    // oxlint-disable-next-line no-await-in-loop
    await expect(heading).toBeVisible()
    // oxlint-disable-next-line no-await-in-loop
    expect(await findBarriers(page), look.theme).toEqual([])
    // oxlint-disable-next-line no-await-in-loop
    expect(await page.evaluate(findTooWide), look.language).toEqual([])
  }
})

/** Lets people in at the registration until so many are; says how many. */
async function admitSome({ from, count }: { from: number; count: number }): Promise<number> {
  const list = await kiosk.pageParticipants({
    sessionId: 'reg',
    query: '',
    role: 'participant',
    community: null,
    group: null,
    state: 'not-in',
    offset: from,
    limit: 60,
  })
  let came = 0
  for (const { participantId } of list.ok ? list.value.rows : []) {
    if (came === count) break
    // oxlint-disable-next-line no-await-in-loop -- a desk lets in one after another
    const answer = await kiosk.admitPerson({ participantId, sessionId: 'reg', direction: 'entry' })
    if (answer.ok && answer.value.verdict.kind === 'admitted') came += 1
  }
  return came
}

/** Parts of the window that hold more than they are wide, and by how much. */
function findTooWide(): string[] {
  const parts = [document.documentElement, ...document.querySelectorAll('header, main > div > div > [role="group"]')]
  return parts
    .filter((part) => part.scrollWidth > part.clientWidth + 1)
    .map((part) => `${part.tagName} ${part.ariaLabel ?? ''} ${part.scrollWidth} in ${part.clientWidth}`)
}
