import type { FastifyError, FastifyInstance } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { Deps } from './deps.ts'

/** Every answer that is not a success looks like this: a code that both sides know, and the server's clock. */
export type ErrorBody = { code: string; detail?: string; serverTime: number }

/** A refusal that a use case decides on; the one error handler turns it into an answer. */
export class Refused extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, detail = '') {
    super(detail === '' ? code : detail)
    this.status = status
    this.code = code
  }
}

/** The one error handler: what is expected is answered by its code, a bug is logged once and answered as one. */
export function answerErrors(app: FastifyInstance, { now }: Deps): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const [status, body] = bodyOf(error, now())
    // Where it happened and why; never what was sent.
    if (status >= 500) request.log.error({ err: error, route: request.routeOptions.url }, 'failed')
    void reply.status(status).send(body)
  })
  app.setNotFoundHandler((_, reply) => void reply.status(404).send({ code: 'not-found', serverTime: now() }))
}

function bodyOf(error: FastifyError, serverTime: number): [number, ErrorBody] {
  if (error instanceof Refused) {
    const detail = error.message === error.code ? {} : { detail: error.message }
    return [error.status, { code: error.code, ...detail, serverTime }]
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [first] = error.validation
    return [
      400,
      { code: 'request-malformed', detail: `${first?.instancePath ?? ''} ${first?.message ?? ''}`.trim(), serverTime },
    ]
  }
  const status = error.statusCode ?? 500
  if (status === 413) return [413, { code: 'request-too-large', serverTime }]
  if (status === 429) return [429, { code: 'too-many-requests', serverTime }]
  if (status >= 400 && status < 500) return [status, { code: 'request-malformed', serverTime }]
  return [500, { code: 'server-error', serverTime }]
}
