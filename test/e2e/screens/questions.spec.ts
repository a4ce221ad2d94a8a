import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { KioskApi } from '../../../shared/contract/kiosk-api.ts'
import { scanKeys } from '../scan-keys.ts'
import { findBarriers, openDemo, type OpenApp } from './open-app.ts'

declare const kiosk: KioskApi

const folder = mkdtempSync(join(tmpdir(), 'gapura-questions-'))
/** 12.00 and 17.00 WITA: at the meal the menu is asked, at the closing a signature is wanted. */
const noon = Date.UTC(2019, 5, 24, 4)
const closing = Date.UTC(2019, 5, 24, 9)
const dedi = 'BJBSWAP9NGR'
const firman = 'BJBTH0W9XRZ'
const bayu = 'BJBDP4BQ00B'
const norlatifah = 'BJBVSRSH83F'
const guest = 'BJBF3N5XDJY'
const secondGuest = 'BJBJ9R2D8GF'
let opened: OpenApp

test.beforeAll(async () => {
  opened = await openDemo(folder)
  await opened.page.evaluate((at) => kiosk.setRehearsalClock({ at }), noon)
  await opened.page.evaluate(() => kiosk.changeSettings({ heldSessionId: 'makan', camera: { isOn: false } }))
})

test.afterAll(async () => {
  await opened.app.close()
  rmSync(folder, { recursive: true, force: true })
})

