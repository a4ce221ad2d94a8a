import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { decodeQR } from 'qr/decode.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { drawBadgeCode } from '#shared/badges/draw-badge-code.ts'
import { drawCode, formatCode } from '#shared/participants/draw-code.ts'
import type { GreyImage } from '../../../renderer/scanning/grey-image.ts'
import { loadReader, readCode } from '../../../renderer/scanning/read-code.ts'
import { seededRandom } from '../../../tools/demo-event/seeded-random.ts'
import { sampleDesigns } from '../../../tools/demo-event/badge-designs.ts'
import { blur, photograph, printCode } from './print-code.ts'

beforeAll(async () => {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  const bytes = readFileSync(file)
  await loadReader({ binary: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) })
})

/** Two readers that share nothing: zxing in WebAssembly, and the decoder of the `qr` package. */
async function readTwice(image: GreyImage): Promise<(string | undefined)[]> {
  return [(await readCode(image))?.text, readByQr(image)]
}

function readByQr({ width, height, data }: GreyImage): string | undefined {
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255)
  for (const [at, grey] of data.entries()) rgba.fill(grey, at * 4, at * 4 + 3)
  try {
    return decodeQR({ width, height, data: rgba })
  } catch {
    return undefined
  }
}

const codes = sampleDesigns.card.front.concat(sampleDesigns.roll.front).filter(({ kind }) => kind === 'qr')

describe('a code as large as on the smallest badges', () => {
  const random = seededRandom(2019)
  it.each([203, 300].flatMap((dpi) => Array.from({ length: 4 }, (_, turn) => ({ dpi, turn }))))(
    'printed at $dpi dpi is read by two readers after blur, noise and a turn ($turn)',
    async ({ dpi, turn }) => {
      const text = drawCode('BJB', random)
      const element = codes[turn % codes.length]!
      const printed = printCode(drawBadgeCode({ ...element, x: 0, y: 0, kind: 'qr', hasLetters: true }, text), {
        dpi,
        element,
      })
      expect(await readTwice(printed)).toEqual([text, text])
      const seen = photograph(blur(printed, 1 + (turn % 2)), { degrees: random() * 50 - 25, noise: 12, random })
      expect(await readTwice(seen)).toEqual([text, text])
    },
  )
})

it('is drawn by chance, tells nothing, and is printed in letters below', () => {
  const text = drawCode('BJB', seededRandom(7))
  const svg = drawBadgeCode(
    { id: 'a', x: 0, y: 0, width: 22_000, height: 23_000, when: null, kind: 'qr', hasLetters: true },
    text,
  )
  expect(text).toMatch(/^BJB[0-9A-Z]{8}$/)
  expect(svg).toContain(`>${formatCode(text)}</text>`)
  expect(svg).toContain('JetBrains Mono')
  const withoutLetters = drawBadgeCode(
    { id: 'a', x: 0, y: 0, width: 22_000, height: 23_000, when: null, kind: 'qr', hasLetters: false },
    text,
  )
  expect(withoutLetters).not.toContain('<text')
})

it('of another system is drawn too, however long, without letters that nobody could read', () => {
  const ticket = 'https://example.org/t/'.padEnd(512, 'x')
  const svg = drawBadgeCode(
    { id: 'a', x: 0, y: 0, width: 22_000, height: 23_000, when: null, kind: 'qr', hasLetters: true },
    ticket,
  )
  expect(svg).toContain('<path')
  expect(svg).not.toContain('<text')
})
