import { prepareZXingModule, type ReaderOptions, readBarcodes, type ReadResult } from 'zxing-wasm/reader'
import type { Point } from './camera-status.ts'
import type { GreyImage } from './grey-image.ts'

/** `corners` in pixels of the picture: top left, top right, bottom right, bottom left of the code. */
export type CodeRead = { text: string; corners: Point[] }

/** Something that looks like a code whose text could not be had. */
export type CodeMissed = { corners: Point[]; modules: number | null }

/**
 * 'Plain' gives the bytes as text; the default rewrites control characters and GS1 texts. One code a frame: the one
 * found first is the largest or nearest to the middle, and the next frame brings another.
 */
const options: ReaderOptions = {
  formats: ['QRCode'],
  textMode: 'Plain',
  maxNumberOfSymbols: 1,
  tryHarder: true,
  tryRotate: true,
  tryInvert: true,
  tryDownscale: true,
}

/** Loads zxing from the app's own files; the glue and the wasm come from one package, so their versions agree. */
export async function loadReader(wasm: { url: string } | { binary: ArrayBuffer }): Promise<void> {
  const overrides = 'url' in wasm ? { locateFile: () => wasm.url } : { wasmBinary: wasm.binary }
  await prepareZXingModule({ overrides, fireImmediately: true })
}

export async function readCode(image: GreyImage, more: ReaderOptions = {}): Promise<CodeRead | null> {
  const [found] = await readBarcodes(toPgm(image), { ...options, ...more })
  return found?.isValid ? { text: found.text, corners: cornersOf(found) } : null
}

/** What looked like codes without giving a text. Costs another pass: for stubborn frames only. */
export async function findMissedCodes(image: GreyImage): Promise<CodeMissed[]> {
  const found = await readBarcodes(toPgm(image), { ...options, maxNumberOfSymbols: 4, returnErrors: true })
  return found
    .filter(({ isValid }) => !isValid)
    .map((missed) => ({ corners: cornersOf(missed), modules: modulesOf(missed) }))
}

let file = new Uint8Array(0)

/**
 * Wraps the picture as a PGM file in memory: the one input of zxing-wasm that takes one byte a pixel. As RGBA it would
 * be four times the copying, and zxing would compute the luminance again.
 */
function toPgm({ width, height, data }: GreyImage): Uint8Array {
  const head = new TextEncoder().encode(`P5 ${width} ${height} 255\n`)
  const size = head.length + width * height
  if (file.length < size) file = new Uint8Array(size)
  file.set(head)
  file.set(data, head.length)
  return file.subarray(0, size)
}

function cornersOf({ position }: ReadResult): Point[] {
  return [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft]
}

function modulesOf({ version }: ReadResult): number | null {
  const number = Number(version)
  return number >= 1 && number <= 40 ? number * 4 + 17 : null
}
