import { parse } from 'csv-parse/sync'
import { buffer } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import type { Cell, Table } from '#shared/sheets/table.ts'
import { writeCsv } from '#shared/sheets/write-csv.ts'
import { writeXlsx } from '#shared/sheets/write-xlsx.ts'
import { zoneTime } from '#shared/time/zone-time.ts'
import { readWorkbook } from './read-workbook.ts'

const hostile = [
  '=1+1',
  '+62 812',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '<b>&"\'',
  'baris\nbaru',
  '_x0041_',
  '👩🏽‍🚀 ’ é',
  '\u202Eevil',
  '198609262015051001',
  '08120000',
  '  ujung  ',
]

function tableOf(rows: Iterable<readonly Cell[]>): Table {
  return {
    name: 'Peserta & <Tamu>',
    headings: ['Nama', 'Jumlah'],
    rows: (async function* () {
      yield* rows
    })(),
  }
}

it('writes a workbook whose cells are the texts and numbers that went in, never a formula', async () => {
  const [sheet, ...more] = readWorkbook(await buffer(writeXlsx(tableOf(hostile.map((text, index) => [text, index])))))
  expect(more).toEqual([])
  expect(sheet).toEqual({
    name: 'Peserta & <Tamu>',
    rows: [['Nama', 'Jumlah'], ...hostile.map((text, index) => [text, index])],
  })
})

it('writes several tables as sheets of one workbook, under names that every spreadsheet takes', async () => {
  const named = (name: string, headings: string[]) => ({ ...tableOf([[name, 1]]), name, headings })
  const long = 'Rekap kehadiran menurut komunitas dan kelompok'
  const sheets = readWorkbook(
    await buffer(
      writeXlsx(named("'Hadir: 1/2'", []), named(long, ['A', 'B']), named(long.toUpperCase(), ['A']), named('[]', [])),
    ),
  )
  expect(sheets.map(({ name }) => name)).toEqual([
    'Hadir 1 2',
    'Rekap kehadiran menurut komunit',
    'REKAP KEHADIRAN MENURUT KOMUN 2',
    'Sheet',
  ])
  expect(sheets[0]?.rows).toEqual([["'Hadir: 1/2'", 1]])
  expect(sheets[1]?.rows).toEqual([
    ['A', 'B'],
    [long, 1],
  ])
})

it('leaves out of a workbook what XML cannot hold, and what is too long for a cell', async () => {
  const rows = [
    ['a\0\u0001\uFFFEb', Number.NaN],
    ['\uD800x', 1.5],
    ['y'.repeat(40_000), -1],
  ] as const
  const [sheet] = readWorkbook(await buffer(writeXlsx(tableOf(rows))))
  expect(sheet?.rows.slice(1)).toEqual([
    ['ab', null],
    ['x', 1.5],
    ['y'.repeat(32_767), -1],
  ])
})

it('writes 100,000 rows while they are read, without holding them', async () => {
  let made = 0
  const table = tableOf(
    (function* () {
      for (; made < 100_000; made++) yield [`Orang ${made}`, made]
    })(),
  )
  let madeAtFirstByte = -1
  let bytes = 0
  for await (const part of writeXlsx(table)) {
    if (madeAtFirstByte < 0 && bytes > 1_000) madeAtFirstByte = made
    bytes += (part as Buffer).length
  }
  expect(made).toBe(100_000)
  expect(madeAtFirstByte).toBeLessThan(50_000)
})

it('ends a file with an error when its rows end with one, and never as if it were whole', async () => {
  const broken = () =>
    ({
      ...tableOf([]),
      rows: (async function* (): AsyncGenerator<Cell[]> {
        yield ['a', 1]
        throw new Error('the database went away')
      })(),
    }) satisfies Table
  await expect(buffer(writeXlsx(broken()))).rejects.toThrow('the database went away')
  await expect(buffer(writeCsv(broken(), ','))).rejects.toThrow('the database went away')
})

it.each([',', ';'] as const)(
  'writes values separated by %s with a mark, quoted, with formulas as texts',
  async (by) => {
    const text = (await buffer(writeCsv(tableOf(hostile.map((cell) => [cell, 1])), by))).toString()
    expect(text.startsWith(`\uFEFFNama${by}Jumlah\r\n`)).toBe(true)
    const rows = parse(text, { bom: true, delimiter: by, record_delimiter: '\r\n' })
    const told = hostile.map((cell) => (/^[=+@\t\r-]/.test(cell) ? `'${cell}` : cell))
    expect(rows).toEqual([['Nama', 'Jumlah'], ...told.map((cell) => [cell, '1'])])
    // However a spreadsheet ends its lines, none begins with what it would run.
    const outsideQuotes = text.replaceAll(/"(?:[^"]|"")*"/g, '""')
    expect(outsideQuotes).not.toMatch(/(?:^|[\r\n,;])[=+@\t-]/)
  },
)

it('keeps numbers below zero numbers', async () => {
  expect((await buffer(writeCsv(tableOf([['a', -5]]), ','))).toString()).toContain('a,-5\r\n')
})

it('writes times as a clock in the zone showed them, and names the zone', () => {
  const time = zoneTime('Asia/Makassar', 0)
  expect(time.zoneName).toBe('WITA, Asia/Makassar')
  expect(time.text(Date.UTC(2019, 5, 23, 20, 0, 7))).toBe('2019-06-24 04:00:07')
  expect(time.text(Date.UTC(2019, 5, 23, 16, 0))).toBe('2019-06-24 00:00:00')
  expect(time.text(null)).toBe('')
})
