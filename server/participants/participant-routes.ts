import type { Handlers } from '../api/serve-dashboard.ts'
import type { Deps } from '../deps.ts'
import { createParticipant, replaceCode, revokeCode, setStanding } from './change-participant.ts'
import { copyParticipantData } from './copy-participant-data.ts'
import { correctParticipant } from './correct-participant.ts'
import { describePerson } from './describe-person.ts'
import { eraseParticipant } from './erase-participant.ts'
import { listFacets, listParticipants } from './list-participants.ts'

export function participantRoutes(deps: Deps) {
  return {
    'GET /events/:eventId/participants': ({ params, query, user }) =>
      listParticipants(deps, { eventId: params.eventId, query }, user),
    'GET /events/:eventId/facets': ({ params }) => listFacets(deps, params.eventId),
    'GET /events/:eventId/participants/:participantId': ({ params, user }) => describePerson(deps, params, user),
    'POST /events/:eventId/participants': ({ params, body, user }) =>
      createParticipant(deps, user.id, { eventId: params.eventId, fields: body }),
    'PATCH /events/:eventId/participants/:participantId': ({ params, body, user }) =>
      correctParticipant(deps, user, { ...params, fields: body }),
    'PUT /events/:eventId/participants/:participantId/standing': ({ params, body, user }) =>
      setStanding(deps, user.id, { ...params, ...body }),
    'POST /events/:eventId/participants/:participantId/erase': ({ params, body, user }) =>
      eraseParticipant(deps, user, { ...params, ...body }),
    'POST /events/:eventId/participants/:participantId/data-copy': ({ params, user }) =>
      copyParticipantData(deps, user, params),
    'POST /events/:eventId/participants/:participantId/codes/revoke': ({ params, body, user }) =>
      revokeCode(deps, user.id, { ...params, ...body }),
    'POST /events/:eventId/participants/:participantId/codes/replace': ({ params, body, user }) =>
      replaceCode(deps, user.id, { ...params, ...body }),
  } satisfies Partial<Handlers>
}
