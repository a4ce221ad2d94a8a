import { promisify } from 'node:util'
// By the whole module: the names for zstd are missing in older runtimes, and to import one of them would be an error.
import zlib from 'node:zlib'
import type { Transform } from 'node:stream'

/** Development runtimes and Electron before 35 have no zstd; laptop and headquarters agree on what both have. */
const hasZstd = 'zstdCompress' in zlib

export const acceptedEncodings = hasZstd ? 'zstd, gzip' : 'gzip'

export type CompressedBody = { bytes: Buffer; encoding: 'zstd' | 'gzip' }

const gzip = promisify(zlib.gzip)

/** What a body is sent in at first; where the other end cannot undo it, gzip. */
export const bestEncoding: CompressedBody['encoding'] = hasZstd ? 'zstd' : 'gzip'

/** Compresses in a thread of its own. */
export async function compressBody(text: string, encoding: CompressedBody['encoding']): Promise<CompressedBody> {
  if (encoding === 'zstd') {
    return { bytes: await promisify(zlib.zstdCompress)(text), encoding: 'zstd' }
  }
  return { bytes: await gzip(text, { level: 1 }), encoding: 'gzip' }
}

/** A stream that undoes an encoding; null for a plain body, undefined for one that this runtime cannot undo. */
export function decompressor(encoding: string): Transform | null | undefined {
  if (encoding === '' || encoding === 'identity') return null
  if (encoding === 'gzip') return zlib.createGunzip()
  return encoding === 'zstd' && hasZstd ? zlib.createZstdDecompress() : undefined
}
