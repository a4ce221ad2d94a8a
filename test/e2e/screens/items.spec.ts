import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { KioskApi } from '../../../shared/contract/kiosk-api.ts'
import { scanKeys } from '../scan-keys.ts'
import { findBarriers, openDemo, type OpenApp } from './open-app.ts'

declare const kiosk: KioskApi

const folder = mkdtempSync(join(tmpdir(), 'gapura-items-'))
let opened: OpenApp
let guests: { name: string; code: string }[]

test.beforeAll(async () => {
  opened = await openDemo(folder)
  guests = await opened.page.evaluate(findGuests)
  await opened.page.evaluate(() => kiosk.changeSettings({ camera: { isOn: false }, lockAfterMinutes: null }))
})

test.afterAll(async () => {
  await opened.app.close()
  rmSync(folder, { recursive: true, force: true })
})

const verdict = () => opened.page.locator('main [data-verdict]')
const arrived = () => opened.page.evaluate(countArrived)

test('by keys alone: the item is chosen, every scan hands it over, and nobody is checked in by it', async () => {
  const { page } = opened
  await page.keyboard.press('F9')
  const items = page.getByRole('radio', { name: /diserahkan/ })
  await items.first().focus()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByText('Setiap pindaian di layar ini menyerahkan kupon makan.')).toBeVisible()
  await scanKeys(page, guests[0]?.code ?? '', 'Enter')
  await expect(verdict()).toHaveAttribute('data-verdict', 'admitted')
  await expect(verdict()).toContainText('Serahkan')
  await expect(verdict()).toContainText(guests[0]?.name ?? '-')
  await expect(verdict()).toContainText('Sisa 299')
  await scanKeys(page, 'BJBNOBODY77', 'Enter')
  await expect(verdict()).toHaveAttribute('data-verdict', 'refused')
  await page.keyboard.press('F2')
  await expect(page.getByRole('combobox')).toBeFocused()
  // At once: letter by letter at this speed it would be a scanner's.
  await page.keyboard.insertText(guests[0]?.name ?? '')
  await expect(page.getByRole('option').first()).toContainText(guests[0]?.name ?? '-')
  await page.keyboard.press('Enter')
  await expect(verdict()).toHaveAttribute('data-verdict', 'already-in')
  await expect(verdict()).toContainText('Sudah diambil')
  await expect(verdict()).toContainText('di meja ini')
  expect(await arrived()).toBe(0)
})

test('a scan in another screen is a check-in again, and what came with it is not given twice', async () => {
  const { page } = opened
  await page.keyboard.press('Control+1')
  await scanKeys(page, guests[1]?.code ?? '', 'Enter')
  await expect(verdict()).toContainText('Selamat datang')
  expect(await arrived()).toBe(1)
  await page.keyboard.press('Control+6')
  await page.getByRole('radio', { name: /^tas peserta/ }).check()
  await page.getByRole('combobox').fill(guests[1]?.name ?? '')
  await page
    .getByRole('option')
    .filter({ hasText: guests[1]?.name ?? '-' })
    .first()
    .click()
  await expect(verdict()).toContainText('Sudah diambil')
})

test('the list of who got it is searched, the stock is counted again, and a handover is undone', async () => {
  const { page } = opened
  await page.keyboard.press('F9')
  await page.getByRole('radio', { name: /^kupon makan/ }).check()
  await page.getByRole('radio', { name: 'Tanda terima' }).check()
  const list = page.getByRole('table', { name: 'Tanda terima kupon makan' })
  await expect(list.getByRole('row')).toHaveCount(2)
  await expect(list).toContainText('Meja 1')
  await page.getByRole('searchbox').fill('tidak ada orangnya')
  await expect(page.getByText('Tidak ada yang cocok')).toBeVisible()

  await page.getByRole('radio', { name: 'Stok' }).check()
  await page.getByRole('button', { name: 'Hitung ulang kupon makan' }).click()
  await page.getByRole('textbox', { name: 'Sisa yang terhitung sekarang' }).fill('12')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Tersimpan. Sisa 12.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Nama' }).fill('Stiker')
  await page.getByRole('button', { name: 'Tambahkan' }).click()
  await expect(page.getByRole('radio', { name: /^Stiker/ })).toBeChecked()

  await page.evaluate(giveTo, { name: guests[2]?.name ?? '', itemId: 'kupon' })
  await page.keyboard.press('Control+1')
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: /Salah orang/ }).click()
  await expect(page.getByText('Sudah dibatalkan')).toBeVisible()
  await page.keyboard.press('F9')
  await expect(page.getByRole('radio', { name: /^kupon makan 1 diserahkan sisa 12/ })).toBeVisible()
})

test('nothing keeps anybody from using it, in both languages and themes', async () => {
  const { page } = opened
  for (const theme of ['light', 'dark'] as const) {
    for (const language of ['en', 'id'] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one window, one after another
      await page.evaluate((change) => kiosk.changeSettings(change), { language, theme })
      const part = (theme === 'light') === (language === 'id') ? 'list' : 'stock'
      for (const address of ['#/items?item=kupon', `#/items?item=kupon&part=${part}`]) {
        // oxlint-disable-next-line no-await-in-loop
        await page.evaluate((hash) => void (location.hash = hash), address)
        // oxlint-disable-next-line no-await-in-loop
        await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible()
        // oxlint-disable-next-line no-await-in-loop
        expect(await findBarriers(page), `${address}, ${language}, ${theme}`).toEqual([])
      }
    }
  }
})

/** Participants whom nothing keeps from entering, and whose name nobody else has. */
async function findGuests(): Promise<{ name: string; code: string }[]> {
  const page = await kiosk.pageParticipants({
    sessionId: 'reg',
    query: '',
    role: 'participant',
    community: null,
    group: null,
    state: null,
    offset: 60,
    limit: 30,
  })
  const rows = page.ok ? page.value.rows : []
  const found = []
  for (const { participantId, name, standing } of rows) {
    // oxlint-disable-next-line no-await-in-loop
    const history = await kiosk.participantHistory({ participantId })
    const [code, other] = history.ok && !history.value.person.isMinor ? history.value.person.codes : []
    // oxlint-disable-next-line no-await-in-loop
    const alike = await kiosk.searchParticipants({ query: name, sessionId: 'reg', limit: 5 })
    const isAlone = alike.ok && alike.value.length === 1
    if (standing === 'registered' && code !== undefined && other === undefined && isAlone) found.push({ name, code })
  }
  return found
}

async function countArrived(): Promise<number> {
  const list = await kiosk.listSessions()
  return list.ok ? list.value.reduce((sum, { counts }) => sum + counts.arrived, 0) : -1
}

async function giveTo({ name, itemId }: { name: string; itemId: string }): Promise<void> {
  const found = await kiosk.searchParticipants({ query: name, sessionId: 'reg', limit: 1 })
  const [person] = found.ok ? found.value : []
  if (person) await kiosk.giveItem({ itemId, via: 'search', to: { participantId: person.participantId } })
}
