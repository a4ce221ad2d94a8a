import type { Handlers } from '../api/serve-dashboard.ts'
import type { Deps } from '../deps.ts'
import { decideConflict } from './decide-conflict.ts'
import { listConflicts } from './list-conflicts.ts'

export function conflictRoutes(deps: Deps) {
  return {
    'GET /events/:eventId/conflicts': ({ params, query }) => listConflicts(deps, params.eventId, query.state),
    'POST /events/:eventId/conflicts/decide': ({ params, body, user }) =>
      decideConflict(deps, user, { ...params, ...body }),
  } satisfies Partial<Handlers>
}
