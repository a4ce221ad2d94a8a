import cookie from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { Refused } from '../answer-errors.ts'
import { readSession } from '../accounts/web-session.ts'
import type { User, UserRole } from '../contract/accounts.ts'
import { dashboardPrefix, importMediaType } from '../contract/dashboard-address.ts'
import { dashboardRoutes, type DashboardRoute, type DashboardRoutes } from '../contract/dashboard-routes.ts'
import type { Admission, Route } from '../contract/route.ts'
import type { Deps } from '../deps.ts'
import { refuseNul } from './refuse-nul.ts'
import { refuseCrossSite } from './refuse-cross-site.ts'
import { sessionToken } from './session-cookie.ts'

type PartOf<R, Part extends string> = R extends { [P in Part]: infer S extends z.ZodType } ? z.output<S> : undefined

/** What a handler is given: everything that came in, parsed, and who asks. */
export type Call<K extends DashboardRoute> = {
  params: PartOf<DashboardRoutes[K], 'params'>
  query: PartOf<DashboardRoutes[K], 'query'>
  body: PartOf<DashboardRoutes[K], 'body'>
  /** Whoever asks; where anybody may, it is nobody yet: look into the session. */
  user: User
  request: FastifyRequest
  reply: FastifyReply
}
type AnswerOf<R> = R extends { answer: infer S extends z.ZodType } ? z.input<S> : unknown

export type Handlers = {
  [K in DashboardRoute]: (call: Call<K>) => Promise<AnswerOf<DashboardRoutes[K]>> | AnswerOf<DashboardRoutes[K]>
}

declare module 'fastify' {
  interface FastifyRequest {
    user: User | null
  }
}

const ranks: readonly UserRole[] = ['viewer', 'coordinator', 'administrator']
const megabyte = 1024 * 1024
/** Whole events and lists of people; everything else is small. */
const largeBodies: Partial<Record<DashboardRoute, number>> = {
  'POST /events/from-file': 64 * megabyte,
  'PUT /events/:eventId/badge-designs': 20 * megabyte,
}

/** Binds every route of the contract to its handler: who may call it, what goes in, what comes back. */
export async function serveDashboard(
  app: FastifyInstance,
  { deps, handlers }: { deps: Deps; handlers: Handlers },
): Promise<void> {
  await app.register(cookie)
  app.decorateRequest('user', null)
  // A list is streamed to the disk: it counts its own bytes.
  app.addContentTypeParser(importMediaType, (_, body, done) => done(null, body))
  // Whoever looks at what was changed here is told at once; others look within a second.
  app.addHook('onResponse', async ({ method }, { statusCode }) => {
    if (method !== 'GET' && statusCode < 300) deps.changes.ring()
  })
  for (const [name, route] of Object.entries<Route>(dashboardRoutes)) serve(app, deps, name as DashboardRoute, route)

  function serve(within: FastifyInstance, { publicAddress }: Deps, name: DashboardRoute, route: Route): void {
    const [method = '', path = ''] = name.split(' ')
    within.route({
      method,
      url: `${dashboardPrefix}${path}`,
      ...(largeBodies[name] === undefined ? {} : { bodyLimit: largeBodies[name] }),
      schema: {
        hide: true,
        ...(route.params ? { params: route.params } : {}),
        ...(route.query ? { querystring: route.query } : {}),
        ...(route.body ? { body: route.body } : {}),
        ...(route.answer ? { response: { 200: route.answer } } : {}),
      },
      // Before the body is read: whoever may not call it learns nothing about what would fit.
      onRequest: async (request, reply) => {
        reply.header('cache-control', 'no-store')
        refuseCrossSite(request, { publicAddress })
        request.user = await admit(request, route.needs)
      },
      preValidation: refuseNul,
      handler: (request, reply) =>
        (handlers[name] as (call: unknown) => unknown)({
          params: request.params,
          query: request.query,
          body: request.body,
          user: request.user,
          request,
          reply,
        }),
    })
  }

  async function admit(request: FastifyRequest, needs: Admission): Promise<User | null> {
    if (needs === 'anybody') return null
    const user = await readSession(deps, sessionToken(request))
    if (user === null) throw new Refused(401, 'signed-out')
    if (ranks.indexOf(user.role) < ranks.indexOf(needs)) throw new Refused(403, 'not-allowed')
    return user
  }
}
