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
