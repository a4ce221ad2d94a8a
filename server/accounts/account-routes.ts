import { Refused } from '../answer-errors.ts'
import { clearSessionCookie, sessionToken, setSessionCookie } from '../api/session-cookie.ts'
import type { Handlers } from '../api/serve-dashboard.ts'
import { userRepository } from '../database/user-repository.ts'
import type { Deps } from '../deps.ts'
import { acceptLink, readLink } from './accept-link.ts'
import { inviteUser, withdrawInvitation } from './invite.ts'
import { changePassword, changeUser, listUsers } from './manage-users.ts'
import { signIn, signInThrottles, signOut } from './sign-in.ts'
import { createThrottle } from './throttle.ts'
import { readSession } from './web-session.ts'

/** Who is at the dashboard, and who may be. */
export function accountRoutes(deps: Deps) {
  const throttles = signInThrottles(deps)
  const links = createThrottle({ attempts: 60, withinMs: 15 * 60 * 1000, now: deps.now })
  const passwords = createThrottle({ attempts: 10, withinMs: 15 * 60 * 1000, now: deps.now })
  const allow = (isAllowed: boolean) => {
    if (!isAllowed) throw new Refused(429, 'too-many-requests')
  }
  return {
    'GET /session': async ({ request }) => ({
      user: await readSession(deps, sessionToken(request)),
      wantsFirstAdministrator: !(await userRepository(deps.database).hasAny()),
    }),
    'POST /session': async ({ body, request, reply }) => {
      const { user, token } = await signIn(deps, throttles, { ...body, address: request.ip })
      setSessionCookie(reply, deps, token)
      return { user }
    },
    'DELETE /session': async ({ user, request, reply }) => {
      await signOut(deps, user, sessionToken(request) ?? '')
      clearSessionCookie(reply)
      return {}
    },
    'POST /link/read': ({ body, request }) => {
      allow(links.take(request.ip))
      return readLink(deps, body.token)
    },
    'POST /link/accept': async ({ body, request, reply }) => {
      allow(links.take(request.ip))
      const { user, token } = await acceptLink(deps, body)
      setSessionCookie(reply, deps, token)
      return { user }
    },
    'PUT /password': async ({ body, user, request }) => {
      allow(passwords.take(user.id))
      await changePassword(deps, user, { ...body, token: sessionToken(request) ?? '' })
      passwords.forget(user.id)
      return {}
    },
    'GET /users': () => listUsers(deps),
    'POST /users': ({ body, user }) => inviteUser(deps, user.id, body),
    'PATCH /users/:userId': async ({ params, body, user }) => {
      await changeUser(deps, user, params.userId, body)
      return {}
    },
    'DELETE /invitations/:invitationId': async ({ params, user }) => {
      await withdrawInvitation(deps, user.id, params.invitationId)
      return {}
    },
  } satisfies Partial<Handlers>
}
