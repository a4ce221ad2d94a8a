import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makePeople } from '#engine/import/make-people.ts'
import { readListFile } from '#engine/import/read-list-file.ts'
import { drawCode, isWellFormedCode } from '#shared/participants/draw-code.ts'
import { expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'gapura-list-'))
let files = 0

/** A chance that never draws the same code twice in a short list. */
function differentNumbers() {
  let draws = 0
  return () => (draws++ % 97) / 97
}

function listOf(content: string | Uint8Array, random = differentNumbers()) {
  const path = join(folder, `${files++}.csv`)
  writeFileSync(path, content)
  const rows = readListFile(path)
  if (!rows.ok) return rows
  let ids = 0
  return makePeople(rows.value, { newId: () => `id-${ids++}`, random, codePrefix: 'BJB' })
}

const heading = 'Cap waktu,Nama Lengkap,Asal Komunitas,No. HP/WA,Jenis Kelamin,NIK,Kode\n'

it('reads a list as people write it: names as typed, phones as texts, national ids never', () => {
  const list = listOf(
    `${heading}x,"dr. Hj. Siti, Sp.A.",GenRe,81000000001,P,6371010101900003,\nx,N,-,+62 810-0000-0002,L,,OTHER-7\n`,
  )
  expect(list).toMatchObject({
    value: {
      droppedColumns: ['NIK'],
      people: [
        { name: 'dr. Hj. Siti, Sp.A.', community: 'GenRe', phone: '+6281000000001', sex: 'P' },
        { name: 'N', community: '', phone: '+6281000000002', sex: 'L', codes: [{ text: 'OTHER-7' }] },
      ],
    },
  })
  expect(JSON.stringify(list)).not.toContain('6371010101900003')
  const drawn = list.ok ? list.value.people[0]?.codes[0]?.text : ''
  expect(isWellFormedCode(drawn ?? '')).toBe(true)
})

it.each([
  ['semicolons', 'Nama;Komunitas\nSiti;GenRe\n'],
  ['tabs', 'Nama\tKomunitas\nSiti\tGenRe\n'],
  ['a byte order mark', '\uFEFFNama,Komunitas\nSiti,GenRe\n'],
  ['Windows line ends', 'Nama,Komunitas\r\nSiti,GenRe\r\n'],
  ['a short row', 'Nama,Komunitas,Email\nSiti,GenRe\n'],
])('reads %s', (_, content) => {
  expect(listOf(content)).toMatchObject({ value: { people: [{ name: 'Siti', community: 'GenRe' }] } })
})

it('reads UTF-16 and Windows-1252', () => {
  const utf16 = Buffer.from('\uFEFFNama\nSiti é\n', 'utf16le')
  expect(listOf(utf16)).toMatchObject({ value: { people: [{ name: 'Siti é' }] } })
  expect(listOf(Buffer.from('Nama\nSiti \xe9\n', 'latin1'))).toMatchObject({ value: { people: [{ name: 'Siti é' }] } })
})

it('names the columns it has no use for: unknown ones, second ones, and filled ones without a heading', () => {
  const list = listOf('No,Nama,NIK,Nama Lengkap,,Ukuran Kaos,,Kosong\n1,Siti,6371,Siti A,,L,x,\n2,Ali,,,,M,,\n')
  expect(list).toMatchObject({
    value: { droppedColumns: ['NIK'], unusedColumns: ['No', 'Nama Lengkap', 'Ukuran Kaos', 'G'] },
  })
  expect(listOf(`${'x,'.repeat(27)},Nama\n${'1,'.repeat(27)}y,Siti\n`)).toMatchObject({
    value: { unusedColumns: [...Array.from({ length: 27 }, () => 'x'), 'AB'] },
  })
})

it('draws again what is taken, by a person before or by the list itself', () => {
  const [first, second, third] = [0.1, 0.4, 0.7].map((number) => drawCode('BJB', () => number))
  const numbers = [0.1, 0.1, 0.4, 0.7].flatMap((number) => Array.from({ length: 7 }, () => number))
  const list = listOf(`Nama,Kode\nSiti,\nAli,\nNur,${second}\n`, () => numbers.shift() ?? 0)
  const codes = list.ok ? list.value.people.map(({ codes: [code] }) => code?.text) : []
  expect(codes).toEqual([first, third, second])
})

it('names the rows it leaves out, and why', () => {
  const list = listOf(`Nama,Kode\nSiti,A\n-,B\n${'x'.repeat(101)},C\nAli,${'y'.repeat(513)}\n`)
  expect(list).toMatchObject({
    value: {
      people: [{ name: 'Siti' }],
      skippedRows: [
        { row: 3, because: 'no-name' },
        { row: 4, because: 'name-too-long' },
        { row: 5, because: 'code-too-long' },
      ],
    },
  })
})

it.each([
  ['after blank lines', 'Nama,Kode\nSiti,A\n\n\n-,B\n', 5],
  ['after blank lines before the heading', '\n\r\nNama,Kode\nSiti,A\n-,B\n', 5],
  ['after rows of separators alone', 'Nama;Kode\nSiti;A\n;\n ; \n-;B\n', 5],
  ['after a cell of several lines', 'Nama,Kode\n"Siti\n(GenRe)\nBanjarbaru",A\n-,B\n', 3],
  ['after a heading of several lines', '"Nama\nLengkap";Kode\nSiti;A\n-;B\n', 3],
])('numbers a row as a spreadsheet does, %s', (_, content, row) => {
  expect(listOf(content)).toMatchObject({ value: { people: [{}], skippedRows: [{ row, because: 'no-name' }] } })
})

it.each([
  ['an empty file', '', { code: 'file-empty' }],
  ['separators alone', ',,\n,,\n', { code: 'file-empty' }],
  ['one code on two rows with blank lines between', 'Nama,Kode\nA,X\n\n\nB,X\n', { detail: '2, 5' }],
  ['a heading alone', 'Nama\n', { code: 'file-empty' }],
  ['no name column', 'Umur,Kota\n1,2\n', { code: 'file-no-name-column', detail: 'Umur, Kota' }],
  ['one code on two rows', 'Nama,Kode\nA,X\nB,X\n', { code: 'file-code-twice', detail: '2, 3' }],
  ['an open quotation mark', 'Nama\n"Siti\nAli\n', { code: 'file-malformed' }],
])('refuses %s', (_, content, failure) => expect(listOf(content)).toMatchObject({ ok: false, failure }))

it('says of an Excel workbook what it is, new or old, and of another archive that it is no text', () => {
  const zip = (name: string) => Buffer.concat([Buffer.from('PK\x03\x04\x14\0\0\0', 'latin1'), Buffer.from(name)])
  const old = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(512),
    Buffer.from('Workbook', 'utf16le'),
  ])
  expect(listOf(zip('[Content_Types].xml … xl/workbook.xml'))).toMatchObject({ failure: { code: 'file-is-workbook' } })
  expect(listOf(old)).toMatchObject({ failure: { code: 'file-is-workbook' } })
  expect(listOf(zip('word/document.xml'))).toMatchObject({ failure: { code: 'file-not-text' } })
})

it('refuses a picture that is called a list, and a file that is not there', () => {
  expect(listOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))).toMatchObject({
    failure: { code: 'file-not-text' },
  })
  expect(readListFile(join(folder, 'nowhere.csv'))).toMatchObject({
    failure: { code: 'file-unreadable', detail: 'ENOENT' },
  })
})
