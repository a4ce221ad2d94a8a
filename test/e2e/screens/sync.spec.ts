import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { KioskApi } from '../../../shared/contract/kiosk-api.ts'
import { type EventFile, eventFileSchema } from '../../../shared/event/event.ts'
import { formatPairing } from '../../../shared/sync/pairing-text.ts'
import { loadEventFile } from '../../../server/events/load-event-file.ts'
import { type Running, startHeadquarters } from '../../../server/start-headquarters.ts'
import { drawPairingCode } from '../../../server/sync/pairing-codes.ts'
import { type TestEngine, testLaptop } from '../../electron/engine/start-test-engine.ts'
import { findBarriers, openApp, openDemo, stateKind } from './open-app.ts'

declare const kiosk: KioskApi

const folder = mkdtempSync(join(tmpdir(), 'gapura-sync-'))
const demo: EventFile = eventFileSchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../resources/demo/banjarbaru.json'), 'utf8')),
)
const people = demo.participants.filter(({ role, standing }) => role === 'participant' && standing === 'registered')
let hq: Running

test.beforeAll(async () => {
  hq = await startHeadquarters({ databaseUrl: join(folder, 'hq.db'), logLevel: 'silent' })
  await loadEventFile(hq.deps, demo)
})

test.afterAll(async () => {
  await hq.close()
  rmSync(folder, { recursive: true, force: true })
})

const pairingCode = async (deskName: string) =>
  (await drawPairingCode(hq.deps, { eventId: demo.event.id, deskName, createdBy: 'test' })).code

async function connect(page: Page, deskName: string): Promise<void> {
  await page.getByLabel('Alamat pusat').fill(hq.address)
  await page.getByLabel('Kode pemasangan').fill(await pairingCode(deskName))
  await page.getByRole('button', { name: 'Hubungkan', exact: true }).click()
}

const bar = (page: Page) => page.getByRole('banner').getByRole('link', { name: /sinkronisasi|sync/i })
const admit = (page: Page, participantId: string) =>
  page.evaluate((id) => kiosk.admitPerson({ participantId: id, sessionId: 'reg', direction: 'entry' }), participantId)

async function untilConnected(engine: TestEngine): Promise<void> {
  await expect.poll(async () => (await engine.ask('sync:status', null)).state, { timeout: 15_000 }).toBe('connected')
}

