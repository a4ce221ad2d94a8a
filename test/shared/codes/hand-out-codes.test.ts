import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse/sync'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CodeHolder } from '#shared/codes/code-holder.ts'
import { handOutCodes } from '#shared/codes/hand-out-codes.ts'
import { nameFiles } from '#shared/codes/name-files.ts'
import type { HandOut } from '#shared/contract/codes.ts'
import { drawCode } from '#shared/participants/draw-code.ts'
import { openZip } from '#shared/sheets/open-zip.ts'
import { seededRandom } from '../../../tools/demo-event/seeded-random.ts'
import { eventFor } from '../../electron/engine/open-test-event.ts'
import { readPdf } from '../papers/read-pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'gapura-codes-'))
afterAll(() => rmSync(folder, { recursive: true }))

beforeAll(async () => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true })
})

const random = seededRandom(7)
const names = [
  'dr. Hj. Siti Nurhaliza, Sp.A.',
  'CON',
  'A/B: "C" <d>|e?*',
  'محمد رزقي',
  '🙂 Rizky 👩🏽‍🚀',
  'Muhammad Rizky',
  'MUHAMMAD RIZKY',
  '=HYPERLINK("x")',
  `${'Panjang '.repeat(12)}.`,
]
const people: CodeHolder[] = names.map((name, index) => ({
  id: `p${index}`,
  name,
  role: 'participant',
  community: index === 1 ? 'GenRe' : '',
  group: '',
  phone: index % 2 === 0 ? '+6281200000001' : '',
  email: '',
  code: drawCode('BJB', random),
}))
/** Of other systems: a secret as pretix draws them, an address, letters of others. */
const foreign = ['hmtbkf4zwcrdknhd3c2bfqc5r9svgawm', 'https://contoh.id/t/42?x=1', 'Tiket №7 — Café']
const others: CodeHolder[] = foreign.map((code, index) => ({ ...people[0]!, id: `x${index}`, code }))

function handOut(what: HandOut['what'], more: Partial<HandOut> = {}, whom = people) {
  return handOutCodes({
    event: eventFor([], []).event,
    sessions: [],
    handOut: { what, paper: 'A4', separator: ';', language: 'id', isSigned: false, ...more },
    people: (async function* () {
      yield* whom
    })(),
    qrOf: (code) => code,
    madeAt: Date.UTC(2019, 5, 1),
  })
}

async function readZip(content: Readable): Promise<Map<string, Buffer>> {
  const path = join(folder, 'codes.zip')
  await pipeline(content, createWriteStream(path))
  using zip = await openZip(path)
  const files = new Map<string, Buffer>()
  for (const name of zip.names()) files.set(name, await buffer(zip.read(name)))
  return files
}

async function textIn(picture: Buffer): Promise<string | undefined> {
  const [found] = await readBarcodes(new Uint8Array(picture), { formats: ['QRCode'] })
  return found?.text
}

it('puts a picture for each person into one archive, which a decoder reads as exactly their code', async () => {
  const files = await readZip(handOut('pictures-png', {}, [...people, ...others]).content)
  expect(files.size).toBe(people.length + others.length)
  const read: (string | undefined)[] = []
  for (const picture of files.values()) read.push(await textIn(picture))
  expect(read).toEqual([...people, ...others].map(({ code }) => code))
})

it('draws the same codes as lines, with their letters below where a person can type them', async () => {
  const files = [...(await readZip(handOut('pictures-svg', {}, [...people.slice(0, 1), ...others]).content)).values()]
  const [own = '', ...foreignOnes] = files.map((file) => file.toString())
  expect(own).toMatch(/<text [^>]*>BJB-\w{4}-\w{4}<\/text>/)
  expect(foreignOnes.every((svg) => !svg.includes('<text'))).toBe(true)
})

it('names files so that every system can keep them and no two are one', () => {
  const nameFile = nameFiles()
  const given = [...people, ...people, ...others].map(nameFile)
  expect(new Set(given.map((name) => name.normalize('NFKC').toLowerCase())).size).toBe(given.length)
  for (const name of given) {
    expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]|^[. ]|[. ]$/u)
    expect(name.length).toBeLessThan(100)
    expect(name).not.toMatch(/^(con|prn|aux|nul)(\.|$)/i)
  }
  expect(given[0]).toMatch(/^dr\. Hj\. Siti Nurhaliza, Sp\.A BJB-/)
  expect(given[3]).toMatch(/^محمد رزقي BJB-/)
  expect(nameFiles()({ name: 'con', code: '::' })).toBe('_con')
  expect(nameFiles()({ name: '///', code: '\\' })).toBe('_')
})

it('writes tables for letters and for chats: numbers as 62…, names as they are, and no formula', async () => {
  const table = async (what: 'mail-merge' | 'whatsapp'): Promise<string[][]> =>
    parse(await buffer(handOut(what).content), { bom: true, delimiter: ';' })
  const letters = await table('mail-merge')
  expect(letters[0]?.slice(0, 4)).toEqual(['Nama', 'Peran', 'Komunitas', 'Kelompok'])
  expect(letters.slice(1).map(([name]) => name?.replace(/^'/, ''))).toEqual(names)
  expect(letters.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  const [, first, second] = await table('whatsapp')
  expect(first?.[0]).toBe('6281200000001')
  expect(first?.[4]).toContain('Yth. dr. Hj. Siti Nurhaliza, Sp.A., kode QR Anda untuk Gathering Banjarbaru')
  expect(first?.[5]).toMatch(/^https:\/\/wa\.me\/6281200000001\?text=Yth\.%20dr/)
  expect(new URL(first?.[5] ?? '').searchParams.get('text')).toBe(first?.[4])
  expect([second?.[0], second?.[5]]).toEqual(['', ''])
  const pictures = await readZip(handOut('pictures-png').content)
  expect(letters.slice(1).map((row) => row.at(-1))).toEqual([...pictures.keys()])
})

it('draws cards to be cut, ten to a sheet of A4, whose codes a decoder reads, and which say whose they are', async () => {
  const many = [...people, ...others]
  const file = join(folder, 'cards.pdf')
  await pipeline(handOut('cards', {}, many).content, createWriteStream(file))
  const pdf = readPdf(file)
  expect(pdf.pages).toBe(2)
  const text = pdf.readText()
  expect(text).toContain('Siti Nurhaliza')
  expect(text).toContain('Gathering Banjarbaru')
  expect(text).toContain('Halaman 1 dari 2')
  expect(text).toMatch(/BJB-\w{4}-\w{4}/)
  const { execFileSync } = await import('node:child_process')
  execFileSync('pdftoppm', ['-r', '150', '-png', file, join(folder, 'page')])
  const read: string[] = []
  for (const page of [1, 2]) {
    const found = await readBarcodes(new Uint8Array(readFileSync(join(folder, `page-${page}.png`))), {
      formats: ['QRCode'],
      maxNumberOfSymbols: 20,
    })
    read.push(...found.map((one) => one.text))
  }
  expect(read.toSorted()).toEqual(many.map(({ code }) => code).toSorted())
  expect(handOut('cards', { paper: 'F4' }).name).toBe('BJB-kartu-kode')
})
