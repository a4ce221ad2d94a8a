import type { FastifyInstance } from 'fastify'
import { accountRoutes } from '../accounts/account-routes.ts'
import { auditRoutes } from '../audit/audit-routes.ts'
import type { Deps } from '../deps.ts'
import { eventRoutes } from '../events/event-routes.ts'
import { participantRoutes } from '../participants/participant-routes.ts'
import { keyRoutes } from './key-routes.ts'
import { serveDashboard, type Handlers } from './serve-dashboard.ts'

/** Everything that the dashboard asks for. */
export async function dashboardApi(app: FastifyInstance, { deps }: { deps: Deps }): Promise<void> {
  const handlers: Partial<Handlers> = {
    ...accountRoutes(deps),
    ...eventRoutes(deps),
    ...participantRoutes(deps),
    ...auditRoutes(deps),
    ...keyRoutes(deps),
  }
  await serveDashboard(app, { deps, handlers: handlers as Handlers })
}