test('a laptop without an event is connected by a code, fetches the event, and tells when a scan is sent', async () => {
  const { app, page } = await openApp(join(folder, 'first'))
  await page.getByRole('button', { name: /Hubungkan ke pusat/ }).click()
  await page.getByRole('button', { name: 'Hubungkan', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('GPR-701')
  await connect(page, 'Meja 4')
  await expect.poll(() => page.evaluate(stateKind), { timeout: 20_000 }).toBe('open')
  await expect(page.getByRole('banner')).toContainText('Meja 4')
  await expect(bar(page)).toContainText('terhubung · semua terkirim')
  await admit(page, people[0]!.id)
  await page.keyboard.press('Control+4')
  await expect(page.getByRole('heading', { name: 'Semua sudah terkirim' })).toBeVisible()
  await page.getByRole('button', { name: 'Bandingkan' }).click()
  await expect(page.getByText('Sama dengan pusat')).toBeVisible()
  await expect(page.getByText('Catatan laptop ini: 1 di sini, 1 di pusat.')).toBeVisible()
  await app.close()
})

test('the pairing QR is read by the scanner, also by a laptop that was on its own', async () => {
  const { app, page } = await openDemo(join(folder, 'scanned'))
  await admit(page, people[1]!.id)
  await page.keyboard.press('Control+4')
  await expect(page.getByRole('heading', { name: 'Laptop ini bekerja sendiri' })).toBeVisible()
  const text = formatPairing({ address: hq.address, pairingCode: (await pairingCode('Meja 5')).replace('-', '') })
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Semua sudah terkirim' })).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('banner')).toContainText('Meja 5')
  const stored = await hq.deps.database.db.selectFrom('records').select('participant_id').execute()
  expect(stored.map(({ participant_id }) => participant_id)).toContain(people[1]!.id)
  await app.close()
})

test('a second laptop’s admission makes a conflict, which is decided with a reason while scans go on', async () => {
  const { app, page } = await openApp(join(folder, 'conflict'))
  await page.getByRole('button', { name: /Hubungkan ke pusat/ }).click()
  await connect(page, 'Meja 1')
  await expect.poll(() => page.evaluate(stateKind), { timeout: 20_000 }).toBe('open')
  using laptop = testLaptop()
  const second = await laptop.start()
  await second.ask('sync:enrol', { address: hq.address, pairingCode: await pairingCode('Meja 2') })
  await untilConnected(second)
  await second.ask('sync:disconnect', null)
  const { id: participantId, name } = people[2]!
  await second.ask('check-in:admit-person', { participantId, sessionId: 'reg', direction: 'entry' })
  await admit(page, participantId)
  await second.ask('sync:enrol', { address: hq.address, pairingCode: await pairingCode('Meja 2') })

  await expect(bar(page)).toHaveAttribute('aria-label', /1 perlu dilihat/, { timeout: 20_000 })
  await page.keyboard.press('Control+4')
  await expect(page.getByText('1 hal perlu dilihat')).toBeVisible()
  const card = page.getByRole('article').filter({ hasText: name })
  await expect(card).toContainText('Meja 2')
  await expect(card).toContainText('laptop ini')
  await card.getByRole('button', { name: `Putuskan bentrok ${name}` }).click()
  // A guest's code that is scanned while the reason has the focus is taken as ever, and leaves nothing in the field.
  await page.keyboard.type(people[3]!.codes[0]!.text)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Selamat datang/i).first()).toBeVisible()
  await card.getByRole('button', { name: 'Simpan keputusan' }).click()
  await expect(card.getByText('Tulis alasannya.')).toBeVisible()
  await card.getByLabel('Alasan').fill('Pindah antrean')
  await card.getByRole('button', { name: 'Simpan keputusan' }).click()
  await expect(card).toContainText('Diputuskan: Orang yang sama')
  await expect.poll(async () => (await second.ask('sync:status', null)).openConflicts, { timeout: 20_000 }).toBe(0)
  await second.stop()
  await app.close()
})

test('away from headquarters it says so calmly, and disconnecting keeps everything', async () => {
  const { app, page } = await openDemo(join(folder, 'away'))
  await page.keyboard.press('Control+4')
  await connect(page, 'Meja 6')
  await expect(page.getByRole('heading', { name: 'Semua sudah terkirim' })).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Putuskan', exact: true }).click()
  await page.getByRole('button', { name: 'Ya, putuskan' }).click()
  await expect(page.getByRole('heading', { name: 'Sambungan ke pusat diputus' })).toBeVisible()
  await admit(page, people[4]!.id)
  await expect(bar(page)).toContainText('diputus · 1 belum terkirim')
  await connect(page, 'Meja 6')
  await expect(page.getByRole('heading', { name: 'Semua sudah terkirim' })).toBeVisible({ timeout: 20_000 })
  await app.close()
})

test('nothing keeps anybody from using it, in both languages and themes', async () => {
  test.setTimeout(120_000)
  const looks = {
    alone: [
      ['en', 'dark'],
      ['id', 'light'],
    ],
    connected: [
      ['en', 'light'],
      ['id', 'dark'],
    ],
  } as const
  const { app, page } = await openDemo(join(folder, 'axe'))
  await page.keyboard.press('Control+4')
  for (const step of ['alone', 'connected'] as const) {
    if (step === 'connected') {
      await connect(page, 'Meja 8')
      await expect(page.getByRole('button', { name: 'Sinkronkan sekarang' })).toBeVisible({ timeout: 20_000 })
    }
    for (const [language, theme] of looks[step]) {
      await page.evaluate((change) => kiosk.changeSettings(change), { language, theme })
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      expect(await findBarriers(page), `${step}, ${language}, ${theme}`).toEqual([])
    }
  }
  await app.close()
})
