import type { FastifyRequest } from 'fastify'
import { hashToken } from '../accounts/opaque-token.ts'
import { Refused } from '../answer-errors.ts'
import type { Scope } from '../contract/api-keys.ts'
import { apiKeyRepository, type StoredKey } from '../database/api-key-repository.ts'
import type { Deps } from '../deps.ts'
import { scopesOf } from './manage-keys.ts'

const bearer = /^Bearer (?<key>[\w-]{20,200})$/i
/** When a key was used last is for people: a minute is near enough, and no write for every request. */
const noteEveryMs = 60_000

/** Whose key a request carries, when it may do what the route needs. */
export async function admitKey(
  { database, now }: Pick<Deps, 'database' | 'now'>,
  { headers }: Pick<FastifyRequest, 'headers'>,
  needs: Scope,
): Promise<StoredKey> {
  const key = bearer.exec(headers.authorization ?? '')?.groups?.['key']
  if (key === undefined) throw new Refused(401, 'key-missing')
  const keys = apiKeyRepository(database)
  const found = await keys.findByHash(hashToken(key))
  if (found === null || found.revoked_at !== null) throw new Refused(401, 'key-unknown')
  if (!scopesOf(found.scopes).includes(needs)) throw new Refused(403, 'scope-missing', needs)
  if (found.last_used_at === null || found.last_used_at < now() - noteEveryMs) await keys.markUsed(found.id, now())
  return found
}
