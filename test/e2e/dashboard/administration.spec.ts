import { readFileSync } from 'node:fs'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { openBrowser } from '../../../tools/hq/open-browser.ts'
import { acceptLink, administrator, findBarriers, overflow } from './open-page.ts'
import { eventId, idsOf, type Morning, playMorning, send } from './play-morning.ts'
import { type Server, startServer } from './start-server.ts'

test.describe.configure({ mode: 'serial' })

let server: Server
let browser: Browser
let page: Page
let morning: Morning
const complaints: string[] = []
const event = () => `${server.address}/events/${eventId}`

test.beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  page = await (await browser.newContext({ timezoneId: 'Asia/Jakarta', acceptDownloads: true })).newPage()
  page.on('pageerror', ({ message }) => complaints.push(message))
  // What the page's rules forbid is said on the console.
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) complaints.push(message.text())
  })
})

test.afterAll(async () => {
  await browser.close()
  await server.remove()
})

test('lets the first administrator in by the printed link, once', async () => {
  await acceptLink(page, server.link)
  await expect(page.getByText('Belum ada acara')).toBeVisible()
  const other = await (await browser.newContext()).newPage()
  await other.goto(server.link)
  await expect(other.getByRole('alert')).toContainText('Tautan ini sudah dipakai.')
  await other.getByRole('button', { name: 'Ke halaman masuk' }).click()
  await expect(other.getByRole('heading', { name: 'Masuk' })).toBeVisible()
  await other.context().close()
})

test('says a wrong password in words, and leads after the right one to where somebody wanted to go', async () => {
  await page.getByTitle(/Rahma Aulia/).click()
  await page.getByRole('button', { name: 'Keluar' }).click()
  await page.goto(`${server.address}/users`)
  await page.getByLabel('Email').fill(administrator.email)
  await page.getByLabel('Kata sandi').fill('bukan ini sandinya')
  await page.getByRole('button', { name: 'Masuk' }).click()
  await expect(page.getByRole('alert')).toContainText('Email atau kata sandi tidak cocok.')
  await page.getByLabel('Kata sandi').fill(administrator.password)
  await page.getByRole('button', { name: 'Masuk' }).click()
  await expect(page.getByRole('heading', { name: 'Pengguna', level: 1 })).toBeVisible()
})

test('opens the example event', async () => {
  await page.getByRole('link', { name: 'Acara', exact: true }).click()
  await page.getByRole('button', { name: 'Acara baru' }).click()
  await page.getByRole('radio', { name: 'Acara contoh' }).check()
  await page.getByRole('button', { name: 'Buka acara contoh' }).click()
  await expect(page.getByRole('heading', { name: 'Langsung', level: 1 })).toBeVisible()
  await expect(page.getByText('Terhubung, diperbarui otomatis')).toBeVisible()
})

test('loads at most 250 KB of script, as it travels, to show who is here', async () => {
  await page.goto(event())
  await expect(page.getByRole('heading', { name: 'Langsung', level: 1 })).toBeVisible()
  const bytes = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.js'))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
  )
  expect(bytes).toBeGreaterThan(50_000)
  expect(bytes).toBeLessThanOrEqual(250 * 1024)
  console.log(`first page: ${Math.round(bytes / 1024)} KB of script`)
})

