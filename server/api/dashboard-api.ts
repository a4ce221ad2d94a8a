import type { FastifyInstance } from 'fastify'
import { accountRoutes } from '../accounts/account-routes.ts'
import { auditRoutes } from '../audit/audit-routes.ts'
import { codeRoutes } from '../codes/code-routes.ts'
import { conflictRoutes } from '../conflicts/conflict-routes.ts'
import type { Deps } from '../deps.ts'
import { deskSetupRoutes } from '../desk-setup/desk-setup-routes.ts'
import { deviceRoutes } from '../devices/device-routes.ts'
import { eventRoutes } from '../events/event-routes.ts'
import { exportRoutes } from '../exports/export-routes.ts'
import { importRoutes } from '../import/import-routes.ts'
import { liveRoutes } from '../live/live-routes.ts'
import { changeStreams } from '../live/stream-changes.ts'
import { participantRoutes } from '../participants/participant-routes.ts'
import { keyRoutes } from './key-routes.ts'
import { serveDashboard, type Handlers } from './serve-dashboard.ts'

/** Everything that the dashboard asks for. */
export async function dashboardApi(app: FastifyInstance, { deps }: { deps: Deps }): Promise<void> {
  const streams = changeStreams(deps)
  app.addHook('preClose', (done) => {
    streams.close()
    done()
  })
  const handlers: Handlers = {
    ...accountRoutes(deps),
    ...eventRoutes(deps),
    ...deskSetupRoutes(deps),
    ...participantRoutes(deps),
    ...importRoutes(deps),
    ...auditRoutes(deps),
    ...deviceRoutes(deps),
    ...liveRoutes(deps, streams),
    ...conflictRoutes(deps),
    ...exportRoutes(deps),
    ...codeRoutes(deps),
    ...keyRoutes(deps),
  }
  await serveDashboard(app, { deps, handlers })
}
