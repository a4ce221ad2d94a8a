import fc from 'fast-check'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, expect, it } from 'vitest'
import { readSheet } from '#shared/sheets/read-sheet.ts'
import type { ReadOptions } from '#shared/sheets/sheet-row.ts'
import { writeCsv } from '#shared/sheets/write-csv.ts'
import { writeXlsx } from '#shared/sheets/write-xlsx.ts'

const folder = mkdtempSync(join(tmpdir(), 'gapura-sheets-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(content: Uint8Array | string): string {
  const path = join(folder, 'list')
  writeFileSync(path, content)
  return path
}

async function rowsOf(content: Uint8Array | string, options?: ReadOptions): Promise<string[][]> {
  const rows: string[][] = []
  for await (const some of readSheet(fileOf(content), options)) rows.push(...some)
  return rows
}

const table = (rows: readonly string[][]) => ({
  name: 'Peserta',
  headings: ['Nama', 'Komunitas', 'HP'],
  rows: (async function* () {
    yield* rows
  })(),
})

/** What every way out and in keeps: what XML can hold, without spaces at the ends. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('=1+1', '+62812', '-', '@a', '_x0041_', "Ma'ruf", 'a;b,c\td', 'a\r\nb'),
  )
  // oxlint-disable-next-line no-control-regex
  .map((value) => value.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '').trim())
const filled = fc.array(
  fc.tuple(
    text,
    text,
    text.map((value) => `${value}x`),
  ),
  { maxLength: 8 },
)

it('reads what we write, as workbook and as separated values', async () => {
  await fc.assert(
    fc.asyncProperty(filled, fc.constantFrom(',', ';'), async (rows, separator) => {
      const expected = [['Nama', 'Komunitas', 'HP'], ...rows]
      expect(await rowsOf(await buffer(writeXlsx(table(rows))))).toEqual(expected)
      expect(await rowsOf(await buffer(writeCsv(table(rows), separator)))).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})

it('reads the letters of every Windows and of every phone', async () => {
  const list = 'Nama;Komunitas\nNurul ’Aini é;“GenRe”\n'
  const expected = [
    ['Nama', 'Komunitas'],
    ['Nurul ’Aini é', '“GenRe”'],
  ]
  const utf16 = Buffer.from(list, 'utf16le')
  const windows = Buffer.from(
    Array.from(list, (letter) => ({ '’': 0x92, '“': 0x93, '”': 0x94 })[letter] ?? letter.charCodeAt(0)),
  )
  const marked = (mark: number[], bytes: Buffer) => Buffer.concat([Buffer.from(mark), bytes])
  for (const bytes of [
    Buffer.from(list),
    marked([0xef, 0xbb, 0xbf], Buffer.from(list)),
    marked([0xff, 0xfe], utf16),
    marked([0xfe, 0xff], Buffer.from(utf16).swap16()),
    utf16,
    windows,
  ])
    expect(await rowsOf(bytes)).toEqual(expected)
})

it('keeps blank rows within a list, so that rows are counted as a spreadsheet counts them', async () => {
  expect(await rowsOf('sep=;\nNama;HP;;\n\n;;\nSiti;0812;;\n;\n\n')).toEqual([['Nama', 'HP'], [], [], ['Siti', '0812']])
})

it('gives rows a thousand at a time, tells how far it is, and stops when it is told to', async () => {
  const path = fileOf('Nama\n' + 'Siti\n'.repeat(2_500))
  const sizes: number[] = []
  let last = [0, 0]
  for await (const rows of readSheet(path, { onProgress: (...told) => (last = told) })) sizes.push(rows.length)
  expect(sizes.reduce((sum, size) => sum + size)).toBe(2_501)
  expect(Math.max(...sizes)).toBe(1_000)
  expect(last).toEqual([12_505, 12_505])
  await expect(rowsOf('Nama\nSiti', { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'import-canceled' })
})

it('says what a file is that is no list, whatever it is called', async () => {
  const codeOf = (content: Uint8Array | string) =>
    rowsOf(content).then(
      () => null,
      (error: { code?: string }) => error.code,
    )
  expect(await codeOf('')).toBe('file-empty')
  expect(await codeOf(' \n;;\n')).toBe('file-empty')
  expect(await codeOf(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))).toBe('file-picture')
  expect(await codeOf(Buffer.from('ffd8ffe000104a464946', 'hex'))).toBe('file-picture')
  expect(await codeOf('%PDF-1.7\n')).toBe('file-other-kind')
  expect(await codeOf('{\\rtf1 Nama}')).toBe('file-other-kind')
  expect(await codeOf('\uFEFF<html><table><tr><td>Nama')).toBe('file-web-page')
  expect(await codeOf(Buffer.from([78, 0, 1, 2, 0, 200, 7, 0, 0]))).toBe('file-not-text')
  expect(await codeOf('PK\u0003\u0004 torn')).toBe('file-damaged')
  await expect(readSheet(join(folder, 'nowhere.csv')).next()).rejects.toMatchObject({
    code: 'file-unreadable',
    detail: 'ENOENT',
  })
})

it('reads 300 columns, and refuses more than anybody fills', async () => {
  const row = (length: number) => Array.from({ length }, () => 'x').join(',')
  expect((await rowsOf(row(300)))[0]).toHaveLength(300)
  await expect(rowsOf(row(1_001))).rejects.toMatchObject({ code: 'file-too-many-columns', detail: '1000' })
  expect(await rowsOf(`Nama${','.repeat(16_383)}`)).toEqual([['Nama']])
})

it('refuses two million rows at a limit, holding none of them', async () => {
  let read = 0
  const all = async () => {
    for await (const rows of readSheet(fileOf('x\n'.repeat(2_000_000)))) read += rows.length
  }
  await expect(all()).rejects.toMatchObject({ code: 'file-too-many-rows', detail: '1048576' })
  expect(read).toBeGreaterThan(1_000_000)
})