test('shows a pairing code, large and as a picture, and how long it is valid', async () => {
  await page.getByRole('link', { name: 'Perangkat' }).click()
  await page.getByRole('button', { name: 'Hubungkan laptop' }).click()
  await page.getByLabel('Nama meja').fill('Meja VIP')
  await page.getByRole('button', { name: 'Buat kode' }).click()
  await expect(page.getByText(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)).toBeVisible()
  await expect(page.getByRole('img', { name: 'QR pemasangan untuk Meja VIP' })).toBeVisible()
  await expect(page.getByText(/Berlaku 1[45]\.\d\d lagi/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('moves without a reload when a laptop sends, and says when headquarters is gone', async () => {
  await page.goto(event())
  await expect(page.getByText('Belum ada yang masuk.', { exact: false })).toBeVisible()
  morning = await playMorning(page, server.address)
  const count = page.getByRole('region', { name: 'Hadir' })
  await expect(count.getByText('169', { exact: true })).toBeVisible({ timeout: 15_000 })
  const [laptop] = morning.laptops
  laptop?.record({ participantId: 'p-none', sessionId: 'reg', ...idsOf(0) })
  if (laptop) await send(laptop, 0)
  await server.stop()
  await expect(page.getByText('Sambungan terputus.', { exact: false })).toBeVisible()
  await server.restart()
  await expect(page.getByText('Terhubung, diperbarui otomatis')).toBeVisible({ timeout: 20_000 })
})

test('finds a person, corrects the data, and replaces a lost code with a picture to send', async () => {
  await page.getByRole('link', { name: 'Peserta', exact: true }).click()
  await page.getByRole('searchbox').fill('nurhikmah')
  await page.getByRole('button', { name: 'Nurhikmah', exact: true }).click()
  const panel = page.getByRole('region', { name: 'Data Nurhikmah' })
  await expect(panel.getByText('Masuk', { exact: true }).first()).toBeVisible()
  await panel.getByRole('button', { name: 'Perbaiki data' }).click()
  await page.getByLabel('Perlu diperhatikan petugas').fill('Kursi roda')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(panel.getByText('Perlu diperhatikan: Kursi roda')).toBeVisible()
  await panel.getByRole('button', { name: 'Ganti kode' }).click()
  await page.getByLabel('Alasan').fill('HP hilang')
  await page.getByRole('dialog').getByRole('button', { name: 'Ganti kode' }).click()
  await expect(panel.getByText('sudah diganti', { exact: true })).toBeVisible()
  await expect(panel.getByRole('img', { name: 'Kode QR Nurhikmah' })).toBeVisible()
})

test('cancels a registration only with a reason', async () => {
  const panel = page.getByRole('region', { name: 'Data Nurhikmah' })
  await panel.getByRole('button', { name: 'Batalkan pendaftaran' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Batalkan pendaftaran' }).click()
  await expect(dialog).toBeVisible()
  await dialog.getByLabel('Alasan').fill('Sakit')
  await dialog.getByRole('button', { name: 'Batalkan pendaftaran' }).click()
  await expect(panel.getByText('Dibatalkan', { exact: true })).toBeVisible()
  await panel.getByRole('button', { name: 'Pulihkan pendaftaran' }).click()
  await dialog.getByLabel('Alasan').fill('Sudah sembuh')
  await dialog.getByRole('button', { name: 'Pulihkan pendaftaran' }).click()
  await expect(panel.getByRole('button', { name: 'Batalkan pendaftaran' })).toBeVisible()
})

test('gives the keyboard its place back, dialog by panel by list', async () => {
  const panel = page.getByRole('region', { name: 'Data Nurhikmah' })
  const correct = panel.getByRole('button', { name: 'Perbaiki data' })
  await correct.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(correct).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(page.getByRole('button', { name: 'Nurhikmah', exact: true })).toBeFocused()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Peserta', level: 1 })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Langsung ke isi' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('shows what a list would change before anything is written', async () => {
  await page.goto(`${event()}/participants`)
  await page.getByRole('link', { name: 'Impor daftar' }).click()
  const csv =
    'Siapa;Komunitas;No. HP;NIK\nINDAH PERMATASARI;GenRe;81000009911;6371\nNurhikmah;;;6371\nTiti Sari;GenRe;;6371\n;GenRe;;6371\n'
  await page
    .getByLabel('Pilih atau letakkan berkas')
    .setInputFiles({ name: 'tambahan.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await expect(page.getByRole('alert').filter({ hasText: 'Belum ada kolom nama' })).toBeVisible()
  await page.getByLabel('Kolom Siapa').selectOption('Nama lengkap')
  const columns = page.getByRole('region', { name: 'Kolom di berkas' })
  await expect(columns.getByText('Nomor identitas (tidak dibaca)')).toBeVisible()
  const preview = page.getByRole('region', { name: 'Yang akan berubah' })
  await expect(page.getByRole('button', { name: 'Impor 2 orang' })).toBeVisible()
  await page.getByLabel(/^Nama HURUF BESAR ditulis biasa/).check()
  await preview.getByRole('button', { name: /Orang baru/ }).click()
  await expect(preview.getByText('Indah Permatasari')).toBeVisible()
  await preview
    .getByRole('button', { name: /Perlu diperiksa/ })
    .first()
    .click()
  await preview.getByRole('radio', { name: 'Orang lain, tambahkan' }).check()
  await expect(page.getByRole('button', { name: 'Impor 3 orang' })).toBeVisible()
  await expect(findBarriers(page)).resolves.toEqual([])
  const download = page.waitForEvent('download')
  await preview.getByRole('button', { name: /^Unduh baris/ }).click()
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('5;Nama kosong;')
  await expect(countPeople(page)).resolves.toBe(288)
  await page.getByRole('button', { name: 'Impor 3 orang' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Selesai: 3 orang baru' })).toBeVisible()
  await expect(countPeople(page)).resolves.toBe(291)
})

test('hands out the attendance list with the separator that was chosen', async () => {
  await page.getByRole('link', { name: 'Ekspor' }).click()
  await page.getByRole('radio', { name: 'CSV' }).check()
  await page.getByRole('radio', { name: /Titik koma/ }).check()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Unduh Daftar hadir' }).click()
  const file = await (await download).path()
  const text = readFileSync(file, 'utf8')
  expect(text.split('\n')[0]).toMatch(/Nama Lengkap.*;.*Meja/)
  expect(text.split('\n').length).toBeGreaterThan(160)
})

test('sets both desks of a double admission side by side until somebody decides', async () => {
  await page.getByRole('link', { name: 'Bentrok 2 perlu diperiksa' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Meja 2' }).first()).toBeVisible()
  await page
    .getByRole('button', { name: /^Putuskan/ })
    .first()
    .click()
  await page.getByRole('radio', { name: /Orang yang sama/ }).check()
  await page.getByLabel('Alasan').fill('Antre di dua meja')
  await page.getByRole('dialog').getByRole('button', { name: 'Putuskan' }).click()
  await expect(page.getByText('Sudah diputuskan. Laptop di meja', { exact: false })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Bentrok 1 perlu diperiksa' })).toBeVisible()
  await page.getByRole('radio', { name: 'Sudah diputuskan' }).check()
  await expect(page.getByText('Alasan: Antre di dua meja')).toBeVisible()
})

test('changes a session in the time of the event, whatever zone the browser is in', async () => {
  await page.getByRole('link', { name: 'Sesi dan aturan' }).click()
  await page.getByRole('button', { name: 'Ubah Registrasi ulang' }).click()
  await expect(page.getByLabel('Dibuka')).toHaveValue('2019-06-24T04:00')
  await page.getByLabel('Dibuka').fill('2019-06-24T03:45')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByText('03.45–05.15')).toBeVisible()
})

test('shows a key once, and keeps every act in the audit log', async () => {
  await page.getByRole('link', { name: 'Kunci API' }).click()
  await page.getByRole('button', { name: 'Buat kunci' }).first().click()
  await page.getByLabel('Nama kunci').fill('Formulir pendaftaran')
  await page.getByRole('dialog').getByRole('button', { name: 'Buat kunci' }).click()
  await expect(page.getByText('Kunci ini tampil sekali.', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Sudah saya salin' }).click()
  await page.getByRole('navigation', { name: 'Bagian acara' }).getByRole('link', { name: 'Jejak audit' }).click()
  for (const act of ['Kunci API dibuat', 'Bentrok diputuskan', 'Daftar diimpor', 'Kode diganti', 'Sesi diubah'])
    await expect(page.getByText(act).first()).toBeVisible()
})

test('invites a viewer, who sees masked numbers and cannot change anything', async () => {
  await page.getByRole('navigation', { name: 'Halaman' }).getByRole('link', { name: 'Pengguna' }).click()
  await page.getByRole('button', { name: 'Undang pengguna' }).click()
  await page.getByLabel('Nama', { exact: true }).fill('Budi')
  await page.getByLabel('Email').fill('budi@example.org')
  await page.getByRole('radio', { name: 'Pengamat' }).check()
  await page.getByRole('button', { name: 'Buat tautan' }).click()
  const link = (await page.getByText(/#\/link\//).textContent()) ?? ''
  const viewer = await (await browser.newContext()).newPage()
  await viewer.goto(link)
  await viewer.getByLabel('Kata sandi baru').fill('perahu di sungai')
  await viewer.getByRole('button', { name: 'Simpan dan masuk' }).click()
  await viewer.getByRole('link', { name: /Gathering Positif/ }).click()
  await viewer.getByRole('link', { name: 'Peserta', exact: true }).click()
  await expect(viewer.getByText('No. HP dan email disamarkan untuk peran Anda.')).toBeVisible()
  await expect(viewer.getByRole('button', { name: 'Tambah peserta' })).toBeHidden()
  await viewer.context().close()
})

test('follows a phone, the other language and the dark at once', async () => {
  await page.getByRole('button', { name: 'Tutup' }).last().click()
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(event())
  await page.getByRole('button', { name: 'EN' }).click()
  await expect(page.getByRole('heading', { name: 'Live', level: 1 })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('button', { name: 'Dark appearance' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  expect(await overflow(page)).toBe(0)
})

test('broke none of the page’s own rules on the way', () => {
  expect(complaints).toEqual([])
})

async function countPeople(shown: Page): Promise<number> {
  return shown.evaluate(async (id) => {
    const answer = await fetch(`/api/dashboard/events/${id}/participants?limit=1`)
    return ((await answer.json()) as { total: number }).total
  }, eventId)
}
