import type { Conflict } from '../contract/conflicts.ts'
import { conflictListRepository } from '../database/conflict-list-repository.ts'
import type { ConflictBody } from '../database/conflict-repository.ts'
import { eventRepository } from '../database/event-repository.ts'
import type { Deps } from '../deps.ts'
import { findEvent } from '../events/find-event.ts'
import { readNames, type Names } from '../events/read-names.ts'

/** Admissions that cannot all be right, with who let in where and when, and what was decided. */
export async function listConflicts(
  { database }: Pick<Deps, 'database'>,
  eventId: string,
  state: 'open' | 'decided' | 'all',
): Promise<{ conflicts: Conflict[] }> {
  await findEvent(database, eventId)
  const names = await readNames(database, eventId)
  const sessions = new Map((await eventRepository(database).sessions(eventId)).map(({ id, name }) => [id, name]))
  const stored = await conflictListRepository(database).all(eventId, state === 'all' ? null : state === 'open')
  return {
    conflicts: stored.map(({ body, ...conflict }) => ({
      ...conflict,
      sessionName: sessions.get(conflict.sessionId) ?? '',
      admissions: body.admissions.map((admission) => ({
        recordId: admission.recordId,
        scannedAt: admission.scannedAt,
        correctedAt: admission.scannedAt + (admission.clockOffsetMs ?? 0),
        deskName: names.desk(admission.deskId),
        officerName: names.officer(admission.officerId),
        deviceName: names.device(admission.deviceId),
      })),
      decided: decidedOf(body, names),
    })),
  }
}

function decidedOf({ decided }: ConflictBody, names: Names): Conflict['decided'] {
  if (decided === null) return null
  const { decision, reason, scannedAt: at, officerId } = decided
  return { decision, reason, at, by: names.officer(officerId) }
}
