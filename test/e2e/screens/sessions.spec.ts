import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { KioskApi } from '../../../shared/contract/kiosk-api.ts'
import { scanKeys } from '../scan-keys.ts'
import { findBarriers, openDemo, type OpenApp } from './open-app.ts'

declare const kiosk: KioskApi

/** Ten minutes after the boats begin to be filled. */
const onTheRiver = Date.UTC(2019, 5, 23, 21, 25)
const folder = mkdtempSync(join(tmpdir(), 'gapura-sessions-'))
let opened: OpenApp
let guests: { participantId: string; name: string; code: string }[]

test.beforeAll(async () => {
  opened = await openDemo(folder)
  guests = await opened.page.evaluate(findGuests)
  await opened.page.evaluate(async (at) => {
    await kiosk.setRehearsalClock({ at })
    await kiosk.changeSettings({ camera: { isOn: false }, lockAfterMinutes: null })
  }, onTheRiver)
})

test.afterAll(async () => {
  await opened.app.close()
  rmSync(folder, { recursive: true, force: true })
})

const answer = () => opened.page.getByRole('heading', { level: 1 })
const openRiver = async () => {
  const { page } = opened
  await page.keyboard.press('Control+1')
  await page.keyboard.press('Control+5')
  await page.getByRole('button', { name: 'Buka Susur sungai' }).click()
}

test('every session is there with its numbers, and this desk is held at one and given back', async () => {
  const { page } = opened
  await page.keyboard.press('Control+5')
  await expect(page.getByRole('article')).toHaveCount(9)
  const river = page.getByRole('article').filter({ hasText: 'Susur sungai' })
  await expect(river).toContainText('Perjalanan')
  await expect(river).toContainText('0 dari 240 tempat terisi')
  await expect(river).toContainText('paling banyak 2 kali sehari')
  const talk = page.getByRole('article').filter({ hasText: 'Pembukaan' })
  await talk.getByRole('button', { name: 'Pindai sesi ini: Pembukaan' }).click()
  await expect(talk).toContainText('dipilih sendiri')
  await talk.getByRole('button', { name: 'Ikuti jadwal lagi' }).press('Enter')
  await expect(talk).not.toContainText('Meja ini memindai')
  await expect(river).toContainText('menurut jadwal')
  await river.getByRole('button', { name: 'Tetap di sesi ini' }).press('Enter')
  await expect(river).toContainText('dipilih sendiri')
})

test('a boat is filled by scans, counted, leaves when heads and names are equal, and nobody is forgotten', async () => {
  const { page } = opened
  await page.keyboard.press('Control+1')
  await page.getByRole('radio', { name: /^Kelotok 2 / }).check()
  for (const { code, name } of guests.slice(0, 3)) {
    // oxlint-disable-next-line no-await-in-loop -- one after another, as people come
    await scanKeys(page, code, 'Enter')
    // oxlint-disable-next-line no-await-in-loop
    await expect(page.locator('main [data-verdict]')).toContainText(name)
  }
  await expect(page.locator('main [data-verdict]')).toContainText('Naik Kelotok 2')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('img', { name: 'Kelotok 2: 3 dari 20 tempat terisi' })).toBeVisible()

  await openRiver()
  await page.getByRole('button', { name: 'Buka manifes Kelotok 2' }).press('Enter')
  const names = page.getByRole('list', { name: 'Manifes Kelotok 2' }).getByRole('listitem')
  await expect(names).toHaveText(guests.slice(0, 3).map(({ name }) => new RegExp(name.replaceAll('.', String.raw`\.`))))
  const heads = page.getByRole('textbox', { name: 'Orang yang terhitung' })
  await heads.fill('2')
  await names.nth(0).getByRole('checkbox').check()
  await names.nth(2).getByRole('checkbox').check()
  await expect(page.getByText(`Belum dicentang: ${guests[1]?.name}`)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tetap berangkatkan' })).toBeDisabled()
  await heads.fill('3')
  await page.getByRole('button', { name: 'Berangkatkan Kelotok 2' }).press('Enter')
  await expect(page.getByText('0 dari 3 kembali').last()).toBeVisible()

  // A hand quicker than the next picture: the key counts from the moment in which it is offered.
  await page.evaluate(pressWhenOffered)
  await scanKeys(page, guests[3]?.code ?? '', 'Enter')
  await expect(page.locator('[data-verdict="admitted"]')).toContainText('Naik Kelotok 1')

  await page.getByRole('button', { name: 'Ubah arah ke Keluar' }).click()
  await scanKeys(page, guests[4]?.code ?? '', 'Enter')
  await page.evaluate(
    ({ participantId, sessionId }) => kiosk.admitPerson({ participantId, sessionId, direction: 'exit' }),
    { participantId: guests[0]?.participantId ?? '', sessionId: 'sungai' },
  )
  await expect(page.getByText('1 dari 3 kembali').last()).toBeVisible()
  await page.getByRole('button', { name: `Sudah kembali: ${guests[1]?.name}` }).click()
  await expect(page.locator('[data-verdict="admitted"]')).toContainText('Turun dari Kelotok 2')
  await expect(page.getByText('2 dari 3 kembali').last()).toBeVisible()
  await expect(names).toHaveText([new RegExp(guests[2]?.name ?? '-')])
})

