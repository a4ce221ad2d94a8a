import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { KioskApi } from '../../../shared/contract/kiosk-api.ts'
import { type Cups, startCups } from '../../../tools/printing/start-cups.ts'
import { type PrinterSink, startPrinterSink } from '../../../tools/printing/printer-sink.ts'
import { readCodes } from '../../../tools/printing/read-codes.ts'
import { findBarriers, openDemo, type OpenApp } from './open-app.ts'

declare const kiosk: KioskApi

const folder = mkdtempSync(join(tmpdir(), 'gapura-badges-'))
let opened: OpenApp
let cups: Cups
let sink: PrinterSink
const systemsServer = process.env['CUPS_SERVER']

test.beforeAll(async () => {
  cups = await startCups()
  sink = await startPrinterSink()
  await cups.addPrinter('Meja_1', sink.port)
  // The print library of the app goes where this says.
  process.env['CUPS_SERVER'] = cups.place
  opened = await openDemo(folder)
})

test.afterAll(async () => {
  await opened.app.close()
  if (systemsServer === undefined) delete process.env['CUPS_SERVER']
  else process.env['CUPS_SERVER'] = systemsServer
  await sink.stop()
  await cups.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('a printer is chosen by keys, and whoever arrives gets a name tag of the right size', async () => {
  const { page } = opened
  await page.keyboard.press('Control+7')
  await expect(page.getByRole('heading', { level: 1, name: 'Name tag' })).toBeVisible()
  await page.getByRole('radio', { name: 'Printer laptop ini' }).press('Space')
  await page.getByRole('radio', { name: 'Meja_1' }).press('Space')
  await page.getByRole('button', { name: 'Pakai printer ini' }).press('Enter')
  await page.getByRole('switch', { name: 'Cetak otomatis saat peserta tiba' }).press('Space')
  await expect(page.getByRole('button', { name: 'Cetak contoh' })).toBeVisible()

  const { id, name, code } = await page.evaluate(admitNext)
  await expect.poll(() => sink.jobs.length).toBe(1)
  await expect(page.getByRole('region', { name: 'Terakhir dicetak' })).toContainText(name)
  const pdf = join(folder, 'printed.pdf')
  writeFileSync(pdf, sink.jobs[0]!)
  const [, width, height] = /Page size: +([\d.]+) x ([\d.]+) pts/.exec(run('pdfinfo', pdf)) ?? []
  const millimetres = (points: string | undefined) => (Number(points) / 72) * 25.4
  // Half a millimetre is what cutting and feeding lose.
  const design = await page.evaluate(designSize)
  expect(Math.abs(millimetres(width) - design.width / 1000)).toBeLessThan(0.5)
  expect(Math.abs(millimetres(height) - design.height / 1000)).toBeLessThan(0.5)
  const text = run('pdftotext', pdf, '-').replaceAll(/\s+/g, ' ')
  for (const word of name.split(' ')) expect(text).toContain(word)
  const fonts = run('pdffonts', pdf).split('\n').slice(2).filter(Boolean)
  expect(fonts.length).toBeGreaterThan(0)
  for (const font of fonts) expect(font).toMatch(/ yes (?:yes|no) +(?:yes|no) +\d+ +\d+$/)
  // At 300 dots an inch, as a printer sets it; by two decoders that have nothing in common.
  execFileSync('pdftoppm', ['-r', '300', '-gray', '-f', '1', '-l', '1', '-singlefile', pdf, join(folder, 'printed')])
  expect(await readCodes(join(folder, 'printed.pgm'))).toEqual({ qr: code, zxing: code })

  await page.getByRole('navigation').getByRole('link', { name: 'Peserta' }).click()
  await page.evaluate((person) => (location.hash = `#/people?person=${person}`), id)
  const badge = page.getByRole('region', { name: 'Name tag' })
  await expect(badge).toContainText('Sudah dicetak pukul')
  await badge.getByRole('button', { name: 'Cetak lagi' }).click()
  await badge.getByRole('button', { name: 'Hilang' }).click()
  await expect.poll(() => sink.jobs.length).toBe(2)
  await expect(badge).toContainText('Hilang')
})

test('a stopped printer keeps name tags waiting with a reason, and they are moved into PDF files', async () => {
  const { page } = opened
  await cups.stopPrinter('Meja_1')
  await page.evaluate(admitNext)
  await page.evaluate(admitNext)
  await page.keyboard.press('Control+7')
  const queue = page.getByRole('region', { name: 'Antrean' })
  await expect(queue.getByRole('listitem')).toHaveCount(2)
  await expect(page.getByText('Printer dihentikan').or(page.getByText('printer dihentikan')).first()).toBeVisible()
  await page.getByRole('radio', { name: 'Berkas PDF' }).check()
  await page.getByRole('button', { name: 'Pindahkan ke sini' }).click()
  await expect(queue.getByText('Tidak ada yang menunggu.')).toBeVisible()
  expect(readdirSync(join(folder, 'exports')).filter((file) => file.endsWith('.pdf'))).toHaveLength(2)
  expect(sink.jobs).toHaveLength(2)
  await cups.resumePrinter('Meja_1')
})

test('many are printed onto sheets before the event, and a label printer draws every script', async () => {
  const { page } = opened
  await page.getByRole('combobox', { name: 'Komunitas' }).selectOption('Blogger')
  await page.getByRole('radio', { name: 'PDF, lembar A4' }).check()
  await page.getByRole('button', { name: 'Buat PDF' }).click()
  await expect(page.getByText(/name tag ada di .*\.pdf/)).toBeVisible()
  const sheets = readdirSync(join(folder, 'exports')).find((file) => /^name-tag-\d{4}-\d\d-\d\d/.test(file)) ?? ''
  const file = join(folder, 'exports', sheets)
  expect(run('pdfinfo', file)).toContain('(A4)')
  // What all of them share is in the file once: hundreds still go to a print shop by mail.
  const count = Number.parseInt((await page.getByText(/name tag ada di .*\.pdf/).textContent()) ?? '', 10)
  expect(count).toBeGreaterThan(10)
  expect(statSync(file).size / count).toBeLessThan(20_000)

  const label = await startPrinterSink()
  const way = { kind: 'zpl', host: '127.0.0.1', port: label.port, dpi: 203 } as const
  await page.evaluate((chosen) => kiosk.moveBadges({ way: chosen }), way)
  await page.getByRole('button', { name: 'Cetak contoh' }).click()
  await expect(page.getByText('Contoh sudah dicetak.', { exact: false })).toBeVisible()
  const zpl = label.jobs[0]?.toString('latin1') ?? ''
  expect(zpl).toMatch(/^\^XA\^PW\d+\^LL\d+\^LH0,0\^PON\^FO0,0\^GFA,/)
  await label.stop()
})

test('an emblem is printed without waiting for a frame, and half an emblem stops the name tag', async () => {
  const { page } = opened
  await page.evaluate((chosen) => kiosk.moveBadges({ way: chosen }), { kind: 'pdf' } as const)
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 200, height: 200 } })
  // Its end is there, as that of a file that was mended by a copying program.
  const half = Buffer.concat([picture.subarray(0, picture.length / 2), picture.subarray(-12)])
  expect(await page.evaluate(printWithEmblem, picture.toString('base64'))).toEqual({ trouble: null, isPrinted: true })
  const startedAt = performance.now()
  await page.evaluate(printWithEmblem, picture.toString('base64'))
  expect(performance.now() - startedAt).toBeLessThan(1_000)
  const refused = { trouble: 'drawing-failed', isPrinted: false }
  expect(await page.evaluate(printWithEmblem, half.toString('base64'))).toEqual(refused)
  await page.evaluate(() => kiosk.deleteBadgeDesign({ designId: 'emblem' }))
})

