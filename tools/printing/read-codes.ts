import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { decodeQR } from 'qr/decode.js'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** The one QR code of a printed page, as two decoders of different authors read it; null where one finds none. */
export async function readCodes(pgmPath: string): Promise<{ qr: string | null; zxing: string | null }> {
  const pgm = readFileSync(pgmPath)
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true })
  const [found] = await readBarcodes(new Uint8Array(pgm), { formats: ['QRCode'] })
  return { qr: readQr(pgm), zxing: found?.text ?? null }
}

function readQr(pgm: Buffer): string | null {
  const [head = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 64)) ?? []
  const grey = pgm.subarray(head.length)
  const data = new Uint8Array(grey.length * 3)
  for (const [at, light] of grey.entries()) data.fill(light, at * 3, at * 3 + 3)
  try {
    return decodeQR({ width: Number(width), height: Number(height), data })
  } catch {
    // This decoder throws where it finds nothing.
    return null
  }
}
