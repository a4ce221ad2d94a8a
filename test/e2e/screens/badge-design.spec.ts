import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { KioskApi } from '../../../shared/contract/kiosk-api.ts'
import { wholePng } from '../../shared/badges/whole-png.ts'
import { sampleDesigns } from '../../../tools/demo-event/badge-designs.ts'
import { closest, readGrey, readPage } from './compare-pictures.ts'
import { findBarriers, openDemo, type OpenApp } from './open-app.ts'

declare const kiosk: KioskApi

const folder = mkdtempSync(join(tmpdir(), 'gapura-badge-design-'))
let opened: OpenApp

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  opened = await openDemo(folder)
  const { page } = opened
  await page.getByRole('navigation').getByRole('link', { name: 'Pengaturan' }).click()
  await page.getByRole('button', { name: 'Acara' }).click()
  await page.getByRole('link', { name: 'Buka desain name tag' }).click()
  await expect(page.getByRole('heading', { name: 'Desain name tag' })).toBeVisible()
})

test.afterAll(async () => {
  await opened.app.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a design is made, changed and kept by keys alone', async () => {
  const { page } = opened
  await page.getByRole('combobox', { name: 'Ukuran' }).selectOption('cr80-portrait')
  await page.getByRole('button', { name: 'Buat desain' }).press('Enter')
  const layers = page.getByRole('region', { name: 'Unsur' })
  await layers.getByRole('button', { name: 'Teks' }).press('Enter')
  const text = page.getByRole('textbox', { name: 'Teks' })
  await text.fill('')
  await text.pressSequentially('Yth. ', { delay: 60 })
  await page.getByRole('button', { name: 'Peran' }).last().press('Space')
  await expect(text).toHaveValue('Yth. {role}')
  const fromLeft = page.getByRole('spinbutton', { name: 'Dari kiri' })
  const before = Number(await fromLeft.inputValue())
  await page.getByRole('group', { name: 'Meja gambar' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(fromLeft).toHaveValue(String(before + 5.5))
  await expect(page.getByRole('spinbutton', { name: 'Lebar', exact: true })).toHaveValue('47.5')
  await expect(page.getByRole('status').filter({ hasText: 'Yth. [Peran]' })).toContainText('47,5 ×')
  await page.keyboard.press('Control+z')
  await expect(fromLeft).toHaveValue(String(before))
  await page.keyboard.press('Control+y')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('button', { name: 'Tersimpan' })).toBeVisible()
  const kept = await page.evaluate(() => kiosk.badgeDesigns())
  const made = kept.ok ? kept.value.designs.at(-1)?.design : undefined
  expect(made).toMatchObject({ version: 1, media: { width: 54_000, height: 86_000 } })
  expect(JSON.stringify(made)).toContain('"text":"Yth. {role}"')
})

test('an element is dragged to the middle, made wider by its handle, and the drag is one step back', async () => {
  const { page } = opened
  const table = page.getByRole('group', { name: 'Meja gambar' })
  const place = await table.boundingBox()
  if (!place) throw new Error('no table')
  const scale = place.width / 54
  const element = page.locator('[data-element=name]')
  const fromLeft = page.getByRole('spinbutton', { name: 'Dari kiri' })
  const width = page.getByRole('spinbutton', { name: 'Lebar', exact: true })
  await element.click()
  await width.fill('30')
  const box = await element.boundingBox()
  if (!box) throw new Error('no element')
  await page.mouse.move(box.x + 20, box.y + 20)
  await page.mouse.down()
  // 30 mm wide, so 12 mm from the left is the middle; half a millimetre beside it is near enough.
  await page.mouse.move(box.x + 20 + 5 * scale, box.y + 20, { steps: 3 })
  await page.mouse.move(box.x + 20 + 8.4 * scale, box.y + 20, { steps: 3 })
  await page.mouse.up()
  await expect(fromLeft).toHaveValue('12')
  const grip = await page.locator('[data-handle="1 0"]').boundingBox()
  if (!grip) throw new Error('no handle')
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2)
  await page.mouse.down()
  await page.mouse.move(grip.x + grip.width / 2 + 5.1 * scale, grip.y + grip.height / 2, { steps: 4 })
  await page.mouse.up()
  await expect(width).toHaveValue('35')
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(width).toHaveValue('30')
  await expect(fromLeft).toHaveValue('12')
})

