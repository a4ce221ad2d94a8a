import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import type { GroupKind } from '#shared/groups/group-name.ts'
import { DeskScreen } from '../desk/desk-screen.tsx'
import { isItemsPart, type ItemsPart } from '../items/items-part.ts'
import { failureOf } from '../kiosk/ask.ts'
import { type PersonAction, personActions } from '../people/person-action.ts'
import { Shell } from './shell.tsx'
import { UnreadableState } from './unreadable-state.tsx'

const root = createRootRoute({ component: Shell })

const desk = createRoute({ getParentRoute: () => root, path: '/', component: DeskScreen })

const walkIn = createRoute({
  getParentRoute: () => root,
  path: '/walk-in',
  component: lazyRouteComponent(() => import('../walk-in/walk-in-screen.tsx'), 'WalkInScreen'),
})

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  /** The person whose history is open, and what is being done about them: a reload returns to it. */
  validateSearch: (search): { person?: string; do?: PersonAction } => {
    const action = personActions.find((known) => known === search['do'])
    return {
      ...(typeof search['person'] === 'string' && { person: search['person'] }),
      ...(action && { do: action }),
    }
  },
  component: lazyRouteComponent(() => import('../people/people-screen.tsx'), 'PeopleScreen'),
})

const importing = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: lazyRouteComponent(() => import('../import/import-screen.tsx'), 'ImportScreen'),
})

const sessions = createRoute({
  getParentRoute: () => root,
  path: '/sessions',
  /** The session that is open, and the boat or bus in it. */
  validateSearch: (search): { session?: string; vehicle?: string } => ({
    ...(typeof search['session'] === 'string' && { session: search['session'] }),
    ...(typeof search['vehicle'] === 'string' && { vehicle: search['vehicle'] }),
  }),
  component: lazyRouteComponent(() => import('../sessions/sessions-screen.tsx'), 'SessionsScreen'),
})

const items = createRoute({
  getParentRoute: () => root,
  path: '/items',
  /** The item that is handed over, and which part of the screen is shown. */
  validateSearch: (search): { item?: string; part?: ItemsPart } => ({
    ...(typeof search['item'] === 'string' && { item: search['item'] }),
    ...(isItemsPart(search['part']) && { part: search['part'] }),
  }),
  component: lazyRouteComponent(() => import('../items/items-screen.tsx'), 'ItemsScreen'),
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

const badges = createRoute({
  getParentRoute: () => root,
  path: '/badges',
  component: lazyRouteComponent(() => import('../badges/queue/badges-screen.tsx'), 'BadgesScreen'),
})

const codes = createRoute({
  getParentRoute: () => root,
  path: '/codes',
  component: lazyRouteComponent(() => import('../codes/codes-screen.tsx'), 'CodesScreen'),
})

const groups = createRoute({
  getParentRoute: () => root,
  path: '/groups',
  /** The group that stands open, and whether everybody who is not in yet is ticked when it opens. */
  validateSearch: (search): { by?: GroupKind; name?: string; tick?: 'all' } => ({
    ...(isGroupKind(search['by']) && typeof search['name'] === 'string' && { by: search['by'], name: search['name'] }),
    ...(search['tick'] === 'all' && { tick: 'all' }),
  }),
  component: lazyRouteComponent(() => import('../groups/groups-screen.tsx'), 'GroupsScreen'),
})

const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  component: lazyRouteComponent(() => import('../reports/reports-screen.tsx'), 'ReportsScreen'),
})

const badgeDesign = createRoute({
  getParentRoute: () => root,
  path: '/badges/design',
  /** The design that is worked on; without one, the list of them. */
  validateSearch: (search): { design?: string } =>
    typeof search['design'] === 'string' ? { design: search['design'] } : {},
  component: lazyRouteComponent(() => import('../badges/design/design-screen.tsx'), 'DesignScreen'),
})

/** The address is kept in the hash, so that a window that was brought back shows the same screen. */
export const router = createRouter({
  routeTree: root.addChildren([
    desk,
    walkIn,
    people,
    importing,
    sessions,
    groups,
    items,
    badges,
    codes,
    settings,
    sync,
    badgeDesign,
    reports,
  ]),
  history: createHashHistory(),
  defaultErrorComponent: ({ error, reset }) => <UnreadableState failure={failureOf(error)} onRetry={reset} />,
})

declare module '@tanstack/react-router' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface Register {
    router: typeof router
  }
}

function isGroupKind(value: unknown): value is GroupKind {
  return value === 'group' || value === 'community' || value === 'category'
}
