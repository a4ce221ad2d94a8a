import type { Deps } from '../deps.ts'
import { createKey, listKeys, revokeKey } from './manage-keys.ts'
import type { Handlers } from './serve-dashboard.ts'

export function keyRoutes(deps: Deps) {
  return {
    'GET /events/:eventId/api-keys': ({ params }) => listKeys(deps, params.eventId),
    'POST /events/:eventId/api-keys': ({ params, body, user }) =>
      createKey(deps, user.id, { eventId: params.eventId, ...body }),
    'POST /events/:eventId/api-keys/:keyId/revoke': async ({ params, user }) => {
      await revokeKey(deps, user.id, params)
      return {}
    },
  } satisfies Partial<Handlers>
}
