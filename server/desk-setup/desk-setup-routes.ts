import type { Handlers } from '../api/serve-dashboard.ts'
import type { Deps } from '../deps.ts'
import { addOfficer, changeOfficer } from '../officers/change-officer.ts'
import { deleteBadgeDesign, listBadgeDesigns, putBadgeDesign } from './badge-designs.ts'
import { describeDeskSetup } from './describe-desk-setup.ts'
import { putDeskSetup } from './put-desk-setup.ts'

export function deskSetupRoutes(deps: Deps) {
  return {
    'GET /events/:eventId/desk-setup': ({ params }) => describeDeskSetup(deps, params.eventId),
    'PUT /events/:eventId/desk-setup': ({ params, body, user }) =>
      putDeskSetup(deps, user, { eventId: params.eventId, change: body }),
    'GET /events/:eventId/badge-designs': ({ params }) => listBadgeDesigns(deps, params.eventId),
    'PUT /events/:eventId/badge-designs': ({ params, body, user }) =>
      putBadgeDesign(deps, user, { eventId: params.eventId, text: body.text }),
    'DELETE /events/:eventId/badge-designs/:designId': ({ params, user }) => deleteBadgeDesign(deps, user, params),
    'POST /events/:eventId/officers': ({ params, body, user }) =>
      addOfficer(deps, user, { eventId: params.eventId, officer: body }),
    'PATCH /events/:eventId/officers/:officerId': ({ params, body, user }) =>
      changeOfficer(deps, user, { ...params, change: body }),
  } satisfies Partial<Handlers>
}
