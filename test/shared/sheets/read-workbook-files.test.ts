import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { listSheets, readSheet } from '#shared/sheets/read-sheet.ts'
import type { ReadOptions, SheetNote } from '#shared/sheets/sheet-row.ts'
import { makeWorkbook, zipOf, type Parts } from './make-workbook.ts'

const folder = mkdtempSync(join(tmpdir(), 'gapura-workbooks-'))
afterAll(() => rmSync(folder, { recursive: true }))

const fileOf = (name: string) => join(import.meta.dirname, 'files', name)

async function rowsOf(path: string, options?: ReadOptions): Promise<string[][]> {
  const rows: string[][] = []
  for await (const some of readSheet(path, options)) rows.push(...some)
  return rows
}

function written(bytes: Buffer): string {
  const path = join(folder, 'list.csv')
  writeFileSync(path, bytes)
  return path
}

const read = async (parts: Parts, options?: ReadOptions) => rowsOf(written(await makeWorkbook(parts)), options)

it('reads what LibreOffice saved: the first sheet with something in it, as people see its cells', async () => {
  const notes: SheetNote[] = []
  expect(await rowsOf(fileOf('libreoffice.xlsx'), { onNote: (note) => notes.push(note) })).toEqual([
    ['DAFTAR PESERTA'],
    [],
    [],
    ['Nama', 'HP', 'HP2', 'NIP', 'Lahir', 'Daftar', 'Jam', 'Hadir', 'Rumus', 'Salah', 'Nilai'],
    [
      "Siti Nurhaliza & <Ma'ruf>\nbaris kedua",
      '081234567890',
      '081234567890',
      '198609262015051000',
      '1999-12-31',
      '2019-06-24T04:05:00',
      '04:30:00',
      '1',
      'ALI!',
      '',
      '0.3',
    ],
  ])
  expect(notes).toEqual([
    { kind: 'digits-lost', row: 5, text: '1.98609262015051E+01' },
    { kind: 'error', row: 5, text: '#DIV/0!' },
  ])
})

it('lists the sheets, and reads the one that is named, hidden or not', async () => {
  expect(await listSheets(fileOf('libreoffice.xlsx'))).toEqual([
    { name: 'Sampul', isVisible: true, hasData: false },
    { name: 'Rahasia', isVisible: false, hasData: true },
    { name: 'Peserta', isVisible: true, hasData: true },
  ])
  expect(await rowsOf(fileOf('libreoffice.xlsx'), { sheet: 'Rahasia' })).toEqual([['tersembunyi']])
  await expect(rowsOf(fileOf('libreoffice.xlsx'), { sheet: 'Tidak ada' })).rejects.toMatchObject({
    code: 'file-no-sheet',
    detail: 'Tidak ada',
  })
  await expect(rowsOf(fileOf('libreoffice.xlsx'), { sheet: 'Sampul' })).rejects.toMatchObject({ code: 'file-empty' })
})

it('reads answers of a form alike from both of its files, but for the zero that a spreadsheet ate', async () => {
  const rows = await rowsOf(fileOf('form-answers.csv'))
  expect(rows[0]?.at(-1)).toBe('Apakah Anda alergi makanan? Tuliskan (mis. kacang, udang)')
  expect(rows[1]?.[5]).toBe('081000000001')
  rows[1]![5] = '81000000001'
  expect(await rowsOf(fileOf('form-answers.xlsx'))).toEqual(rows)
})

it.each([
  ['libreoffice.ods', 'file-open-document'],
  ['libreoffice-97.xls', 'file-old-workbook'],
  ['protected.xlsx', 'file-protected'],
])('says what %s is', async (name, code) => {
  await expect(rowsOf(fileOf(name))).rejects.toMatchObject({ code })
  await expect(listSheets(fileOf(name))).rejects.toMatchObject({ code })
})

it('reads cells of every kind, wherever they say they stand', async () => {
  const strings =
    '<si><t>Satu</t></si><si><r><t>Du</t></r><r><t xml:space="preserve">a </t></r><rPh sb="0" eb="1"><t>dibaca</t></rPh></si>'
  const rows = `<x:row r="2"><x:c r="B2" t="s"><x:v>1</x:v></x:c><x:c t="s"><x:v>0</x:v></x:c><x:c r="F2" t="inlineStr"><x:is><x:t>a_x000D_b_x005F_x0041_</x:t></x:is></x:c></x:row>
    <x:row><x:c t="b"><x:v>1</x:v></x:c><x:c t="b"><x:v>0</x:v></x:c><x:c t="d"><x:v>2019-06-24</x:v></x:c><x:c t="str"><x:f>UPPER("a")</x:f><x:v>A</x:v></x:c><x:c><x:v>3603041212850003</x:v></x:c><x:c><x:v>0.10000000000000001</x:v></x:c><x:c><x:v>8.1E10</x:v></x:c><x:c s="1"/></x:row>
    <x:row r="900000"><x:c r="A900000" s="1"/></x:row>`
  expect(await read({ rows, strings })).toEqual([
    [],
    ['', 'Dua ', 'Satu', '', '', 'a\rb_x0041_'],
    ['TRUE', 'FALSE', '2019-06-24', 'A', '3603041212850003', '0.1', '81000000000'],
  ])
})