test('several are aligned as one, what is locked stays, and a quarter turn changes its sides', async () => {
  const { page } = opened
  const layers = page.getByRole('region', { name: 'Unsur' })
  const number = (name: string) => page.getByRole('spinbutton', { name, exact: true })
  await layers.getByRole('button', { name: 'Komunitas' }).click()
  await layers.getByRole('button', { name: 'Pilih beberapa' }).click()
  await page.locator('[data-element=code]').click()
  await page.getByRole('button', { name: 'Rata kiri' }).click()
  await layers.getByRole('button', { name: 'Pilih beberapa' }).click()
  await page.locator('[data-element=code]').click()
  await expect(number('Dari kiri')).toHaveValue('4')
  await page.getByRole('button', { name: 'Rata kanan' }).click()
  const right = Number(await number('Dari kiri').inputValue()) + Number(await number('Lebar').inputValue())
  expect(right).toBeCloseTo(51, 1)
  const [width, height] = [await number('Lebar').inputValue(), await number('Tinggi').inputValue()]
  await layers.getByRole('button', { name: 'Putar 90°' }).click()
  await expect(number('Lebar')).toHaveValue(height)
  await expect(number('Tinggi')).toHaveValue(width)
  await layers.getByRole('button', { name: 'Kunci di tempat' }).click()
  const place = await number('Dari atas').inputValue()
  await page.getByRole('group', { name: 'Meja gambar' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(number('Dari atas')).toHaveValue(place)
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('status').filter({ hasText: 'mm' })).toContainText('×')
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('Control+z')
})

test('a sample of what is on the table is printed, and counts as nobody’s', async () => {
  const { page } = opened
  await page.getByRole('button', { name: 'Cetak contoh' }).click()
  await expect(page.getByRole('alert')).toContainText('GPR-920')
  await page.evaluate(() => kiosk.moveBadges({ way: { kind: 'pdf' } }))
  await page.getByRole('button', { name: 'Cetak contoh' }).click()
  await expect(page.getByText('Contoh sudah dicetak.')).toBeVisible()
  await page.getByRole('button', { name: 'Tutup catatan' }).click()
  const queue = await page.evaluate(() => kiosk.badgeQueue())
  expect(queue).toMatchObject({ value: { counts: { printed: 0, waiting: 0 } } })
})

test('a long name of Arabic or Latin script stands within its box, as this very window measures it', async () => {
  const { page } = opened
  for (const sample of ['longest', 'arabic', 'emoji', 'shortest']) {
    await page.getByRole('combobox', { name: 'Contoh orang' }).selectOption(sample)
    const outside = await page.evaluate(findWordsOutside)
    expect(outside, sample).toEqual([])
  }
  const search = page.getByRole('searchbox', { name: 'Atau cari di daftar' })
  await search.fill('adi effendi')
  await page.getByRole('list', { name: 'Orang yang ditemukan' }).getByRole('button').first().click()
  await expect(page.getByRole('img', { name: /Adi Effendi/ })).toContainText('Effendi')
})

test('a picture is taken in from a file, and what is none is refused in words', async () => {
  const { page } = opened
  const picture = page.getByTestId('picture')
  const buffer = Buffer.from(wholePng.split(',')[1] ?? '', 'base64')
  await picture.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer })
  await page.getByRole('textbox', { name: 'Keterangan gambar' }).fill('Logo panitia')
  await expect(page.getByRole('region', { name: 'Unsur' })).toContainText('Logo panitia')
  await picture.setInputFiles({ name: 'rusak.png', mimeType: 'image/png', buffer: buffer.subarray(0, 30) })
  await expect(page.getByRole('alert')).toContainText('GPR-958')
})

test('nothing keeps anybody from designing, in both languages and themes', async () => {
  const { page } = opened
  await page.getByRole('region', { name: 'Unsur' }).getByRole('button', { name: 'Nama' }).click()
  for (const [theme, language] of [
    ['light', 'id'],
    ['dark', 'en'],
  ] as const) {
    await page.evaluate((change) => kiosk.changeSettings(change), { language, theme })
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    expect(await findBarriers(page), `${language}, ${theme}`).toEqual([])
  }
  await page.getByRole('button', { name: 'List of designs' }).click()
  await expect(page.getByText('Has changes that are not saved')).toBeVisible()
  expect(await findBarriers(page)).toEqual([])
  await page.evaluate((change) => kiosk.changeSettings(change), { language: 'id' as const, theme: 'light' as const })
})

