import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { EventFrame } from '../events/event-frame.tsx'
import { EventsPage } from '../events/events-page.tsx'
import { LivePage } from '../live/live-page.tsx'
import { FailureNote } from '../look/failure-note.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { Shell } from './shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage })

const events = createRoute({ getParentRoute: () => root, path: '/', component: EventsPage })

const users = createRoute({
  getParentRoute: () => root,
  path: '/users',
  component: lazyRouteComponent(() => import('../accounts/users-page.tsx'), 'UsersPage'),
})

const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  component: lazyRouteComponent(() => import('../audit/audit-page.tsx'), 'AuditPage'),
})

const event = createRoute({ getParentRoute: () => root, path: '/events/$eventId', component: EventFrame })

const live = createRoute({
  getParentRoute: () => event,
  path: '/',
  /** Which session is told; without one, the arrival. */
  validateSearch: (search): { session?: string } => textOf(search, 'session'),
  component: LivePage,
})

const participants = createRoute({
  getParentRoute: () => event,
  path: '/participants',
  /** The person who is open: a reload and a link lead to the same one. */
  validateSearch: (search): { person?: string } => textOf(search, 'person'),
  component: lazyRouteComponent(() => import('../participants/participants-page.tsx'), 'ParticipantsPage'),
})

const importing = createRoute({
  getParentRoute: () => event,
  path: '/participants/import',
  component: lazyRouteComponent(() => import('../import/import-page.tsx'), 'ImportPage'),
})

const codes = createRoute({
  getParentRoute: () => event,
  path: '/participants/codes',
  component: lazyRouteComponent(() => import('../codes/codes-page.tsx'), 'CodesPage'),
})

const devices = createRoute({
  getParentRoute: () => event,
  path: '/devices',
  component: lazyRouteComponent(() => import('../devices/devices-page.tsx'), 'DevicesPage'),
})

const conflicts = createRoute({
  getParentRoute: () => event,
  path: '/conflicts',
  component: lazyRouteComponent(() => import('../conflicts/conflicts-page.tsx'), 'ConflictsPage'),
})

const sessions = createRoute({
  getParentRoute: () => event,
  path: '/sessions',
  component: lazyRouteComponent(() => import('../sessions/sessions-page.tsx'), 'SessionsPage'),
})

const deskSetup = createRoute({
  getParentRoute: () => event,
  path: '/desk-setup',
  component: lazyRouteComponent(() => import('../desk-setup/desk-setup-page.tsx'), 'DeskSetupPage'),
})

const exporting = createRoute({
  getParentRoute: () => event,
  path: '/exports',
  component: lazyRouteComponent(() => import('../exports/exports-page.tsx'), 'ExportsPage'),
})

const keys = createRoute({
  getParentRoute: () => event,
  path: '/api-keys',
  component: lazyRouteComponent(() => import('../api-keys/api-keys-page.tsx'), 'ApiKeysPage'),
})

const eventAudit = createRoute({
  getParentRoute: () => event,
  path: '/audit',
  component: lazyRouteComponent(() => import('../audit/event-audit-page.tsx'), 'EventAuditPage'),
})

function textOf<Name extends string>(search: Record<string, unknown>, name: Name): { [N in Name]?: string } {
  const value = search[name]
  return (typeof value === 'string' && value !== '' ? { [name]: value } : {}) as { [N in Name]?: string }
}

const inEvent = [
  live,
  participants,
  importing,
  codes,
  devices,
  conflicts,
  sessions,
  deskSetup,
  exporting,
  keys,
  eventAudit,
] as const

export const router = createRouter({
  routeTree: root.addChildren([events, users, audit, event.addChildren(inEvent)]),
  scrollRestoration: true,
  defaultErrorComponent: ({ error, reset }) => <FailureNote error={error} size="page" onRetry={reset} />,
})

declare module '@tanstack/react-router' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface Register {
    router: typeof router
  }
}
