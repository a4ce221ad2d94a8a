import http from 'node:http'
import https from 'node:https'
import type { Failure, FailureCode } from '#shared/failures/failure-code.ts'
import {
  enrolledSchema,
  enrolSchema,
  proofAnswerSchema,
  protocolVersion,
  pullAnswerSchema,
  pushAnswerSchema,
  type PushBatch,
  syncLimits,
  syncPaths,
} from '#shared/sync/protocol.ts'
import type { z } from 'zod'
import { classifyAnswer } from './classify-failure.ts'
import { bestEncoding, compressBody } from './compress-body.ts'
import { type RawAnswer, sendRequest } from './send-request.ts'

/** What headquarters said, and what its clock said; or why nothing came of it. */
export type HqResult<T> = { ok: true; value: T } | HqFailure
export type HqFailure = { ok: false; failure: Failure; retryAfterMs: number | null }

export type HqClientOptions = {
  address: string
  token: string | null
  /** The laptop's own clock. */
  now: () => number
  signal: AbortSignal
  /** Called with headquarters' clock against this laptop's, in milliseconds, after every answer that tells it. */
  onClock: (clockOffsetMs: number, roundTripMs: number) => void
  limits?: { silence: number; whole: number }
}

/** Speaks the protocol with one headquarters. Knows nothing of the event, and keeps nothing but its connections. */
export function hqClient({ address, token, now, signal, onClock, limits }: HqClientOptions) {
  const agentOptions = { keepAlive: true, maxSockets: 4, maxFreeSockets: 1 }
  const agent = address.startsWith('https:') ? new https.Agent(agentOptions) : new http.Agent(agentOptions)
  let encoding = bestEncoding

  async function ask<S extends z.ZodType<{ serverTime: number | null }>>(
    path: string,
    schema: S,
    { body = null, mostBytes = syncLimits.bytesARequest }: { body?: unknown; mostBytes?: number } = {},
  ): Promise<HqResult<z.infer<S>>> {
    const compressed = body === null ? null : await compressBody(JSON.stringify(body), encoding)
    const sentAt = now()
    const sent = await sendRequest({
      url: `${address}${path}`,
      token,
      body: compressed,
      mostBytes,
      agent,
      signal,
      ...(limits === undefined ? {} : { limits }),
    })
    if (!sent.ok) return failure(sent.code)
    const { answer } = sent
    if (answer.status === 415 && encoding === 'zstd') {
      encoding = 'gzip'
      return ask(path, schema, { body, mostBytes })
    }
    const hearClock = (serverTime: number) => onClock(Math.round(serverTime - (sentAt + now()) / 2), now() - sentAt)
    const parsed = answer.status === 200 ? schema.safeParse(answer.body) : null
    if (parsed?.success) {
      if (parsed.data.serverTime !== null) hearClock(parsed.data.serverTime)
      return { ok: true, value: parsed.data }
    }
    const refusal = classifyAnswer(answer.status, answer.contentType, answer.body)
    if (refusal.serverTime !== null) hearClock(refusal.serverTime)
    // Headquarters' own word says it all.
    const detail = refusal.serverTime === null ? placeOf(parsed, answer) : undefined
    return { ...failure(refusal.code, detail), retryAfterMs: answer.retryAfterMs }
  }

  return {
    address,
    agent,
    token,
    enrol: (request: z.input<typeof enrolSchema>) => ask(syncPaths.enrol, enrolledSchema, { body: request }),
    push: (batch: PushBatch) => ask(syncPaths.push, pushAnswerSchema, { body: batch }),
    pull: (after: number, limit: number) =>
      ask(`${syncPaths.pull}?protocol=${protocolVersion}&after=${after}&limit=${limit}`, pullAnswerSchema, {
        mostBytes: syncLimits.bytesUnpacked,
      }),
    proof: () => ask(syncPaths.proof, proofAnswerSchema),
    close: () => agent.destroy(),
  }
}

export type HqClient = ReturnType<typeof hqClient>

function failure(code: FailureCode, detail?: string): HqFailure {
  return { ok: false, failure: detail === undefined ? { code } : { code, detail }, retryAfterMs: null }
}

/** For support: the status, or where an answer was not as agreed. Nothing of what it said. */
function placeOf(parsed: z.ZodSafeParseResult<unknown> | null, { status }: RawAnswer): string {
  return parsed?.error ? (parsed.error.issues[0]?.path.join('.') ?? '') : `HTTP ${status}`
}
