import { z } from 'zod'
import * as accounts from './accounts.ts'
import * as keys from './api-keys.ts'
import * as audit from './audit.ts'
import * as codes from './codes.ts'
import * as conflicts from './conflicts.ts'
import * as badges from './badge-designs.ts'
import * as desks from './desk-setup.ts'
import * as devices from './devices.ts'
import * as events from './events.ts'
import * as exporting from './exports.ts'
import * as live from './live.ts'
import * as people from './participants.ts'
import type { Route, RouteName } from './route.ts'

const params = events.eventParamsSchema
const done = z.object({})

/** Every route of the dashboard. The key is all that a client needs to call it; import its types only. */
export const dashboardRoutes = {
  'GET /session': { needs: 'anybody', answer: accounts.sessionAnswerSchema },
  'POST /session': { needs: 'anybody', body: accounts.signInSchema, answer: accounts.signedInSchema },
  'DELETE /session': { needs: 'viewer', answer: done },
  'POST /link/read': { needs: 'anybody', body: accounts.readLinkSchema, answer: accounts.linkSchema },
  'POST /link/accept': { needs: 'anybody', body: accounts.acceptLinkSchema, answer: accounts.signedInSchema },
  'PUT /password': { needs: 'viewer', body: accounts.changePasswordSchema, answer: done },
  'GET /users': { needs: 'administrator', answer: accounts.usersAnswerSchema },
  'POST /users': { needs: 'administrator', body: accounts.inviteSchema, answer: accounts.invitedSchema },
  'PATCH /users/:userId': {
    needs: 'administrator',
    params: accounts.userParamsSchema,
    body: accounts.changeUserSchema,
    answer: done,
  },
  'DELETE /invitations/:invitationId': {
    needs: 'administrator',
    params: accounts.invitationParamsSchema,
    answer: done,
  },

  'GET /events': { needs: 'viewer', answer: events.eventsAnswerSchema },
  'POST /events': { needs: 'coordinator', body: events.eventFieldsSchema, answer: events.eventCreatedSchema },
  'POST /events/from-file': {
    needs: 'coordinator',
    body: events.createFromFileSchema,
    answer: events.eventCreatedSchema,
  },
  'POST /events/example': { needs: 'coordinator', answer: events.eventCreatedSchema },
  'GET /events/:eventId': { needs: 'viewer', params, answer: events.eventAnswerSchema },
  'PATCH /events/:eventId': {
    needs: 'coordinator',
    params,
    body: events.changeEventSchema,
    answer: events.versionSchema,
  },
  'PUT /events/:eventId/sessions': {
    needs: 'coordinator',
    params,
    body: events.putSessionsSchema,
    answer: events.versionSchema,
  },
  'PUT /events/:eventId/other-events': {
    needs: 'coordinator',
    params,
    body: events.putOtherEventsSchema,
    answer: events.versionSchema,
  },

  'GET /events/:eventId/desk-setup': { needs: 'viewer', params, answer: desks.deskSetupAnswerSchema },
  'PUT /events/:eventId/desk-setup': {
    needs: 'coordinator',
    params,
    body: desks.putDeskSetupSchema,
    answer: events.versionSchema,
  },
  'GET /events/:eventId/badge-designs': { needs: 'viewer', params, answer: badges.badgeDesignsAnswerSchema },
  'PUT /events/:eventId/badge-designs': {
    needs: 'coordinator',
    params,
    body: badges.putBadgeDesignSchema,
    answer: events.versionSchema,
  },
  'DELETE /events/:eventId/badge-designs/:designId': {
    needs: 'coordinator',
    params: badges.badgeDesignParamsSchema,
    answer: events.versionSchema,
  },
  'POST /events/:eventId/officers': {
    needs: 'coordinator',
    params,
    body: desks.addOfficerSchema,
    answer: desks.officerAddedSchema,
  },
  'PATCH /events/:eventId/officers/:officerId': {
    needs: 'coordinator',
    params: desks.officerParamsSchema,
    body: desks.changeOfficerSchema,
    answer: done,
  },

  'GET /events/:eventId/participants': {
    needs: 'viewer',
    params,
    query: people.participantsQuerySchema,
    answer: people.participantsAnswerSchema,
  },
  'GET /events/:eventId/facets': { needs: 'viewer', params, answer: people.facetsSchema },
  'GET /events/:eventId/participants/:participantId': {
    needs: 'viewer',
    params: people.participantParamsSchema,
    answer: people.personAnswerSchema,
  },
  'POST /events/:eventId/participants': {
    needs: 'coordinator',
    params,
    body: people.createParticipantSchema,
    answer: people.participantCreatedSchema,
  },
  'PATCH /events/:eventId/participants/:participantId': {
    needs: 'coordinator',
    params: people.participantParamsSchema,
    body: people.correctParticipantSchema,
    answer: events.versionSchema,
  },
  'PUT /events/:eventId/participants/:participantId/standing': {
    needs: 'coordinator',
    params: people.participantParamsSchema,
    body: people.setStandingSchema,
    answer: events.versionSchema,
  },
  'POST /events/:eventId/participants/:participantId/erase': {
    needs: 'coordinator',
    params: people.participantParamsSchema,
    body: people.eraseSchema,
    answer: events.versionSchema,
  },
  'POST /events/:eventId/participants/:participantId/data-copy': {
    needs: 'coordinator',
    params: people.participantParamsSchema,
    answer: people.dataCopySchema,
  },
  'POST /events/:eventId/participants/:participantId/codes/revoke': {
    needs: 'coordinator',
    params: people.participantParamsSchema,
    body: people.codeActSchema,
    answer: events.versionSchema,
  },
  'POST /events/:eventId/participants/:participantId/codes/replace': {
    needs: 'coordinator',
    params: people.participantParamsSchema,
    body: people.codeActSchema,
    answer: people.codeReplacedSchema,
  },
  /** Options and file in one body (`import-address.ts`); the answer comes as lines (`importLineSchema`) or as a file. */
  'POST /events/:eventId/import': { needs: 'coordinator', params },

  'GET /events/:eventId/devices': { needs: 'viewer', params, answer: devices.devicesAnswerSchema },
  'GET /events/:eventId/troubles': { needs: 'viewer', params, answer: devices.troublesAnswerSchema },
  'POST /events/:eventId/pairing-codes': {
    needs: 'coordinator',
    params,
    body: devices.createPairingSchema,
    answer: devices.pairingSchema,
  },
  'POST /events/:eventId/devices/:deviceId/revoke': {
    needs: 'coordinator',
    params: devices.deviceParamsSchema,
    body: devices.revokeDeviceSchema,
    answer: done,
  },

  'GET /events/:eventId/live': { needs: 'viewer', params, answer: live.liveAnswerSchema },
  'GET /events/:eventId/live/:sessionId': {
    needs: 'viewer',
    params: live.liveSessionParamsSchema,
    answer: live.liveSessionAnswerSchema,
  },
  /** Server-sent events named `version`; `data` is a `LiveMessage`. */
  'GET /events/:eventId/stream': { needs: 'viewer', params },

  'GET /events/:eventId/conflicts': {
    needs: 'viewer',
    params,
    query: conflicts.conflictsQuerySchema,
    answer: conflicts.conflictsAnswerSchema,
  },
  'POST /events/:eventId/conflicts/decide': {
    needs: 'coordinator',
    params,
    body: conflicts.decideConflictSchema,
    answer: events.versionSchema,
  },

  /** Coordinators must name an event; only administrators read what belongs to none. */
  'GET /audit': { needs: 'coordinator', query: audit.auditQuerySchema, answer: audit.auditAnswerSchema },

  'GET /events/:eventId/api-keys': { needs: 'coordinator', params, answer: keys.apiKeysAnswerSchema },
  'POST /events/:eventId/api-keys': {
    needs: 'coordinator',
    params,
    body: keys.createApiKeySchema,
    answer: keys.apiKeyCreatedSchema,
  },
  'POST /events/:eventId/api-keys/:keyId/revoke': {
    needs: 'coordinator',
    params: keys.apiKeyParamsSchema,
    answer: done,
  },

  'GET /events/:eventId/codes/count': {
    needs: 'coordinator',
    params,
    query: codes.codeSelectionQuerySchema,
    answer: codes.codeCountSchema,
  },
  /** A file to download. A code is what lets somebody in: viewers do not get them. */
  'GET /events/:eventId/codes/hand-out': { needs: 'coordinator', params, query: codes.handOutQuerySchema },
  'POST /events/:eventId/codes/check': {
    needs: 'viewer',
    params,
    body: codes.checkCodeSchema,
    answer: codes.codeCheckedSchema,
  },
  'GET /events/:eventId/code-keys': { needs: 'coordinator', params, answer: codes.codeKeysAnswerSchema },
  'POST /events/:eventId/code-keys': { needs: 'coordinator', params, answer: codes.codeKeyMadeSchema },
  'POST /events/:eventId/code-keys/:keyId/revoke': {
    needs: 'coordinator',
    params: codes.codeKeyParamsSchema,
    answer: done,
  },

  /** A file to download: `<a href>` does. Phones and e-mails are masked for viewers here too. */
  'GET /events/:eventId/exports/:what': {
    needs: 'viewer',
    params: exporting.exportParamsSchema,
    query: exporting.exportQuerySchema,
  },
} as const satisfies Record<RouteName, Route>

export type DashboardRoutes = typeof dashboardRoutes
export type DashboardRoute = keyof DashboardRoutes

type InputOf<R, Part extends string> = R extends { [P in Part]: infer S extends z.ZodType }
  ? { [P in Part]: z.input<S> }
  : unknown

/** What a client gives: `params`, `query` and `body`, each only where the route has one. */
export type DashboardInput<K extends DashboardRoute> = InputOf<DashboardRoutes[K], 'params'> &
  InputOf<DashboardRoutes[K], 'query'> &
  InputOf<DashboardRoutes[K], 'body'>

/** What a client gets back. `never` where the answer is a file or a stream. */
export type DashboardAnswer<K extends DashboardRoute> = DashboardRoutes[K] extends {
  answer: infer S extends z.ZodType
}
  ? z.output<S>
  : never
