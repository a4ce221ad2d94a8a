import type { Handlers } from '../api/serve-dashboard.ts'
import type { Deps } from '../deps.ts'
import { describeLive, describeLiveSession } from './describe-live.ts'
import type { ChangeStreams } from './stream-changes.ts'

export function liveRoutes(deps: Deps, streams: ChangeStreams) {
  return {
    'GET /events/:eventId/live': ({ params }) => describeLive(deps, params.eventId),
    'GET /events/:eventId/live/:sessionId': ({ params }) => describeLiveSession(deps, params),
    'GET /events/:eventId/stream': ({ params, user, request, reply }) =>
      streams.open(params.eventId, { user, request, reply }),
  } satisfies Partial<Handlers>
}
