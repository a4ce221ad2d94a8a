import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import type { PaperOf } from '#shared/reports/paper-request.ts'
import { demoPin } from '../../../../tools/demo-event/desk-setup.ts'
import { readPdf } from '../../../shared/papers/read-pdf.ts'
import { readWorkbook } from '../../../shared/sheets/read-workbook.ts'
import { codesOf, scanOf, testLaptop, type TestEngine } from '../start-test-engine.ts'

const list: PaperOf<'attendance'> = {
  paper: 'attendance',
  language: 'id',
  day: '2019-06-24',
  role: null,
  sessionId: 'reg',
  order: 'community',
  who: 'present',
  signatures: 'empty',
  phones: 'masked',
}
const recap = { paper: 'recap', language: 'id', day: '2019-06-24', role: null, hidesSmall: false } as const

async function withArrivals(engine: TestEngine, count: number) {
  for (const code of await codesOf(engine, count)) await engine.ask('check-in:scan', scanOf(code))
}

it('writes the list of those present as separated values that keep every name, with a mark for spreadsheets', async () => {
  using laptop = testLaptop()
  const engine = await laptop.start({ isDemoWanted: true })
  await withArrivals(engine, 12)
  const written = await engine.ask('reports:write', { request: list, target: { format: 'csv', separator: ';' } })
  const text = readFileSync(join(written.folder, written.file), 'utf8')
  expect(text.startsWith('\uFEFF')).toBe(true)
  const rows: string[][] = parse(text, { bom: true, delimiter: ';' })
  expect(rows[0]).toEqual(['No', 'Nama', 'Instansi/Komunitas', 'L/P', 'No. HP', 'Pukul (WITA)', 'Tanda tangan'])
  const shown = await engine.ask('reports:recap', { day: '2019-06-24', role: null, language: 'id' })
  expect(rows.length - 1).toBe(shown.recap.totals.present)
  const communities = rows.slice(1).map((row) => row[2] ?? '')
  expect(communities).toEqual(communities.toSorted(new Intl.Collator('id').compare))
  expect(rows.slice(1).every((row) => /^(0810-••••-\d{4})?$/.test(row[4] ?? ''))).toBe(true)
  await engine.stop()
})

it('writes the recap as a workbook with a sheet for each table, and leaves an earlier file alone', async () => {
  using laptop = testLaptop()
  const engine = await laptop.start({ isDemoWanted: true })
  await withArrivals(engine, 5)
  await engine.tryAsk('check-in:scan', scanOf('BJBNOBODY77'))
  const target = { format: 'xlsx' } as const
  const first = await engine.ask('reports:write', { request: recap, target })
  const second = await engine.ask('reports:write', { request: recap, target })
  expect(second.file).not.toBe(first.file)
  const sheets = readWorkbook(readFileSync(join(first.folder, first.file)))
  expect(sheets.map(({ name }) => name)).toEqual([
    'Rekap Kehadiran',
    'Menurut komunitas',
    'Menurut peran',
    'Menurut sesi',
    'Menurut kelompok',
    'Menurut kelompok usia',
    'Kedatangan per 15 menit',
    'Menurut meja',
    'Kejadian khusus',
    'Perlengkapan',
  ])
  const exceptions = sheets.find(({ name }) => name === 'Kejadian khusus')
  expect(exceptions?.rows.at(-1)).toContain('Ditolak')
  const csv = await engine.tryAsk('reports:write', { request: recap, target: { format: 'csv', separator: ',' } })
  expect(csv).toMatchObject({ ok: false, failure: { code: 'report-not-a-table' } })
  await engine.stop()
})

it('stops between two rows when somebody asks for it, and leaves nothing behind', async () => {
  using laptop = testLaptop()
  const engine = await laptop.start({ isDemoWanted: true })
  const request = { ...list, who: 'expected' } as const
  const target = { format: 'xlsx' } as const
  const writing = engine.tryAsk('reports:write', { request, target })
  const busy = await engine.tryAsk('reports:write', { request, target })
  expect(busy).toMatchObject({ ok: false, failure: { code: 'report-busy' } })
  await engine.ask('reports:cancel', null)
  expect(await writing).toMatchObject({ ok: false, failure: { code: 'report-canceled' } })
  const folder = join(laptop.dataFolder, 'exports')
  expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([])
  expect(await engine.tryAsk('reports:write', { request, target })).toMatchObject({ ok: true })
  await engine.stop()
})

it('gives whole phone numbers to a supervisor only, and records how many were taken out', async () => {
  using laptop = testLaptop()
  const engine = await laptop.start({ isDemoWanted: true })
  await withArrivals(engine, 3)
  const whole = { request: { ...list, phones: 'full' }, target: { format: 'csv', separator: ',' } } as const
  await engine.ask('officers:sign-in', { officerId: 'petugas-mastura', pin: demoPin })
  const before = (await engine.ask('app:status', null)).records
  const written = await engine.ask('reports:write', whole)
  expect(readFileSync(join(written.folder, written.file), 'utf8')).toMatch(/0810-\d{4}-\d{4}/)
  expect((await engine.ask('app:status', null)).records).toBe(before + 1)
  await engine.ask('officers:sign-in', { officerId: 'petugas-rina', pin: demoPin })
  expect(await engine.tryAsk('reports:write', whole)).toMatchObject({
    ok: false,
    failure: { code: 'report-needs-supervisor' },
  })
  const { isPhoneAllowed } = await engine.ask('reports:recap', { day: null, role: null, language: 'id' })
  expect(isPhoneAllowed).toBe(false)
  await engine.stop()
})

it('writes the recap as pages under the letterhead, with who signs', async () => {
  using laptop = testLaptop()
  const engine = await laptop.start({ isDemoWanted: true })
  await withArrivals(engine, 5)
  const written = await engine.ask('reports:write', { request: recap, target: { format: 'pdf', size: 'F4' } })
  expect(written.file).toMatch(/^rekap-.*\.pdf$/)
  const pdf = readPdf(join(written.folder, written.file))
  expect(pdf.size.map(Math.round)).toEqual([215, 330])
  const text = pdf.text()
  expect(text[0]).toContain('PANITIA GATHERING POSITIF BERMEDIA SOSIAL')
  expect(text.at(-1)).toContain('Hj. Noorlaila Contoh, S.Sos.')
  expect(text.at(-1)).toContain(`Halaman ${text.length} dari ${text.length}`)
  await engine.stop()
})
