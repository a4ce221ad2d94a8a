import type { Socket } from 'node:net'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type ConnectionError, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Deps } from './deps.ts'
import { answerErrors } from './answer-errors.ts'
import { dashboardApi } from './api/dashboard-api.ts'
import { publicApi } from './api/public-api.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { openapi } from './openapi.ts'
import { pageFolder, servePage } from './serve-page.ts'
import type { Grouping } from './sync/push-records.ts'
import { syncRoutes } from './sync/sync-routes.ts'

/** `page` is where the dashboard was built; without it, where the build puts it. */
export type AppOptions = { deps: Deps; isBehindProxy: boolean; page?: string; grouping?: Grouping }

/** Builds headquarters' HTTP server; `start-headquarters.ts` listens. */
export async function buildApp({ deps, isBehindProxy, page = pageFolder, grouping }: AppOptions) {
  const app = Fastify({
    loggerInstance: deps.log,
    trustProxy: isBehindProxy,
    bodyLimit: 1024 * 1024,
    // Requests are logged by route and outcome, never with what people sent.
    logController: new LogController({ disableRequestLogging: true }),
    requestTimeout: 60_000,
    clientErrorHandler: (error, socket) => cutOff(deps, error, socket),
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  answerErrors(app, deps)
  await app.register(helmet, { contentSecurityPolicy })
  await app.register(rateLimit, { global: false })
  await app.register(openapi)
  app.get('/healthz', () => ({ ok: true }))
  await app.register(async (scope) => syncRoutes(scope, { deps, ...(grouping ? { grouping } : {}) }))
  await app.register(dashboardApi, { deps })
  await app.register(async (scope) => publicApi(scope, { deps }))
  await app.register(servePage, { folder: page })
  return app
}

/** A request that never became one: too slow, or no HTTP. There is nobody to name yet, so it is in the log only. */
function cutOff({ log }: Deps, { code }: ConnectionError, socket: Socket): void {
  if (code === 'ECONNRESET' || socket.destroyed) return
  log.warn({ code }, 'a request was cut off')
  const status = code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request'
  if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`)
}

export type App = Awaited<ReturnType<typeof buildApp>>
