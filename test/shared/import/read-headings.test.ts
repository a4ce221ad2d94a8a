import { findHeadings } from '#shared/import/find-headings.ts'
import { meaningOf } from '#shared/import/list-columns.ts'
import { readTimes } from '#shared/import/read-times.ts'
import { expect, it } from 'vitest'

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
