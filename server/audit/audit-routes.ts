import type { Handlers } from '../api/serve-dashboard.ts'
import type { Deps } from '../deps.ts'
import { listActs } from './list-acts.ts'

export const auditRoutes = (deps: Deps) =>
  ({ 'GET /audit': ({ query, user }) => listActs(deps, query, user) }) satisfies Partial<Handlers>
