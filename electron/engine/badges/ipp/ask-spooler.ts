import { request } from 'node:http'
import { existsSync } from 'node:fs'
import { decodeIpp, type IppResponse } from './decode-ipp.ts'
import { encodeIpp, type IppRequest } from './encode-ipp.ts'

/** Where the print service of this laptop listens: a socket in the file system, or a port of this laptop. */
export type SpoolerPlace = { socketPath: string } | { host: string; port: number }

/** Milliseconds: it is on this laptop. A printer that does not answer is its affair, not ours. */
const longestAnswer = 5_000
/** A list of a thousand jobs is a tenth of it. */
const largestAnswer = 8 * 1024 * 1024

/** The same place that the system's own print library takes: `CUPS_SERVER`, else its socket, else its port. */
export function spoolerPlace(environment: Readonly<Record<string, string | undefined>>): SpoolerPlace {
  const named = environment['CUPS_SERVER'] ?? ''
  if (named.startsWith('/')) return { socketPath: named }
  if (named !== '') {
    const [host = 'localhost', port = '631'] = named.replace(/\/version=.*$/, '').split(':')
    return { host, port: Number(port) }
  }
  const socket = ['/run/cups/cups.sock', '/var/run/cups/cups.sock', '/private/var/run/cupsd'].find(existsSync)
  return socket === undefined ? { host: '127.0.0.1', port: 631 } : { socketPath: socket }
}

/** Milliseconds for an answer to a document: a busy disk may have to take it first. */
const longestTaking = 30_000

/** One question and its answer, or null when the print service cannot be reached or makes no sense. */
export function askSpooler(
  place: SpoolerPlace,
  asked: IppRequest,
  document: Uint8Array | null = null,
): Promise<IppResponse | null> {
  return new Promise((resolve) => {
    const body = Buffer.concat([encodeIpp(asked), document ?? new Uint8Array()])
    const longest = document ? longestTaking : longestAnswer
    const sent = request(
      {
        ...place,
        method: 'POST',
        path: '/',
        headers: { 'Content-Type': 'application/ipp', 'Content-Length': body.length, Host: 'localhost' },
        agent: false,
        timeout: longest,
      },
      (answer) => {
        const parts: Buffer[] = []
        let size = 0
        answer.on('data', (part: Buffer) => {
          size += part.length
          if (size > largestAnswer) sent.destroy()
          else parts.push(part)
        })
        answer.on('end', () => resolve(answer.statusCode === 200 ? decodeIpp(Buffer.concat(parts)) : null))
        answer.on('error', () => resolve(null))
      },
    )
    const limit = setTimeout(() => sent.destroy(), longest)
    sent.on('timeout', () => sent.destroy())
    sent.on('error', () => resolve(null))
    sent.on('close', () => {
      clearTimeout(limit)
      resolve(null)
    })
    sent.end(body)
  })
}
