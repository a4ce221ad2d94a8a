import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeEventOfList } from '#engine/import/import-list.ts'
import { keepImport } from '#engine/import/keep-import.ts'
import { success } from '#shared/failures/failure-code.ts'
import { drawCode, isWellFormedCode } from '#shared/participants/draw-code.ts'
import { expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'gapura-list-'))
let files = 0
const event = { name: 'Kopdar', city: 'Banjarbaru', zone: 'Asia/Makassar', startsOn: '2026-12-01' } as const

/** A chance that never draws the same code twice in a short list. */
function differentNumbers() {
  let draws = 0
  return () => (draws++ % 97) / 97
}

async function listOf(content: string | Uint8Array, random = differentNumbers()) {
  const path = join(folder, `${files++}.csv`)
  writeFileSync(path, content)
  let ids = 0
  const surroundings = { newId: () => `id-${ids++}`, random, now: () => 0 }
  const imports = keepImport({ desk: () => null, surroundings, broadcast: () => undefined, onApplied: () => undefined })
  const list = await imports.open(path)
  if (!list.ok) return list
  const made = await makeEventOfList(list.value, event, surroundings)
  return made.ok ? success({ ...made.value.report, fresh: made.value.fresh, people: made.value.people }) : made
}

const heading = 'Cap waktu,Nama Lengkap,Asal Komunitas,No. HP/WA,Jenis Kelamin,NIK,Kode\n'

it('reads a list as people write it: names as typed, phones as texts, national ids never', async () => {
  const list = await listOf(
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
])('reads %s', async (_, content) => {
  expect(await listOf(content)).toMatchObject({ value: { people: [{ name: 'Siti', community: 'GenRe' }] } })
})

it('reads UTF-16 and Windows-1252', async () => {
  const utf16 = Buffer.from('\uFEFFNama\nSiti é\n', 'utf16le')
  expect(await listOf(utf16)).toMatchObject({ value: { people: [{ name: 'Siti é' }] } })
  expect(await listOf(Buffer.from('Nama\nSiti \xe9\n', 'latin1'))).toMatchObject({
    value: { people: [{ name: 'Siti é' }] },
  })
})

it('names the columns it has no use for: unknown ones, second ones, and filled ones without a heading', async () => {
  const list = await listOf('No,Nama,NIK,Nama Lengkap,,Ukuran Kaos,,Kosong\n1,Siti,6371,Siti A,,L,x,\n2,Ali,,,,M,,\n')
  expect(list).toMatchObject({
    value: { droppedColumns: ['NIK'], unusedColumns: ['No', 'Nama Lengkap', 'Ukuran Kaos', 'G'] },
  })
  expect(await listOf(`${'x,'.repeat(27)},Nama\n${'1,'.repeat(27)}y,Siti\n`)).toMatchObject({
    value: { unusedColumns: [...Array.from({ length: 27 }, () => 'x'), 'AB'] },
  })
})

it('draws again what is taken, by a person before or by the list itself', async () => {
  const [first, second, third] = [0.1, 0.4, 0.7].map((number) => drawCode('BNJ', () => number))
  const numbers = [0.1, 0.1, 0.4, 0.7].flatMap((number) => Array.from({ length: 7 }, () => number))
  const list = await listOf(`Nama,Kode\nSiti,\nAli,\nNur,${second}\n`, () => numbers.shift() ?? 0)
  const codes = list.ok ? list.value.people.map(({ codes: [code] }) => code?.text) : []
  expect(codes).toEqual([first, third, second])
})

it('names the rows it leaves out, and why', async () => {
  const list = await listOf(`Nama,Kode\nSiti,A\n-,B\n${'x'.repeat(101)},C\nAli,${'y'.repeat(513)}\n`)
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
])('numbers a row as a spreadsheet does, %s', async (_, content, row) => {
  expect(await listOf(content)).toMatchObject({ value: { people: [{}], skippedRows: [{ row, because: 'no-name' }] } })
})

it.each([
  ['an empty file', '', { code: 'file-empty' }],
  ['separators alone', ',,\n,,\n', { code: 'file-empty' }],
  ['a heading alone', 'Nama\n', { code: 'file-empty' }],
  ['no name column', 'Umur,Kota\n1,2\n', { code: 'file-no-name-column', detail: 'Umur, Kota' }],
  ['an open quotation mark', 'Nama\n"Siti\nAli\n', { code: 'file-malformed' }],
])('refuses %s', async (_, content, failure) => expect(await listOf(content)).toMatchObject({ ok: false, failure }))

it('leaves rows out that are at odds with others, and says why', async () => {
  const list = await listOf('Nama,Kode,No HP\nA,X,\nB,X,\nSiti,,081200000001\nSiti,,081200000001\nSiti,,\n')
  expect(list).toMatchObject({
    value: {
      doubles: 1,
      people: [{ name: 'Siti' }],
      skippedRows: [
        { row: 2, because: 'code-twice' },
        { row: 3, because: 'code-twice' },
        { row: 6, because: 'same-name-in-list' },
      ],
    },
  })
})

it('makes the same event of the same list, ids and chance', async () => {
  const read = () => listOf('Nama\nSiti\n', () => 0.4)
  const first = await read()
  expect(first).toEqual(await read())
  expect(first).toMatchObject({
    value: {
      fresh: { event: { codePrefix: 'BNJ' }, sessions: [{ kind: 'arrival' }] },
      people: [{ id: 'id-0', codes: [{ text: drawCode('BNJ', () => 0.4) }] }],
    },
  })
})