test('the time spent is told while somebody is inside', async () => {
  const { page } = opened
  await page.evaluate(async (at) => {
    await kiosk.setRehearsalClock({ at: at + 72 * 60_000 })
    // The window reads the clock again with the settings.
    await kiosk.changeSettings({ isSoundOn: false })
  }, onTheRiver)
  await openRiver()
  await page.getByRole('radio', { name: /^Di dalam/ }).check()
  const row = page.getByRole('row').filter({ hasText: guests[2]?.name ?? '-' })
  await expect(row).toContainText(/1 jam 1\d menit/)
  await expect(row).toContainText('Kelotok 2')
})

test('at a full session people wait in a line, by key and by touch, and the next one is let in when a seat is free', async () => {
  const { page } = opened
  await page.evaluate(fillRiver)
  const [first, second, third] = (await page.evaluate(outsideRiver)).slice(0, 3)
  await page.keyboard.press('Control+1')
  await page.keyboard.press('F6')
  await scanKeys(page, first?.code ?? '', 'Enter')
  await expect(answer()).toHaveText('Kuota penuh')
  await page.keyboard.press('F8')
  await expect(answer()).toHaveText('Menunggu, nomor 1')
  await scanKeys(page, second?.code ?? '', 'Enter')
  await page.getByRole('button', { name: 'Masukkan daftar tunggu' }).click()
  await expect(answer()).toHaveText('Menunggu, nomor 2')

  await openRiver()
  await page.getByRole('radio', { name: /^Daftar tunggu/ }).check()
  const line = page.getByRole('list', { name: 'Daftar tunggu menurut urutan' }).getByRole('listitem')
  await page.getByRole('combobox').fill(third?.name ?? '')
  await page.getByRole('option').first().click()
  await expect(line).toHaveCount(3)
  await line
    .nth(1)
    .getByRole('button', { name: /^Keluarkan/ })
    .press('Enter')
  await expect(line).toHaveCount(2)
  await expect(page.getByRole('button', { name: /^Persilakan/ })).toHaveCount(0)

  await page.getByRole('radio', { name: /^Di dalam/ }).check()
  await page
    .getByRole('button', { name: /^Catat keluar/ })
    .first()
    .click()
  await page.getByRole('radio', { name: /^Daftar tunggu/ }).check()
  await page.getByRole('button', { name: `Persilakan masuk: ${first?.name}` }).press('Enter')
  await expect(page.locator('[data-verdict="admitted"]')).toContainText(first?.name ?? '-')
  await expect(line).toHaveCount(1)
})

