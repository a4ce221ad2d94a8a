import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, expect, it } from 'vitest'
import { testCode } from '#shared/scanning/test-code.ts'
import type { GreyImage } from '../../../renderer/scanning/grey-image.ts'
import { loadReader, readCode } from '../../../renderer/scanning/read-code.ts'
import { drawQr } from '../../../renderer/look/draw-qr.ts'

const pixelsAModule = 4

/** The path as it looks on the screen. */
function paint(text: string): GreyImage {
  const { path, size } = drawQr(text)
  const side = size * pixelsAModule
  const data = new Uint8Array(side * side).fill(255)
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let row = 0; row < pixelsAModule; row += 1) {
      const at = (Number(y) * pixelsAModule + row) * side + Number(x) * pixelsAModule
      data.fill(0, at, at + pixelsAModule)
    }
  }
  return { width: side, height: side, data }
}

beforeAll(async () => {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  const bytes = readFileSync(file)
  await loadReader({ binary: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) })
})

it('draws the test code so that a decoder reads exactly its text', async () => {
  expect((await readCode(paint(testCode)))?.text).toBe(testCode)
})