it('reads dates by their format, also of a workbook that counts from 1904', async () => {
  const formats = ['d/m/yyyy', '[$-421]dd mmmm yyyy', 'hh:mm', '[h]:mm', '"hari" 0', '#,##0.00', '+00 000-0000-0000']
  const styles = `<numFmts>${formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="14"/>${formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}<xf numFmtId="22"/></cellXfs>`
  const cell = (style: number, value: string) => `<x:c s="${style}"><x:v>${value}</x:v></x:c>`
  const rows = `<x:row>${cell(0, '59')}${cell(1, '61')}${cell(2, '43640')}${cell(3, '0.1875')}${cell(4, '1.25')}${cell(5, '12')}${cell(6, '1234.5')}${cell(7, '6281012345678')}${cell(8, '43640.16666666')}${cell(0, '-3')}</x:row>`
  expect(await read({ rows, styles })).toEqual([
    [
      '1900-02-28',
      '1900-03-01',
      '2019-06-24',
      '04:30:00',
      '30:00:00',
      'hari 12',
      '1234.5',
      '+62 810-1234-5678',
      '2019-06-24T04:00:00',
      '-3',
    ],
  ])
  const from1904 = await read({
    rows: `<x:row>${cell(0, '42178')}</x:row>`,
    styles,
    workbook: '<x:workbookPr date1904="1"/>',
  })
  expect(from1904).toEqual([['2019-06-24']])
})

it('fetches and expands nothing that a file asks for', async () => {
  const prolog = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
  await expect(read({ prolog, rows: '<x:row><x:c t="str"><x:v>&a;&b;</x:v></x:c></x:row>' })).rejects.toMatchObject({
    code: 'file-unsafe',
  })
  await expect(read({ rows: '<x:row><x:c t="str"><x:v>&a;</x:v></x:c></x:row>' })).rejects.toMatchObject({
    code: 'file-damaged',
  })
})

it('refuses what swells, before it takes the memory for it', async () => {
  const bomb = `<x>${'<aaaaaaaaaaaaaaaaaaaaaaaaaaaa/>'.repeat(600_000)}`
  await expect(read({ rows: '', more: { 'xl/texts.xml': bomb } })).rejects.toMatchObject({ code: 'file-swells' })
  const cell = `<x:row><x:c t="str"><x:v>${'a'.repeat(3_000_000)}</x:v></x:c></x:row>`
  await expect(read({ rows: cell })).rejects.toMatchObject({ code: 'file-swells' })
  const many = await makeWorkbook({ rows: '' })
  // The number of parts as the archive's end tells it.
  many.writeUInt16LE(10_001, many.length - 12)
  many.writeUInt16LE(10_001, many.length - 14)
  await expect(rowsOf(written(many))).rejects.toMatchObject({ code: 'file-swells' })
})

it('counts columns that are filled, not those that are only coloured', async () => {
  const at = (reference: string, value: string) =>
    `<x:row><x:c r="A1"><x:v>1</x:v></x:c><x:c r="${reference}">${value}</x:c></x:row>`
  expect(await read({ rows: at('XFD1', '') })).toEqual([['1']])
  expect((await read({ rows: at('KN1', '<x:v>2</x:v>') }))[0]).toHaveLength(300)
  await expect(read({ rows: at('XFD1', '<x:v>2</x:v>') })).rejects.toMatchObject({ code: 'file-too-many-columns' })
  await expect(read({ rows: '<x:row r="1048577"/>' })).rejects.toMatchObject({ code: 'file-too-many-rows' })
})

it('says so of a workbook that is damaged or cut, and of an archive that is none', async () => {
  const whole = readFileSync(fileOf('libreoffice.xlsx'))
  for (const cut of [100, whole.length / 2, whole.length - 10])
    await expect(rowsOf(written(whole.subarray(0, cut)))).rejects.toMatchObject({ code: 'file-damaged' })
  let refused = 0
  for (let at = 40; at < whole.length; at += 251) {
    const flipped = Buffer.from(whole)
    flipped[at]! ^= 0xff
    const outcome = await rowsOf(written(flipped)).catch((error: { code?: string }) => error.code)
    // Nothing but words of ours: whole rows, or one of the refusals.
    if (typeof outcome === 'string') refused += 1
    expect(
      Array.isArray(outcome) ||
        /^file-(?:damaged|empty|unsafe|swells|protected|no-sheet|other-kind)$/.test(String(outcome)),
    ).toBe(true)
  }
  expect(refused).toBeGreaterThan(5)
  await expect(rowsOf(written(await zipOf({ 'foto.jpg': 'x' })))).rejects.toMatchObject({ code: 'file-other-kind' })
  await expect(rowsOf(written(await zipOf({ 'word/document.xml': '<a/>' })))).rejects.toMatchObject({
    code: 'file-other-kind',
  })
})
