import type { Handlers } from '../api/serve-dashboard.ts'
import type { Deps } from '../deps.ts'
import { drawPairing } from './draw-pairing.ts'
import { listDevices, listTroubles } from './list-devices.ts'
import { revokeDevice } from './revoke-device.ts'

export function deviceRoutes(deps: Deps) {
  return {
    'GET /events/:eventId/devices': ({ params }) => listDevices(deps, params.eventId),
    'GET /events/:eventId/troubles': ({ params }) => listTroubles(deps, params.eventId),
    'POST /events/:eventId/pairing-codes': ({ params, body, user }) =>
      drawPairing(deps, user.id, { eventId: params.eventId, deskName: body.deskName }),
    'POST /events/:eventId/devices/:deviceId/revoke': async ({ params, body, user }) => {
      await revokeDevice(deps, user.id, { ...params, reason: body.reason })
      return {}
    },
  } satisfies Partial<Handlers>
}
