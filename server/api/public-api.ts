import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as api from '../contract/api.ts'
import type { Scope } from '../contract/api-keys.ts'
import type { StoredKey } from '../database/api-key-repository.ts'
import type { Deps } from '../deps.ts'
import { admitKey } from './admit-key.ts'
import { receiveParticipants } from './receive-participants.ts'
import { refuseNul } from './refuse-nul.ts'
import { tellAttendance, tellParticipants, tellSessions } from './tell-others.ts'

declare module 'fastify' {
  interface FastifyRequest {
    apiKey: StoredKey | null
  }
}

const errors = { '4xx': api.apiErrorSchema, '5xx': api.apiErrorSchema }
const forKeys = { tags: ['api'], security: [{ apiKey: [] }] }
const megabyte = 1024 * 1024

/** What other systems speak: people in, attendance out, each by the key of one event. */
export function publicApi(root: FastifyInstance, { deps }: { deps: Deps }): void {
  const app = root.withTypeProvider<ZodTypeProvider>()
  app.decorateRequest('apiKey', null)
  app.addHook('preValidation', refuseNul)
  app.addHook('onResponse', async ({ method }, { statusCode }) => {
    if (method !== 'GET' && statusCode < 300) deps.changes.ring()
  })
  const byKey = (scope: Scope) => ({
    onRequest: async (request: FastifyRequest) => {
      request.apiKey = await admitKey(deps, request, scope)
    },
    config: {
      rateLimit: {
        max: 300,
        timeWindow: 60_000,
        hook: 'preHandler' as const,
        keyGenerator: (request: FastifyRequest) => keyOf(request).id,
      },
    },
  })

  app.route({
    method: ['PUT', 'POST'],
    url: `${api.apiPrefix}/participants`,
    bodyLimit: 2 * megabyte,
    ...byKey('participants:write'),
    schema: {
      ...forKeys,
      summary: 'Add or change participants',
      description: `Up to ${api.mostParticipants} at once, all or none. Your own code says who is meant: the same request again changes nothing. Attendance is never touched.`,
      body: api.receiveParticipantsSchema,
      response: { 200: api.participantsReceivedSchema, ...errors },
    },
    handler: (request) => receiveParticipants(deps, keyOf(request), request.body.participants),
  })

  app.get(
    `${api.apiPrefix}/participants`,
    {
      ...byKey('participants:read'),
      schema: {
        ...forKeys,
        summary: 'Read the participants, page by page',
        querystring: api.apiParticipantsQuerySchema,
        response: { 200: api.apiParticipantsSchema, ...errors },
      },
    },
    (request) => tellParticipants(deps, keyOf(request).event_id, request.query),
  )

  app.get(
    `${api.apiPrefix}/attendance`,
    {
      ...byKey('attendance:read'),
      schema: {
        ...forKeys,
        summary: 'Read who came in and went out, since a cursor',
        description:
          'In the order in which headquarters learned of it, so that a laptop that was offline for a day is not missed. Poll with the cursor of the last answer.',
        querystring: api.apiAttendanceQuerySchema,
        response: { 200: api.apiAttendanceSchema, ...errors },
      },
    },
    (request) => tellAttendance(deps, keyOf(request).event_id, request.query),
  )

  app.get(
    `${api.apiPrefix}/sessions`,
    {
      ...byKey('attendance:read'),
      schema: {
        ...forKeys,
        summary: 'Read the sessions and how many came',
        response: { 200: api.apiSessionsSchema, ...errors },
      },
    },
    (request) => tellSessions(deps, keyOf(request).event_id),
  )
}

function keyOf({ apiKey }: FastifyRequest): StoredKey {
  if (apiKey === null) throw new Error('A route of the API was reached without a key.')
  return apiKey
}