test('files come in with their troubles told, and go out again', async () => {
  const { page } = opened
  const file = page.locator('input[type=file]')
  const give = (text: string) =>
    file.setInputFiles({ name: 'x.gapura-badge', mimeType: 'application/json', buffer: Buffer.from(text) })
  const card = JSON.stringify({ ...sampleDesigns.card, id: 'lain', name: 'Kartu tamu' })
  for (const [text, number] of [
    ['bukan desain', 'GPR-950'],
    [card.replace('"version":1', '"version":9'), 'GPR-951'],
    [card.replace('{event}', '{jabatan}'), 'GPR-953'],
  ] as const) {
    await give(text)
    await expect(page.getByRole('alert')).toContainText(number)
  }
  await expect(page.getByRole('alert')).toContainText('{jabatan}')
  await give(card)
  await expect(page.getByText('Kartu tamu sudah ada di daftar.')).toBeVisible()
  const item = page.getByRole('listitem').filter({ hasText: 'Kartu tamu' })
  await item.getByRole('button', { name: 'Ekspor' }).click()
  const told = await page.getByText(/^Disimpan sebagai /).textContent()
  const path = told?.replace('Disimpan sebagai ', '') ?? ''
  expect(existsSync(path)).toBe(true)
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ id: 'lain', front: sampleDesigns.card.front })
  await item.getByRole('button', { name: 'Hapus' }).click()
  await item.getByRole('button', { name: 'Ya, hapus' }).click()
  await expect(item).toHaveCount(0)
})

test('what the preview shows is what comes out on paper, to the half millimetre', async () => {
  const { page } = opened
  const file = await page.evaluate(printMedia)
  const name = await page.evaluate(firstOfMedia)
  await page.evaluate(() => (location.hash = '#/badges/design?design=contoh-cr80'))
  await page.getByRole('searchbox', { name: 'Atau cari di daftar' }).fill(name)
  await page.getByRole('list', { name: 'Orang yang ditemukan' }).getByRole('button').first().click()
  const picture = page.getByRole('img', { name: new RegExp(`: ${name}$`) })
  await expect(picture.locator('text').first()).toBeVisible()
  await picture.evaluate(enlarge)
  const shot = await picture.screenshot()
  const seen = await page.evaluate(readGrey, shot.toString('base64'))
  const printed = readPage(file, seen)

  const facts = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
  const [, width = 0, height = 0] = (/Page size:\s+([\d.]+) x ([\d.]+)/.exec(facts) ?? []).map(Number)
  expect(Math.abs((width * 25.4) / 72 - 54)).toBeLessThan(0.5)
  expect(Math.abs((height * 25.4) / 72 - 86)).toBeLessThan(0.5)

  const same = closest(seen, printed)
  const another = closest(seen, readPage(file, seen, 2))
  expect(same.mean).toBeLessThan(5)
  expect(same.most).toBeLessThan(90)
  // The page of the next person has the same frame and another name: so much would be seen.
  expect(another.most).toBeGreaterThan(same.most + 40)
})

/** Words of the badge on the table that reach over the element they belong to, with half a pixel of grace. */
async function findWordsOutside(): Promise<string[]> {
  await document.fonts.ready
  await new Promise((resolve) => setTimeout(resolve, 120))
  const places = Array.from(document.querySelectorAll('[data-element]'), (element) => element.getBoundingClientRect())
  const lines = Array.from(document.querySelectorAll('[role=img] text'))
  const isWithin = (word: DOMRect) =>
    places.some(
      (place) =>
        word.left >= place.left - 0.5 &&
        word.right <= place.right + 0.5 &&
        (word.top + word.bottom) / 2 >= place.top &&
        (word.top + word.bottom) / 2 <= place.bottom,
    )
  return lines
    .filter((line) => !isWithin(line.getBoundingClientRect()))
    .map(
      (line) =>
        `${line.textContent} ${line.getBoundingClientRect().width} ${places.map(({ width }) => width).join(' ')}`,
    )
}

/** The preview alone, 8 pixels a millimetre: as many as a label printer has dots. */
function enlarge(picture: HTMLElement): void {
  const { style } = picture
  Object.assign(style, { position: 'fixed', inset: '0 auto auto 0', zIndex: '9', width: '432px', height: '688px' })
}

async function printMedia(): Promise<string> {
  const made = await kiosk.printBadgeSelection({
    community: null,
    group: null,
    role: 'media',
    order: 'name',
    skipsPrinted: false,
    from: 1,
    target: { kind: 'pages' },
  })
  return made.ok ? (made.value.file ?? '') : made.failure.code
}

async function firstOfMedia(): Promise<string> {
  const state = await kiosk.readState()
  const sessionId = state.ok && state.value.kind === 'open' ? (state.value.sessions[0]?.id ?? '') : ''
  const filter = { query: '', role: 'media' as const, community: null, group: null, state: null }
  const found = await kiosk.pageParticipants({ ...filter, sessionId, offset: 0, limit: 20 })
  return found.ok ? (found.value.rows[0]?.name ?? '') : ''
}
