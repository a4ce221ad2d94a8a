import { findHeadings } from '#shared/import/find-headings.ts'
import { meaningOf } from '#shared/import/list-columns.ts'
import { readTimes } from '#shared/import/read-times.ts'
import { readList } from '#shared/import/read-list.ts'
import { findSeparator, readText } from '#shared/import/read-text.ts'
import { expect, it } from 'vitest'

it('tells what each row says, with the number that the spreadsheet shows', () => {
  const list = readList([
    ['Nama Lengkap', 'Instansi', 'Peran', 'No. HP/WA', 'NIK', 'Kode'],
    ['Siti', ' Gen  Re ', 'Narasumber', '81200000001', '6371010101900003', ''],
    ['-', '', '', '', '', ''],
    ['Ali', '-', 'media', '', '', 'X-1'],
  ])
  expect(list).toMatchObject({
    value: {
      droppedColumns: ['NIK'],
      skippedRows: [{ row: 3, because: 'no-name' }],
      people: [
        { row: 2, code: '', said: { name: 'Siti', community: 'Gen Re', role: 'speaker', phone: '+6281200000001' } },
        { row: 4, code: 'X-1', said: { name: 'Ali', community: '', role: 'media' } },
      ],
    },
  })
})

it('says nothing of a role where the list says nothing', () => {
  expect(readList([['Nama'], ['Siti']])).toMatchObject({ value: { people: [{ said: { role: null } }] } })
})

it('finds the separator outside quotes', () => {
  expect(findSeparator('"Nama, gelar";Komunitas\nx;y')).toBe(';')
  expect(findSeparator('Nama')).toBe(',')
})

it('asks for Windows’ letters only when the bytes are not UTF-8', () => {
  const asked: string[] = []
  readText(Uint8Array.from([65]), (_, encoding) => {
    asked.push(encoding)
    return encoding === 'utf-8' ? null : 'A'
  })
  expect(asked).toEqual(['utf-8', 'windows-1252'])
  expect(readText(Uint8Array.from([0x89, 0, 1]), () => 'never')).toBeNull()
})

it.each([
  [
    'under a title',
    [
      ['DAFTAR PESERTA', '', ''],
      ['', '', ''],
      ['Nama', 'No HP', 'Ukuran Kaos'],
    ],
    ['Nama', 'No HP', 'Ukuran Kaos'],
  ],
  [
    'in two lines, with numbered columns below',
    [
      ['No', 'Nama', 'Kontak', ''],
      ['', '', 'HP', 'Email'],
      ['1', '2', '3', '4'],
    ],
    ['No', 'Nama', 'HP', 'Email'],
  ],
  [
    'that say nothing known',
    [
      ['Laporan', '', ''],
      ['Panggilan', 'Asal', 'Umur'],
    ],
    ['Panggilan', 'Asal', 'Umur'],
  ],
])('finds headings %s', (_, lines, headings) => {
  const found = findHeadings([...lines, ['Siti', '081200000001', 'a@example.org']])
  expect(found).toEqual({ firstRow: lines.length, headings })
})

it.each([
  ['the day first', ['24/06/2019 4.00', '02/06/2019 4.00'], [24, 2]],
  ['the month first where a day over 12 proves it', ['06/24/2019 4:00 AM', '06/02/2019'], [24, 2]],
  [
    'a year first, words, and a spreadsheet’s days',
    ['2019-06-24 04:00:00', 'Senin, 24 Juni 2019', '43640.5'],
    [24, 24, 24],
  ],
  ['nothing in what is no time', ['besok', '45/13/2019', ''], [null, null, null]],
])('reads times with %s', (_, texts, days) => {
  expect(readTimes(texts).map((time) => time && new Date(time).getUTCDate())).toEqual(days)
})

it.each([
  ['Nama Lengkap (beserta gelar) *', 'name'],
  ['Nama sesuai KTP', 'name'],
  ['NIK / No. KTP', 'national-id'],
  ['NIP', 'national-id'],
  ['Nomor WhatsApp yang aktif', 'unused'],
  ['Nomor WhatsApp aktif', 'phone'],
  ['Attendee name', 'name'],
  ['Asal Sekolah?', 'community'],
])('reads the heading %s as %s', (heading, meaning) => expect(meaningOf(heading)).toBe(meaning))
