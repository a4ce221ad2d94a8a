import { promisify } from 'node:util'
import { gunzip, gunzipSync, zstdDecompress, zstdDecompressSync } from 'node:zlib'
import { protocolVersion, syncLimits } from '#shared/sync/protocol.ts'
import { Refused } from '../answer-errors.ts'

/** Small bodies are unpacked on the spot; a large one must not keep the others waiting. */
const largeBody = 256 * 1024

const unpackers = {
  gzip: { now: gunzipSync, later: promisify(gunzip) },
  zstd: { now: zstdDecompressSync, later: promisify(zstdDecompress) },
} as const

/** The JSON of a request's body, which may be compressed; no further than a laptop ever needs. */
export async function readBody(body: Buffer, encoding: string | undefined): Promise<unknown> {
  const parsed = parseJson((await unpack(body, encoding)).toString('utf8'))
  // Told before anything else is looked at: a newer laptop may send what does not fit the schemas here.
  checkProtocol(typeof parsed === 'object' && parsed !== null && 'protocol' in parsed ? parsed.protocol : undefined)
  return parsed
}

/** Laptop and headquarters speak the same version, or neither says anything further. */
export function checkProtocol(spoken: unknown): void {
  if (Number.isInteger(spoken) && spoken !== protocolVersion) {
    throw new Refused(409, 'protocol-mismatch', `Headquarters speaks version ${protocolVersion} of the protocol.`)
  }
}

async function unpack(body: Buffer, encoding = 'identity'): Promise<Buffer> {
  if (encoding === 'identity') return body
  if (encoding !== 'gzip' && encoding !== 'zstd')
    throw new Refused(415, 'request-malformed', 'unknown content encoding')
  const { now, later } = unpackers[encoding]
  const options = { maxOutputLength: syncLimits.bytesUnpacked }
  try {
    return body.length < largeBody ? now(body, options) : await later(body, options)
  } catch (error) {
    if (error instanceof RangeError) throw new Refused(413, 'request-too-large')
    throw new Refused(400, 'request-malformed', 'the body cannot be unpacked')
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refused(400, 'request-malformed', 'the body is not JSON')
  }
}