test('nothing keeps anybody from using it, in both languages and themes', async () => {
  const { page } = opened
  for (const theme of ['light', 'dark'] as const) {
    for (const language of ['en', 'id'] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one window, one after another
      await page.evaluate((change) => kiosk.changeSettings(change), { language, theme })
      const isFirst = (theme === 'light') === (language === 'id')
      const addresses = isFirst
        ? ['#/sessions', '#/sessions?session=sungai&vehicle=kelotok-1']
        : ['#/sessions?session=sungai']
      for (const address of addresses) {
        // oxlint-disable-next-line no-await-in-loop
        await page.evaluate((hash) => void (location.hash = hash), address)
        // oxlint-disable-next-line no-await-in-loop
        await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
        // oxlint-disable-next-line no-await-in-loop
        expect(await findBarriers(page), `${address}, ${language}, ${theme}`).toEqual([])
      }
    }
  }
})

/** Participants whom nothing keeps from boarding, with their codes. */
async function findGuests(): Promise<{ participantId: string; name: string; code: string }[]> {
  const page = await kiosk.pageParticipants({
    sessionId: 'sungai',
    query: '',
    role: 'participant',
    community: null,
    group: null,
    state: null,
    offset: 40,
    limit: 30,
  })
  const found = []
  for (const { participantId, name, standing } of page.ok ? page.value.rows : []) {
    // oxlint-disable-next-line no-await-in-loop
    const history = await kiosk.participantHistory({ participantId })
    const [code, other] = history.ok && !history.value.person.isMinor ? history.value.person.codes : []
    if (standing === 'registered' && code !== undefined && other === undefined)
      found.push({ participantId, name, code })
  }
  return found
}

/** Presses F8 in the very moment in which it stands on the screen. */
function pressWhenOffered(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('[data-verdict="refused"] kbd') === null) return
    observer.disconnect()
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'F8', bubbles: true, cancelable: true }))
  })
  observer.observe(document.body, { childList: true, subtree: true })
}

/** Lets people in until nobody fits any more. */
async function fillRiver(): Promise<void> {
  await kiosk.changeSettings({ vehicleId: null })
  // The boat that is out comes home first.
  const manifest = await kiosk.readManifest({ sessionId: 'sungai' })
  const out = manifest.ok ? manifest.value.flatMap(({ departure, aboard }) => (departure ? aboard : [])) : []
  for (const { participantId } of out) {
    // oxlint-disable-next-line no-await-in-loop
    await kiosk.admitPerson({ participantId, sessionId: 'sungai', direction: 'exit' })
  }
  for (const offset of [0, 200]) {
    // oxlint-disable-next-line no-await-in-loop
    const page = await kiosk.pageParticipants({
      sessionId: 'sungai',
      query: '',
      role: null,
      community: null,
      group: null,
      state: null,
      offset,
      limit: 200,
    })
    for (const { participantId, isIn } of page.ok ? page.value.rows : []) {
      if (isIn) continue
      const about = { participantId, sessionId: 'sungai' }
      // oxlint-disable-next-line no-await-in-loop
      const scan = await kiosk.admitPerson({ ...about, direction: 'entry' })
      const verdict = scan.ok ? scan.value.verdict : null
      if (verdict?.kind === 'needs') {
        // oxlint-disable-next-line no-await-in-loop
        await kiosk.provide({ ...about, need: verdict.what })
      }
      if (verdict?.kind === 'refused' && verdict.reason === 'session-full') return
    }
  }
}

/** People who would board if there were a seat, in the order of the list. */
async function outsideRiver(): Promise<{ name: string; code: string }[]> {
  const page = await kiosk.pageParticipants({
    sessionId: 'sungai',
    query: '',
    role: 'committee',
    community: null,
    group: null,
    state: 'not-in',
    offset: 0,
    limit: 100,
  })
  const found = []
  for (const { participantId, name, standing } of page.ok ? page.value.rows : []) {
    // oxlint-disable-next-line no-await-in-loop
    const history = await kiosk.participantHistory({ participantId })
    const [code] = history.ok ? history.value.person.codes : []
    if (standing === 'registered' && code !== undefined) found.push({ name, code })
  }
  return found.toReversed()
}
