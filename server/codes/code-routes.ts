import type { Handlers } from '../api/serve-dashboard.ts'
import type { Deps } from '../deps.ts'
import { checkCode } from './check-code.ts'
import { addCodeKey, listCodeKeys, revokeCodeKey } from './code-keys.ts'
import { countCodes, handOut } from './hand-out.ts'

export function codeRoutes(deps: Deps) {
  return {
    'GET /events/:eventId/codes/count': ({ params, query }) => countCodes(deps, params.eventId, query),
    'GET /events/:eventId/codes/hand-out': async ({ params, query, user, reply }) => {
      const { name, mediaType, content } = await handOut(deps, user, { ...params, asked: query })
      reply.header('content-type', mediaType)
      reply.header('content-disposition', `attachment; filename="${name}"`)
      return content
    },
    'POST /events/:eventId/codes/check': ({ params, body }) => checkCode(deps, params.eventId, body.text),
    'GET /events/:eventId/code-keys': ({ params }) => listCodeKeys(deps, params.eventId),
    'POST /events/:eventId/code-keys': ({ params, user }) => addCodeKey(deps, user, params.eventId),
    'POST /events/:eventId/code-keys/:keyId/revoke': ({ params, user }) => revokeCodeKey(deps, user, params),
  } satisfies Partial<Handlers>
}