test('has no barriers in both languages and both themes', async () => {
  const { page } = opened
  for (const theme of ['light', 'dark'] as const) {
    for (const language of ['id', 'en'] as const) {
      await page.evaluate((change) => kiosk.changeSettings(change), { theme, language })
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      expect(await findBarriers(page)).toEqual([])
    }
  }
})

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8' })
}

/** Lets in the next person who is not there yet. */
async function admitNext() {
  const page = await kiosk.pageParticipants({
    sessionId: 'reg',
    query: '',
    role: 'participant',
    community: null,
    group: null,
    state: 'not-in',
    offset: 0,
    limit: 1,
  })
  if (!page.ok) throw new Error(page.failure.code)
  const [person] = page.value.rows
  if (!person) throw new Error('everybody is here')
  const { participantId } = person
  await kiosk.admitPerson({ participantId, sessionId: 'reg', direction: 'entry' })
  const history = await kiosk.participantHistory({ participantId })
  return { id: participantId, name: person.name, code: history.ok ? (history.value.person.codes[0] ?? '') : '' }
}

/** A test of the first design with one picture more. */
async function printWithEmblem(base64: string) {
  const designs = await kiosk.badgeDesigns()
  const design = designs.ok
    ? designs.value.designs.map(({ design: kept }) => kept).find(({ id }) => id !== 'emblem')
    : null
  if (!design || !('front' in design)) throw new Error('no design')
  const place = { id: 'emblem', x: 5_000, y: 5_000, width: 12_000, height: 12_000, when: null, alt: 'Emblem' }
  const emblem = { ...place, kind: 'image' as const, source: `data:image/png;base64,${base64}` }
  await kiosk.saveBadgeDesign({ ...design, id: 'emblem', front: [...(design.front as object[]), emblem] } as never)
  await kiosk.preferBadgeDesign({ designId: 'emblem' })
  const sample = await kiosk.testBadge()
  return sample.ok ? sample.value : sample.failure.code
}

async function designSize() {
  const designs = await kiosk.badgeDesigns()
  const [first] = designs.ok ? designs.value.designs : []
  return first && 'media' in first.design
    ? (first.design.media as { width: number; height: number })
    : { width: 0, height: 0 }
}
