import { encodeQR } from 'qr'
import type { GreyImage } from './grey-image.ts'
import { readCode } from './read-code.ts'

const knownText = 'GAPURA decoder 1'
const moduleSize = 4

/**
 * Reads one known code before the camera is trusted: a decoder whose wasm did not load, or does not fit its glue,
 * would otherwise look like a desk where nobody shows a code.
 */
export async function proveReader(): Promise<void> {
  const read = await readCode(drawKnownCode())
  if (read?.text !== knownText) throw new Error(`the known code was read as ${JSON.stringify(read?.text ?? null)}`)
}

function drawKnownCode(): GreyImage {
  const modules = encodeQR(knownText, 'raw', { ecc: 'medium', border: 4 })
  const side = modules.length * moduleSize
  const data = new Uint8Array(side * side).fill(255)
  modules.forEach((row, y) =>
    row.forEach((isBlack, x) => {
      if (!isBlack) return
      for (let line = 0; line < moduleSize; line += 1) {
        const at = (y * moduleSize + line) * side + x * moduleSize
        data.fill(0, at, at + moduleSize)
      }
    }),
  )
  return { width: side, height: side, data }
}
