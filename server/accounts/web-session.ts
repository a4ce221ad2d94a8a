import type { User } from '../contract/accounts.ts'
import type { Queries } from '../database/open-database.ts'
import { webSessionRepository } from '../database/web-session-repository.ts'
import type { Deps } from '../deps.ts'
import { hashToken, newToken } from './opaque-token.ts'

/** A browser that is not used for so long is signed out. */
export const sessionLastsMs = 12 * 60 * 60 * 1000
/** Sliding, but not with a write for every request. */
const extendAfterMs = 5 * 60 * 1000

/** Signs a browser in and answers the token that its cookie is to hold. Sessions that have ended go. */
export async function startSession(
  within: Queries,
  { now, randomBytes }: Pick<Deps, 'now' | 'randomBytes'>,
  userId: string,
): Promise<string> {
  const sessions = webSessionRepository(within)
  await sessions.removeExpired(now())
  const token = newToken(randomBytes)
  await sessions.add({
    token_hash: hashToken(token),
    user_id: userId,
    created_at: now(),
    expires_at: now() + sessionLastsMs,
  })
  return token
}

/** Who a browser's cookie belongs to; null when the session ended or the user was disabled. */
export async function readSession(
  { database, now }: Pick<Deps, 'database' | 'now'>,
  token: string | undefined,
): Promise<User | null> {
  if (token === undefined || token === '') return null
  const sessions = webSessionRepository(database)
  const found = await sessions.findUser(hashToken(token), now())
  if (found === null) return null
  const { expires_at: expiresAt, ...user } = found
  if (expiresAt - now() < sessionLastsMs - extendAfterMs)
    await sessions.extend(hashToken(token), now() + sessionLastsMs)
  return user
}
