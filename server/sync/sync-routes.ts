import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  enrolledSchema,
  enrolSchema,
  proofAnswerSchema,
  pullAnswerSchema,
  pullQuerySchema,
  pushAnswerSchema,
  pushSchema,
  syncErrorSchema,
  syncLimits,
  syncPaths,
} from '#shared/sync/protocol.ts'
import { createThrottle } from '../accounts/throttle.ts'
import { describeError, Refused } from '../answer-errors.ts'
import type { Deps } from '../deps.ts'
import { authenticate, deviceOf } from './authenticate.ts'
import { enrolDevice } from './enrol-device.ts'
import { prove } from './prove.ts'
import { changePuller } from './pull-changes.ts'
import { type Grouping, recordPusher } from './push-records.ts'
import { checkProtocol, readBody } from './read-body.ts'
import { troubleReporter } from './report-trouble.ts'
import { laptopWaker } from './wake-laptops.ts'

const errors = { '4xx': syncErrorSchema, '5xx': syncErrorSchema }
const ofLaptop = { tags: ['sync'], security: [{ deviceToken: [] }] }
const minute = 60_000

/** What laptops speak: enrol, push, pull, wake, proof. `grouping` is for the bench, which measures other ones too. */
export function syncRoutes(root: FastifyInstance, { deps, grouping }: { deps: Deps; grouping?: Grouping }): void {
  const app = root.withTypeProvider<ZodTypeProvider>()
  const reportTrouble = troubleReporter(deps)
  const pushRecords = recordPusher(deps, reportTrouble, grouping)
  const pullChanges = changePuller(deps)
  const waker = laptopWaker(deps)
  // Eight letters within a quarter of an hour: guessing must not be worth while.
  const enrolments = createThrottle({ attempts: 20, withinMs: minute, now: deps.now })
  app.decorateRequest('device', null)
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: syncLimits.bytesARequest },
    async (request: { headers: Record<string, unknown> }, body: Buffer) =>
      readBody(body, request.headers['content-encoding'] as string | undefined),
  )
  app.addHook('onError', async ({ device }, _, error) => {
    const { status, code, detail = '' } = describeError(error)
    if (status < 500 && !code.startsWith('pairing-') && code !== 'device-taken')
      await reportTrouble({ eventId: device?.eventId ?? '', deviceId: device?.id ?? null, code, detail })
  })
  app.addHook('preClose', (done) => {
    waker.close()
    done()
  })
  const onRequest = (request: Parameters<typeof authenticate>[1]) => authenticate(deps, request)
  /** Far more than an honest laptop needs, also with a long backlog. */
  const rateLimit = {
    max: 6_000,
    timeWindow: minute,
    hook: 'preHandler' as const,
    keyGenerator: (request: Parameters<typeof deviceOf>[0]) => deviceOf(request).id,
  }

  app.post(
    syncPaths.enrol,
    {
      schema: {
        tags: ['sync'],
        summary: 'Enrol a laptop by a pairing code',
        body: enrolSchema,
        response: { 200: enrolledSchema, ...errors },
      },
    },
    async ({ body, ip }) => {
      if (!enrolments.take(ip)) throw new Refused(429, 'too-many-requests')
      const enrolled = await enrolDevice(deps, body, reportTrouble)
      // Fifty laptops behind one address may be enrolled in one morning.
      enrolments.forget(ip)
      return enrolled
    },
  )

  app.post(
    syncPaths.push,
    {
      onRequest,
      config: { rateLimit },
      schema: {
        ...ofLaptop,
        summary: 'Send a batch of records',
        body: pushSchema,
        response: { 200: pushAnswerSchema, ...errors },
      },
    },
    (request) => pushRecords(deviceOf(request), request.body),
  )

  app.get(
    syncPaths.pull,
    {
      onRequest,
      preValidation: async ({ query }: { query: unknown }) => {
        checkProtocol(Number(z.object({ protocol: z.string() }).safeParse(query).data?.protocol))
      },
      config: { rateLimit },
      schema: {
        ...ofLaptop,
        summary: 'Fetch what has changed since a number of change',
        querystring: pullQuerySchema,
        response: { 200: pullAnswerSchema, ...errors },
      },
    },
    async (request, reply) => {
      const { body, encoding } = await pullChanges(deviceOf(request), request.query, request.headers['accept-encoding'])
      if (encoding !== 'identity') void reply.header('content-encoding', encoding)
      void reply.header('vary', 'accept-encoding').header('cache-control', 'no-store')
      // Made here from the schema's own type, and already compressed.
      return reply.type('application/json; charset=utf-8').send(body as never)
    },
  )

  app.get(
    syncPaths.wake,
    {
      onRequest,
      schema: { ...ofLaptop, summary: 'Be told by server-sent events when there is something to fetch' },
    },
    (request, reply) => waker.listen(deviceOf(request), reply),
  )

  app.get(
    syncPaths.proof,
    {
      onRequest,
      config: { rateLimit },
      schema: {
        ...ofLaptop,
        summary: 'Compare what headquarters has with what the laptop has',
        response: { 200: proofAnswerSchema, ...errors },
      },
    },
    (request) => prove(deps, deviceOf(request)),
  )
}
