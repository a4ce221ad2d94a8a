import type { Handlers } from '../api/serve-dashboard.ts'
import type { Deps } from '../deps.ts'
import { exportTable } from './export-table.ts'

export function exportRoutes(deps: Deps) {
  return {
    'GET /events/:eventId/exports/:what': async ({ params, query, user, reply }) => {
      const { name, mediaType, content } = await exportTable(deps, user, { ...params, ...query })
      reply.header('content-type', mediaType)
      reply.header('content-disposition', `attachment; filename="${name}"`)
      return content
    },
  } satisfies Partial<Handlers>
}
