import type { FastifyReply, FastifyRequest } from 'fastify'
import { sessionLastsMs } from '../accounts/web-session.ts'
import type { Deps } from '../deps.ts'

const cookieName = 'gapura_session'

export function sessionToken({ cookies }: FastifyRequest): string | undefined {
  return cookies[cookieName]
}

/** Out of reach of scripts and of other sites. The server ends a session; the browser only forgets old ones. */
export function setSessionCookie(reply: FastifyReply, { publicAddress }: Pick<Deps, 'publicAddress'>, token: string) {
  reply.setCookie(cookieName, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: publicAddress().startsWith('https:'),
    maxAge: sessionLastsMs / 1000,
  })
}

export function clearSessionCookie(reply: FastifyReply) {
  reply.clearCookie(cookieName, { path: '/' })
}
