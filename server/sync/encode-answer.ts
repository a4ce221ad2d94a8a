import { promisify } from 'node:util'
import { constants, gzip, zstdCompress } from 'node:zlib'

/** An answer as it goes over the wire. */
export type EncodedAnswer = { body: Buffer; encoding: Encoding }
export type Encoding = 'zstd' | 'gzip' | 'identity'

const compressGzip = promisify(gzip)
const compressZstd = promisify(zstdCompress)
/** Below this, compressing costs more than it saves. */
const smallAnswer = 1_024

/** The best encoding that the laptop takes, by its `Accept-Encoding`. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  const names = new Set((accepted ?? '').split(',').map((part) => part.split(';')[0]?.trim().toLowerCase()))
  if (names.has('zstd')) return 'zstd'
  return names.has('gzip') ? 'gzip' : 'identity'
}

/** `isKept`: the answer goes out many times, which is worth some more work. */
export async function encodeAnswer(text: string, encoding: Encoding, isKept = false): Promise<EncodedAnswer> {
  const plain = Buffer.from(text)
  if (encoding === 'identity' || plain.length < smallAnswer) return { body: plain, encoding: 'identity' }
  if (encoding === 'gzip') return { body: await compressGzip(plain, { level: isKept ? 6 : 1 }), encoding }
  const params = { [constants.ZSTD_c_compressionLevel]: isKept ? 9 : 3 }
  return { body: await compressZstd(plain, { params }), encoding }
}
