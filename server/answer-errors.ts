import type { FastifyError, FastifyInstance } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { isDatabaseAway } from './database/database-failure.ts'
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
    const { status, ...told } = describeError(error)
    // Where it happened and why; never what was sent.
    if (status >= 500) request.log.error({ err: error, route: request.routeOptions.url }, 'failed')
    if (status === 503) void reply.header('retry-after', '5')
    const body: ErrorBody = { ...told, serverTime: now() }
    void reply.status(status).type('application/json; charset=utf-8').serializer(JSON.stringify).send(body)
  })
  app.setNotFoundHandler((_, reply) => void reply.status(404).send({ code: 'not-found', serverTime: now() }))
}

export type DescribedError = { status: number; code: string; detail?: string }

/** What an error is for whoever sent the request: expected ones by their code, anything else as the server's own. */
export function describeError(error: unknown): DescribedError {
  if (error instanceof Refused) {
    const detail = error.message === error.code ? {} : { detail: error.message }
    return { status: error.status, code: error.code, ...detail }
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [first] = error.validation
    const detail = `${first?.instancePath ?? ''} ${first?.message ?? ''}`.trim()
    return { status: 400, code: 'request-malformed', detail }
  }
  if (isDatabaseAway(error)) return { status: 503, code: 'server-busy' }
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  if (status === 413) return { status, code: 'request-too-large' }
  if (status === 429) return { status, code: 'too-many-requests' }
  if (status >= 400 && status < 500) return { status, code: 'request-malformed' }
  return { status: 500, code: 'server-error' }
}
