import type { FastifyRequest } from 'fastify'
import { Refused } from '../answer-errors.ts'
import { dashboardHeader } from '../contract/dashboard-address.ts'
import type { Deps } from '../deps.ts'

/**
 * Refuses what a page of another site could make a browser send: a change without the dashboard's own header, which
 * needs that site's permission, or one that says it comes from elsewhere.
 */
export function refuseCrossSite(request: FastifyRequest, { publicAddress }: Pick<Deps, 'publicAddress'>): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  if (request.headers[dashboardHeader] === undefined) throw new Refused(403, 'cross-site')
  const { origin } = request.headers
  if (origin === undefined) return
  const own = [publicAddress(), `${request.protocol}://${request.host}`]
  if (!own.includes(origin)) throw new Refused(403, 'cross-site')
}
