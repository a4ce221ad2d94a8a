import http from 'node:http'
import https from 'node:https'
import type { FailureCode } from '#shared/failures/failure-code.ts'
import { classifyError } from './classify-failure.ts'
import { acceptedEncodings, type CompressedBody, decompressor } from './compress-body.ts'

/** Milliseconds without a byte in either direction, and for a whole request however slowly it drips. */
export const requestLimits = { silence: 20_000, whole: 180_000 }

export type RequestOptions = {
  url: string
  token: string | null
  body: CompressedBody | null
  /** Most bytes of the answer after decompression. */
  mostBytes: number
  agent: http.Agent
  signal: AbortSignal
  limits?: { silence: number; whole: number }
}

export type RawAnswer = {
  status: number
  contentType: string
  /** Parsed JSON; undefined when the body is none. */
  body: unknown
  retryAfterMs: number | null
}

type Sent = { ok: true; answer: RawAnswer } | { ok: false; code: FailureCode }

/**
 * One request and its whole answer. Node's own client instead of `fetch`: it names what went wrong, follows no redirect
 * into a login page, and leaves decompression to us, so that a small body cannot become a huge one.
 */
export function sendRequest(options: RequestOptions): Promise<Sent> {
  const { silence, whole } = options.limits ?? requestLimits
  return new Promise((resolve) => {
    const fail = (code: FailureCode) => {
      resolve({ ok: false, code })
      request.destroy()
    }
    const request = open(options, (response) => {
      const contentType = (response.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
      const answer: RawAnswer = {
        status: response.statusCode ?? 0,
        contentType,
        body: undefined,
        retryAfterMs: retryAfter(response.headers['retry-after']),
      }
      const isWorthReading = contentType === 'application/json' || contentType === 'application/problem+json'
      if (!isWorthReading) {
        resolve({ ok: true, answer })
        return request.destroy()
      }
      readText(response, options.mostBytes).then(
        (text) => {
          if (text === null) return fail('sync-answer-unreadable')
          const body = parseJson(text)
          if (body === undefined && answer.status === 200) return fail('sync-answer-unreadable')
          resolve({ ok: true, answer: { ...answer, body } })
        },
        (error: unknown) => fail(classifyError(error)),
      )
    })
    request.setTimeout(silence, () => fail('sync-timeout'))
    const limit = setTimeout(() => fail('sync-timeout'), whole)
    const stop = () => fail('sync-cut')
    options.signal.addEventListener('abort', stop, { once: true })
    request.on('error', (error) => fail(classifyError(error)))
    request.on('close', () => {
      clearTimeout(limit)
      options.signal.removeEventListener('abort', stop)
    })
    request.end(options.body?.bytes)
  })
}

/** Opens a request to either kind of address, with what every request of ours says. */
export function open(
  { url, token, body, agent }: Pick<RequestOptions, 'url' | 'token' | 'body' | 'agent'>,
  onAnswer: (response: http.IncomingMessage) => void,
): http.ClientRequest {
  const headers = {
    accept: 'application/json',
    'accept-encoding': acceptedEncodings,
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    ...(body === null
      ? {}
      : {
          'content-type': 'application/json',
          'content-encoding': body.encoding,
          'content-length': String(body.bytes.length),
        }),
  }
  const send = url.startsWith('https:') ? https.request : http.request
  return send(url, { method: body === null ? 'GET' : 'POST', headers, agent }, onAnswer)
}

/** The body as text, or null when it is too large, encoded unknown to us, or no UTF-8. */
async function readText(response: http.IncomingMessage, mostBytes: number): Promise<string | null> {
  const unpack = decompressor(response.headers['content-encoding'] ?? '')
  if (unpack === undefined) return null
  const chunks: Buffer[] = []
  let bytes = 0
  const source = unpack === null ? response : response.pipe(unpack)
  // A cut in the middle reaches the pipe's source only.
  response.once('error', (error) => unpack?.destroy(error))
  response.once('aborted', () => unpack?.destroy(Object.assign(new Error('cut'), { code: 'ECONNRESET' })))
  for await (const chunk of source as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > mostBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** Seconds only; the form with a date is left to the usual back-off. */
function retryAfter(header: string | undefined): number | null {
  return header !== undefined && /^\d{1,5}$/.test(header) ? Number(header) * 1_000 : null
}
