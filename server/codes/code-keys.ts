import { codeSigner, makeCodeKey, nextKeyId } from '#shared/codes/code-signature.ts'
import type { CodeKey } from '#shared/event/paper-setup.ts'
import { isWellFormedCode } from '#shared/participants/draw-code.ts'
import { Refused } from '../answer-errors.ts'
import { recordAct } from '../audit/record-act.ts'
import type { User } from '../contract/accounts.ts'
import type { DashboardAnswer } from '../contract/dashboard-routes.ts'
import { codeSecretRepository } from '../database/code-secret-repository.ts'
import { eventRepository } from '../database/event-repository.ts'
import type { Queries } from '../database/open-database.ts'
import type { Deps } from '../deps.ts'
import { findEvent, lockEvent } from '../events/find-event.ts'

/** As many as an event may have. */
const mostKeys = 20

/** Keys of an event, newest first. */
export async function listCodeKeys(
  { database }: Pick<Deps, 'database'>,
  eventId: string,
): Promise<DashboardAnswer<'GET /events/:eventId/code-keys'>> {
  await findEvent(database, eventId)
  const { codeKeys } = await eventRepository(database).deskSetup(eventId)
  const secrets = new Map((await codeSecretRepository(database).all(eventId)).map((one) => [one.key_id, one]))
  const signing = (await signingKey(database, eventId))?.keyId
  return {
    keys: codeKeys
      .map(({ id, isRevoked }) => ({
        id,
        standing: isRevoked ? ('revoked' as const) : id === signing ? ('signs' as const) : ('verifies' as const),
        createdAt: secrets.get(id)?.created_at ?? null,
      }))
      .toReversed(),
  }
}

/** Makes a key that signs from now on; laptops get its public half with the setup. Codes of older keys stay valid. */
export async function addCodeKey(deps: Deps, user: User, eventId: string): Promise<{ keyId: string }> {
  let keyId = ''
  await changeKeys(deps, user, {
    eventId,
    action: 'code-key-made',
    change: async (within, before) => {
      if (before.length >= mostKeys) throw new Refused(409, 'code-keys-full')
      const { publicKey, secretKey } = makeCodeKey()
      keyId = nextKeyId(before)
      const created = { event_id: eventId, key_id: keyId, secret_key: secretKey, created_at: deps.now() }
      await codeSecretRepository(within).add(created)
      return { keyId, after: [...before, { id: keyId, publicKey, isRevoked: false }] }
    },
  })
  return { keyId }
}

/** Codes that the key signed are refused at every laptop that has heard of it, and its secret half is gone. */
export async function revokeCodeKey(
  deps: Deps,
  user: User,
  { eventId, keyId }: { eventId: string; keyId: string },
): Promise<Record<string, never>> {
  await changeKeys(deps, user, {
    eventId,
    action: 'code-key-revoked',
    change: async (within, before) => {
      if (!before.some(({ id }) => id === keyId)) throw new Refused(404, 'code-key-unknown')
      await codeSecretRepository(within).forget(eventId, keyId)
      return { keyId, after: before.map((key) => (key.id === keyId ? { ...key, isRevoked: true } : key)) }
    },
  })
  return {}
}

/** What a code is written as in its QR code: signed where a key is here and the code is the event's own. */
export async function qrWriter(
  within: Queries,
  { eventId, codePrefix, isSigned }: { eventId: string; codePrefix: string; isSigned: boolean },
): Promise<(code: string) => string> {
  if (!isSigned) return (code) => code
  const key = await signingKey(within, eventId)
  if (key === null) throw new Refused(409, 'code-key-missing')
  const sign = codeSigner(key)
  return (code) => (isWellFormedCode(code) && code.startsWith(codePrefix) ? sign(code) : code)
}

/** The newest key whose secret half is here. */
async function signingKey(within: Queries, eventId: string): Promise<{ keyId: string; secretKey: string } | null> {
  const { codeKeys } = await eventRepository(within).deskSetup(eventId)
  const secrets = await codeSecretRepository(within).all(eventId)
  for (const { id, isRevoked } of codeKeys.toReversed()) {
    const secretKey = secrets.find(({ key_id }) => key_id === id)?.secret_key
    if (!isRevoked && secretKey) return { keyId: id, secretKey }
  }
  return null
}

type Change = {
  eventId: string
  action: 'code-key-made' | 'code-key-revoked'
  change: (within: Queries, before: readonly CodeKey[]) => Promise<{ keyId: string; after: CodeKey[] }>
}

/** Laptops get the keys with everything else that the event has set up, as one change of it. */
async function changeKeys(deps: Deps, user: User, { eventId, action, change }: Change): Promise<void> {
  const { database, now } = deps
  await database.transaction(async (within) => {
    const version = await lockEvent(within, eventId, 1, now())
    const events = eventRepository(within)
    const before = await events.deskSetup(eventId)
    const { keyId, after } = await change(within, before.codeKeys)
    await events.putDeskSetup(eventId, { ...before, codeKeys: after })
    await events.markSetupChanged(eventId, version)
    const actor = { kind: 'user', id: user.id } as const
    await recordAct(within, deps, actor, { action, eventId, target: keyId, detail: {} })
  })
}
