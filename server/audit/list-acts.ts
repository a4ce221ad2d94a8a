import { z } from 'zod'
import type { DashboardAnswer } from '../contract/dashboard-routes.ts'
import type { User } from '../contract/accounts.ts'
import { Refused } from '../answer-errors.ts'
import { auditRepository, type NamedAct } from '../database/audit-repository.ts'
import type { Deps } from '../deps.ts'

type Asked = { eventId?: string | undefined; before?: string | undefined; limit: number }
type Acts = DashboardAnswer<'GET /audit'>

const detailSchema = z.record(z.string(), z.unknown())

/** A page of the audit log. What belongs to no event, such as users, is for administrators. */
export async function listActs(
  { database }: Pick<Deps, 'database'>,
  { eventId, before, limit }: Asked,
  reader: User,
): Promise<Acts> {
  if (eventId === undefined && reader.role !== 'administrator') throw new Refused(403, 'not-allowed')
  const acts = await auditRepository(database).page({
    ...(eventId === undefined ? {} : { eventId }),
    ...(before === undefined ? {} : { before }),
    limit: limit + 1,
  })
  const shown = acts.slice(0, limit)
  return { entries: shown.map(entryOf), next: acts.length > limit ? (shown.at(-1)?.id ?? null) : null }
}

function entryOf(act: NamedAct): Acts['entries'][number] {
  const name = { user: act.user_name, 'api-key': act.key_name, device: act.device_name, server: null }[act.actor_kind]
  return {
    id: act.id,
    at: act.at,
    eventId: act.event_id,
    actor: { kind: act.actor_kind, id: act.actor_id, name: name ?? '' },
    action: act.action,
    target: act.target,
    detail: detailSchema.parse(JSON.parse(act.detail)),
  }
}
