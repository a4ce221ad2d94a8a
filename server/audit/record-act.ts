import { auditRepository } from '../database/audit-repository.ts'
import type { Queries } from '../database/open-database.ts'
import type { AuditAction } from '../contract/audit.ts'
import type { Deps } from '../deps.ts'

/** Who acts: a user at the dashboard, another system by its key, or the server itself. */
export type Actor = { kind: 'user' | 'api-key' | 'server'; id: string }

export type Act = {
  action: AuditAction
  eventId: string | null
  /** The id of what it was done to. */
  target: string
  /** Names of fields, counts and typed reasons; never a name, phone, e-mail or code. */
  detail?: Record<string, unknown>
}

/** Writes one act into the audit log, in the transaction of what was done. */
export async function recordAct(
  within: Queries,
  { now, newId }: Pick<Deps, 'now' | 'newId'>,
  actor: Actor,
  { action, eventId, target, detail = {} }: Act,
): Promise<void> {
  await auditRepository(within).append({
    id: newId(),
    at: now(),
    event_id: eventId,
    actor_kind: actor.kind,
    actor_id: actor.id,
    action,
    target,
    detail: JSON.stringify(detail),
  })
}
