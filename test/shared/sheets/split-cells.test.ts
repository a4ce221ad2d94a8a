import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { expect, it } from 'vitest'
import { findSeparator } from '#shared/sheets/find-separator.ts'
import { splitCells } from '#shared/sheets/split-cells.ts'

function split(text: string, separator = ',', pieces: number[] = []): string[][] {
  const rows: string[][] = []
  const cells = splitCells(separator, (row) => rows.push(row))
  let at = 0
  for (const length of pieces) {
    cells.write(text.slice(at, at + length))
    at += length
  }
  cells.write(text.slice(at))
  cells.end()
  return rows
}

const cell = fc.oneof(
  fc.string(),
  fc.constantFrom('', '"', '""', 'a"b', ' x ', 'a,b', 'a;b', 'baris\r\nbaru', '\n', '\r', "Ma'ruf", 'Siti, S.Pd.'),
)

it('reads what another program wrote, wherever the pieces are torn apart', () => {
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  const pieces = fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 40 })
  fc.assert(
    fc.property(table, fc.constantFrom(',', ';', '\t'), pieces, fc.boolean(), (rows, delimiter, torn, isQuoted) => {
      const text = stringify(rows, {
        delimiter,
        quoted: isQuoted,
        quoted_match: /[\r\n\s]/,
        record_delimiter: 'windows',
      })
      expect(split(text, delimiter, torn)).toEqual(rows)
    }),
    { numRuns: 300 },
  )
})

it('reads as a general parser does', () => {
  const text = 'Nama , Komunitas\r\n"Siti, S.Pd." ,"GenRe ""Banjar"""\r\n\r\nAli,\r\n"x",y,z\r\n'
  expect(split(text)).toEqual(parse(text, { relax_column_count: true, trim: true }))
})

it('takes quotes that do not quote for letters, and lets no row swallow the next', () => {
  expect(split('Budi "Bobi" Santoso,1\n"Budi "Bobi" Santoso",2\n"Ani"lah,3\n"Ida",4')).toEqual([
    ['Budi "Bobi" Santoso', '1'],
    ['Budi "Bobi" Santoso', '2'],
    ['Anilah', '3'],
    ['Ida', '4'],
  ])
})

it('names the row in which a quote is never closed, and holds no more than a cell may have', () => {
  expect(() => split('a\nb\n"c,d\ne')).toThrow('GPR-406 file-malformed: 3')
  expect(() => split(`a\n"${'x'.repeat(1_000_001)}`)).toThrow('GPR-406 file-malformed: 2')
})

it('finds the separator in the headings, outside quotes, or else in the lines below a title', () => {
  expect(findSeparator('"Nama, gelar";Komunitas;HP\nx;y;z')).toBe(';')
  expect(findSeparator('Nama\nSiti')).toBe(',')
  expect(findSeparator('DAFTAR PESERTA, BANJARBARU\nNama;Komunitas;HP\nSiti, S.Pd.;GenRe;0812\nAli;-;0813')).toBe(';')
  expect(findSeparator('Nama\tKomunitas\nSiti, S.Pd., M.Pd.\tGenRe\nAli, S.T.\t-')).toBe('\t')
  expect(findSeparator('sep=;\nNama,a,b,c;Komunitas')).toBe(';')
})
