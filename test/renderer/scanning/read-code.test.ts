import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, it } from 'vitest'
import { createFrameDecoder } from '../../../renderer/scanning/decode-frame.ts'
import type { GreyImage } from '../../../renderer/scanning/grey-image.ts'
import { brightnessAt } from '../../../renderer/scanning/projection.ts'
import { proveReader } from '../../../renderer/scanning/prove-reader.ts'
import { loadReader, readCode } from '../../../renderer/scanning/read-code.ts'
import { drawScene, filmHeight, filmWidth } from '../../../tools/films/draw-scene.ts'
import type { FilmScene } from '../../../tools/films/film-scene.ts'

const text = 'GPR:2-aB/7_kq0019-Zz'
const frameOf = (scene: Partial<FilmScene>): GreyImage => {
  let seed = 7
  const random = () => {
    seed = (seed * 16_807) % 2_147_483_647
    return seed / 2_147_483_647
  }
  return { width: filmWidth, height: filmHeight, data: drawScene({ text, seconds: 1, ...scene }, random) }
}

/** A card bent in waves: what no single perspective can flatten. */
function bend(image: GreyImage, amplitude: number): GreyImage {
  const data = new Uint8Array(image.data.length)
  for (let y = 0; y < image.height; y += 1) {
    for (let x = 0; x < image.width; x += 1) {
      const wave = amplitude * Math.sin((x + y) / 45)
      data[y * image.width + x] = brightnessAt(image, x + wave, y + wave)
    }
  }
  return { ...image, data }
}

beforeAll(async () => {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  const bytes = readFileSync(file)
  await loadReader({ binary: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) })
})

describe('the quick pass', () => {
  it.each<[string, Partial<FilmScene>]>([
    ['a plain code', {}],
    ['a code in dark mode', { isInverted: true }],
    ['a mirrored picture', { isMirrored: true }],
    ['a turned code', { rotation: 33 }],
    ['a code upside down', { rotation: 180 }],
    ['a code of a tenth of the width', { share: 0.1 }],
    ['a noisy picture', { noise: 14 }],
    ['a blurred picture', { blur: 3 }],
    ['a mirrored, turned, inverted code', { isMirrored: true, rotation: 70, isInverted: true }],
  ])('reads %s', async (_what, scene) => {
    expect((await readCode(frameOf(scene)))?.text).toBe(text)
  })

  it('finds nothing on an empty desk, or under a lens cap', async () => {
    expect(await readCode(frameOf({ text: null }))).toBeNull()
    expect(await readCode(frameOf({ isBlack: true }))).toBeNull()
  })

  it.each(['=1+1', 'Łódź – 日本 – مرحبا', 'A\u001DB', '{"a":1}', ']Q1x', '\\000026x'])(
    'gives %j letter for letter',
    async (odd) => {
      expect((await readCode(frameOf({ text: odd, share: 0.3 })))?.text).toBe(odd)
    },
  )

  it('says where the code was', async () => {
    const read = await readCode(frameOf({ share: 0.25 }))
    const [left, top] = [filmWidth / 2 - 160, filmHeight / 2 - 160]
    expect(Math.abs((read?.corners[0]?.x ?? 0) - left)).toBeLessThan(8)
    expect(Math.abs((read?.corners[0]?.y ?? 0) - top)).toBeLessThan(8)
  })

  it('proves itself on a known picture', async () => {
    await expect(proveReader()).resolves.toBeUndefined()
  })
})

describe('the stronger passes', () => {
  it('read a bent card that the quick pass does not', async () => {
    const bent = bend(frameOf({ share: 0.22 }), 5.5)
    expect(await readCode(bent)).toBeNull()
    const read = await createFrameDecoder().decodeStill(bent)
    expect(read).toMatchObject({ text, pass: 'straightened' })
  })

  it('have their turn when a code is held still before the camera, within two seconds of frames', async () => {
    const bent = bend(frameOf({ share: 0.22 }), 5.5)
    const decoder = createFrameDecoder()
    let frames = 0
    let read = null
    while (read === null && frames < 60) {
      frames += 1
      // oxlint-disable-next-line no-await-in-loop -- frames come one after the other
      read = await decoder.decode(bent, true)
    }
    expect(read?.text).toBe(text)
  })

  it('find nothing on an empty desk either', async () => {
    expect(await createFrameDecoder().decodeStill(frameOf({ text: null, noise: 8 }))).toBeNull()
  })
})