test('by keys alone: what has to be answered is asked, consents are off, and F8 sends', async () => {
  const { page } = opened
  await scanKeys(page, dedi, 'Enter')
  const form = page.locator('[data-verdict="needs"]')
  await expect(form).toContainText('Muh. Dedi Suryadi')
  await expect(form.getByRole('radio', { name: 'Soto Banjar' })).toBeFocused()
  await expect(form.getByRole('radio', { checked: true })).toHaveCount(0)
  await expect(form.getByRole('switch')).toHaveCount(2)
  await expect(form.getByRole('switch', { checked: true })).toHaveCount(0)
  await page.keyboard.press('F8')
  await expect(form.getByText('Pilih satu jawaban.')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.type('@dedi', { delay: 60 })
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('F8')
  await expect(page.locator('[data-verdict="admitted"]')).toContainText('Muh. Dedi Suryadi')
  expect(await page.evaluate(answersOf, 'bjb-030')).toEqual({
    menu: 'Ketupat Kandangan',
    akun: '@dedi',
    foto: 'yes',
    kontak: 'no',
  })
})

test('a scan in between is answered, and the half-filled form says so and comes back', async () => {
  const { page } = opened
  await scanKeys(page, firman, 'Enter')
  await page.getByText('Tanpa daging').click()
  await page.getByText('Kontak saya boleh dibagikan').click()
  await scanKeys(page, bayu, 'Enter')
  await expect(page.locator('[data-verdict="needs"]')).toContainText('Bayu Wibowo')
  await expect(page.getByText('Formulir Muhammad Firman belum selesai.')).toBeVisible()
  await page.getByRole('button', { name: 'Lanjutkan' }).click()
  const form = page.locator('[data-verdict="needs"]')
  await expect(form).toContainText('Muhammad Firman Akbar')
  await expect(form.getByRole('radio', { name: 'Tanpa daging' })).toBeChecked()
  await expect(form.getByRole('switch', { checked: true })).toHaveCount(1)
  await form.getByRole('button', { name: /Catat hadir/ }).click()
  await expect(page.locator('[data-verdict="admitted"]')).toContainText('Muhammad Firman Akbar')
  await expect(page.getByText(/belum selesai/)).toBeHidden()
})

test('a consent is taken back in the person’s panel, as easily as it was given, and the history shows both', async () => {
  const { page } = opened
  await page.evaluate(() => void (location.hash = '#/people?person=bjb-030'))
  const panel = page.getByRole('region', { name: 'Riwayat Muh. Dedi Suryadi' })
  await panel.getByRole('button', { name: /Cabut persetujuan: Foto/ }).click()
  await expect(panel.getByText('Tersimpan.', { exact: false })).toBeVisible()
  await expect(panel.getByText('Foto saya boleh dipakai panitia untuk publikasi: Tidak')).toBeVisible()
  await expect(panel.getByText('Foto saya boleh dipakai panitia untuk publikasi: Ya')).toBeVisible()
  expect((await page.evaluate(answersOf, 'bjb-030'))['foto']).toBe('no')
})

test('a signature is drawn, kept, and drawn again in the history', async () => {
  const { page } = opened
  await page.evaluate((at) => kiosk.setRehearsalClock({ at }), closing)
  await page.evaluate(() => kiosk.changeSettings({ heldSessionId: 'tutup' }))
  await page.evaluate(() => void (location.hash = '#/'))
  await expect(page.locator('main')).toBeVisible()
  await scanKeys(page, dedi, 'Enter')
  const pad = page.getByRole('img', { name: /Bidang tanda tangan/ })
  await expect(page.getByText('bukan tanda tangan elektronik tersertifikasi')).toBeVisible()
  const box = await pad.boundingBox()
  if (box === null) throw new Error('no pad')
  await page.mouse.move(box.x + 40, box.y + 60)
  await page.mouse.down()
  for (let step = 1; step <= 20; step += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one line
    await page.mouse.move(box.x + 40 + step * 8, box.y + 60 + 25 * Math.sin(step))
  }
  await page.mouse.up()
  await page.getByRole('button', { name: 'Hapus gambar' }).click()
  await expect(pad).toHaveAttribute('data-drawn', 'false')
  await page.mouse.move(box.x + 40, box.y + 60)
  await page.mouse.down()
  await page.mouse.move(box.x + 200, box.y + 90, { steps: 6 })
  await page.mouse.up()
  await page.keyboard.press('F8')
  await expect(page.locator('[data-verdict="admitted"]')).toContainText('Muh. Dedi Suryadi')
  await page.evaluate(() => void (location.hash = '#/people?person=bjb-030'))
  await expect(page.getByRole('img', { name: 'Gambar tanda tangan' })).toBeVisible()
})

test('who signed on paper needs no hand on the screen, and what to notice is shown and told', async () => {
  const { page } = opened
  await page.evaluate(() => void (location.hash = '#/'))
  await expect(page.locator('main')).toBeVisible()
  await scanKeys(page, norlatifah, 'Enter')
  const needs = page.locator('[data-verdict="needs"]')
  await expect(needs.locator('[data-alert="assist"]')).toContainText('jalur landai')
  await expect(needs.getByRole('button', { name: /Sudah ditandatangani di kertas/ })).toBeFocused()
  await page.keyboard.press('F8')
  const welcome = page.locator('[data-verdict="admitted"]')
  await expect(welcome.locator('[data-alert="note"]')).toContainText('kursi roda')
  await expect(page.locator('[aria-live="assertive"]')).toContainText('Perlu didampingi: Dampingi ke jalur landai')
  await expect(page.getByRole('img', { name: 'Perlu diperhatikan' }).first()).toBeVisible()
})

test('nothing keeps anybody from using it, in both languages and themes', async () => {
  const { page } = opened
  for (const [session, at, language, theme] of [
    ['makan', noon, 'en', 'dark'],
    ['tutup', closing, 'id', 'light'],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one window, one after another
    await page.evaluate((clock) => kiosk.setRehearsalClock({ at: clock }), at)
    // oxlint-disable-next-line no-await-in-loop
    await page.evaluate((change) => kiosk.changeSettings(change), { language, theme, heldSessionId: session })
    // oxlint-disable-next-line no-await-in-loop
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    // oxlint-disable-next-line no-await-in-loop
    await scanKeys(page, session === 'makan' ? guest : secondGuest, 'Enter')
    // oxlint-disable-next-line no-await-in-loop
    await expect(page.locator('[data-verdict="needs"]')).toBeVisible()
    // oxlint-disable-next-line no-await-in-loop
    expect(await findBarriers(page), `${session}, ${language}, ${theme}`).toEqual([])
  }
})

async function answersOf(participantId: string): Promise<Record<string, string | null>> {
  const answers = await kiosk.answersOf({ participantId })
  return Object.fromEntries(answers.ok ? answers.value.map(({ question, value }) => [question.id, value]) : [])
}
