import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { decodeQR } from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { isWellFormedCode } from '#shared/participants/draw-code.ts'
import { parsePhone } from '#shared/participants/phone.ts'
import { makeDemoFiles } from '../../../tools/demo-event/demo-files.ts'
import { isRealPerson } from '../../../tools/demo-event/names.ts'
import { sampleCodes } from '../../../tools/demo-event/sample-sheet.ts'

const folder = join(import.meta.dirname, '../../../resources/demo')
const stored = (name: string) => readFileSync(join(folder, name), 'utf8')
const made = makeDemoFiles()

describe('the files of the demo', () => {
  it.each(Object.keys(made))('%s is what the generator makes today', (name) => {
    // One comparison of lines, so that a difference is shown and not two whole files.
    expect(stored(name).split('\n')).toEqual(made[name]?.split('\n'))
  })

  it('are made the same way every time', () => {
    expect(makeDemoFiles()).toEqual(made)
  })

  it.each(Object.keys(made))('%s holds no number as long as an identity number', (name) => {
    expect(stored(name)).not.toMatch(/(?<![\d.])\d{16,}/)
  })
})

describe('the list to import', () => {
  const rows = parse<Record<string, string>>(stored('daftar-contoh.csv'), { columns: true })

  it('has 40 invented people with every trouble that lists bring', () => {
    const names = rows.map((row) => row['Nama Lengkap'] ?? '')
    expect(rows).toHaveLength(40)
    expect(names.filter(isRealPerson)).toEqual([])
    expect(names).toContain('dr. Hj. Noor Aida, Sp.P.D.')
    expect(names).toContain("Ma'mun Zarkasi")
    expect(names).toContain('Masitah "Ita" Rahmah')
    expect(names).toContain('KHAIRUN NISA')
    for (const column of ['Komunitas', 'No. HP/WA', 'Email', 'Jenis Kelamin', 'Kode']) {
      expect(rows.some((row) => row[column] === '')).toBe(true)
    }
  })

  it('writes phones in four ways, and each is understood as another number', () => {
    const typed = rows.flatMap((row) => row['No. HP/WA'] || [])
    for (const way of [/^8/, /^\+62 /, /^62/, /^0810-/]) expect(typed.some((phone) => way.test(phone))).toBe(true)
    const phones = typed.map(parsePhone)
    for (const phone of phones) expect(phone).toMatch(/^\+628100000\d{4}$/)
    expect(new Set(phones).size).toBe(phones.length)
  })

  it('gives each code once', () => {
    const codes = rows.flatMap((row) => row['Kode'] || [])
    expect(codes.filter((code) => !isWellFormedCode(code))).toEqual([])
    expect(new Set(codes).size).toBe(codes.length)
  })
})

describe('the sheet of sample codes', () => {
  const sheet = stored('contoh-kode.svg')

  it('draws six codes that read as the ones it names', () => {
    const paths = [...sheet.matchAll(/<path transform="[^"]*"[^>]* d="([^"]+)"/g)].map(([, path = '']) => path)
    expect(paths.map(readPath)).toEqual(sampleCodes.map(({ text }) => text))
  })

  it('writes the name under each code', () => {
    for (const { name } of sampleCodes) expect(sheet).toContain(`>${name}</text>`)
  })
})

/** Reads a drawn code: 36 mm at 8 pixels each, and a white border of 7 mm. */
function readPath(path: string): string {
  const [scale, border] = [8, 56]
  const size = 36 * scale + 2 * border
  const data = new Uint8Array(size * size * 4).fill(255)
  for (const [, x, y, width, height] of path.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)h/g)) {
    const [left, top] = [Number(x) * scale + border, Number(y) * scale + border]
    for (let row = Math.round(top); row < Math.round(top + Number(height) * scale); row += 1) {
      for (let column = Math.round(left); column < Math.round(left + Number(width) * scale); column += 1) {
        data.fill(0, (row * size + column) * 4, (row * size + column) * 4 + 3)
      }
    }
  }
  return decodeQR({ width: size, height: size, data })
}
