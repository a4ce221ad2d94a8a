import type { Handlers } from '../api/serve-dashboard.ts'
import type { Deps } from '../deps.ts'
import { changeEvent, putOtherEvents } from './change-event.ts'
import { createEvent, createExample, createFromFile } from './create-event.ts'
import { describeEvent, listEvents } from './describe-events.ts'
import { putSessions } from './put-sessions.ts'

export function eventRoutes(deps: Deps) {
  return {
    'GET /events': () => listEvents(deps),
    'POST /events': ({ body, user }) => createEvent(deps, user.id, body),
    'POST /events/from-file': ({ body, user }) => createFromFile(deps, user.id, body),
    'POST /events/example': ({ user }) => createExample(deps, user.id),
    'GET /events/:eventId': ({ params }) => describeEvent(deps, params.eventId),
    'PATCH /events/:eventId': ({ params, body, user }) =>
      changeEvent(deps, user.id, { eventId: params.eventId, change: body }),
    'PUT /events/:eventId/sessions': ({ params, body, user }) =>
      putSessions(deps, user.id, { eventId: params.eventId, given: body.sessions }),
    'PUT /events/:eventId/other-events': ({ params, body, user }) =>
      putOtherEvents(deps, user.id, { eventId: params.eventId, otherEvents: body.otherEvents }),
  } satisfies Partial<Handlers>
}
