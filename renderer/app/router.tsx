import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { DeskScreen } from '../desk/desk-screen.tsx'
import { failureOf } from '../kiosk/ask.ts'
import { Shell } from './shell.tsx'
import { UnreadableState } from './unreadable-state.tsx'

const root = createRootRoute({ component: Shell })

const desk = createRoute({ getParentRoute: () => root, path: '/', component: DeskScreen })

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  /** The person whose history is open: a reload returns to it. */
  validateSearch: (search): { person?: string } =>
    typeof search['person'] === 'string' ? { person: search['person'] } : {},
  component: lazyRouteComponent(() => import('../people/people-screen.tsx'), 'PeopleScreen'),
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  /** The part that is looked at. */
  validateSearch: (search): { part?: string } => (typeof search['part'] === 'string' ? { part: search['part'] } : {}),
  component: lazyRouteComponent(() => import('../settings/settings-screen.tsx'), 'SettingsScreen'),
})

const sync = createRoute({
  getParentRoute: () => root,
  path: '/sync',
  component: lazyRouteComponent(() => import('../sync/sync-screen.tsx'), 'SyncScreen'),
})

/** The address is kept in the hash, so that a window that was brought back shows the same screen. */
export const router = createRouter({
  routeTree: root.addChildren([desk, people, settings, sync]),
  history: createHashHistory(),
  defaultErrorComponent: ({ error, reset }) => <UnreadableState failure={failureOf(error)} onRetry={reset} />,
})

declare module '@tanstack/react-router' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface Register {
    router: typeof router
  }
}
