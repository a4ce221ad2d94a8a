import { z } from 'zod'
import { hashToken, newToken } from '../accounts/opaque-token.ts'
import { Refused } from '../answer-errors.ts'
import { recordAct } from '../audit/record-act.ts'
import { scopeSchema, type Scope } from '../contract/api-keys.ts'
import type { DashboardAnswer } from '../contract/dashboard-routes.ts'
import { apiKeyRepository } from '../database/api-key-repository.ts'
import type { Deps } from '../deps.ts'
import { findEvent } from '../events/find-event.ts'

/** Tells what a text is, to people and to programs that look for secrets in places where none belong. */
const keyPrefix = 'gapura_'

const scopesSchema = z.array(scopeSchema)

export function scopesOf(scopes: string): Scope[] {
  return scopesSchema.parse(JSON.parse(scopes))
}

export async function listKeys(
  { database }: Pick<Deps, 'database'>,
  eventId: string,
): Promise<DashboardAnswer<'GET /events/:eventId/api-keys'>> {
  await findEvent(database, eventId)
  const keys = await apiKeyRepository(database).all(eventId)
  return {
    keys: keys.map((key) => ({
      id: key.id,
      name: key.name,
      scopes: scopesOf(key.scopes),
      createdAt: key.created_at,
      lastUsedAt: key.last_used_at,
      revokedAt: key.revoked_at,
    })),
  }
}

/** Makes a key for another system. It is shown now and never again. */
export async function createKey(
  deps: Deps,
  userId: string,
  { eventId, name, scopes }: { eventId: string; name: string; scopes: Scope[] },
): Promise<{ id: string; key: string }> {
  const { database, now, newId, randomBytes } = deps
  const key = `${keyPrefix}${newToken(randomBytes)}`
  const id = newId()
  const asked = [...new Set(scopes)]
  await database.transaction(async (within) => {
    await findEvent(within, eventId)
    await apiKeyRepository(within).add({
      id,
      event_id: eventId,
      name,
      key_hash: hashToken(key),
      scopes: JSON.stringify(asked),
      created_by: userId,
      created_at: now(),
      last_used_at: null,
      revoked_at: null,
    })
    await recordAct(
      within,
      deps,
      { kind: 'user', id: userId },
      { action: 'key-made', eventId, target: id, detail: { scopes: asked } },
    )
  })
  return { id, key }
}

export async function revokeKey(
  deps: Deps,
  userId: string,
  { eventId, keyId }: { eventId: string; keyId: string },
): Promise<void> {
  await deps.database.transaction(async (within) => {
    if (!(await apiKeyRepository(within).revoke(eventId, keyId, deps.now()))) throw new Refused(404, 'key-unknown')
    await recordAct(within, deps, { kind: 'user', id: userId }, { action: 'key-revoked', eventId, target: keyId })
  })
}
