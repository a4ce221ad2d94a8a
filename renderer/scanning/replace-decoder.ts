import { type Html5Qrcode, Html5QrcodeSupportedFormats } from 'html5-qrcode'
import { version } from 'html5-qrcode/package.json'

/** The version whose insides this file knows. Another one must be read again before it is trusted. */
const knownVersion = '2.3.8'

export type NextCode = { text: string }

/**
 * Puts our own decoder in the place of html5-qrcode's, which stays the camera's front end. Its loop draws the video at
 * the element's CSS size, asks `decodeAsync`, and comes again after 1000 / fps ms. Ours answers only when there is a
 * code, from the full camera frame: so the loop neither draws nor polls in between, and its picture is never used.
 */
export function replaceDecoder(scanner: Html5Qrcode, nextCode: () => Promise<NextCode>): void {
  const known = (scanner as unknown as { qrcode?: { decodeAsync?: unknown } }).qrcode
  if (version !== knownVersion || typeof known?.decodeAsync !== 'function') {
    throw new Error(`html5-qrcode ${version} keeps its decoder elsewhere than ${knownVersion} does`)
  }
  const decoder = {
    async decodeAsync() {
      const { text } = await nextCode()
      return { text, format: { format: Html5QrcodeSupportedFormats.QR_CODE, formatName: 'QR_CODE' } }
    },
  }
  Object.defineProperty(scanner, 'qrcode', { value: decoder })
}
