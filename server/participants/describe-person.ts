import { inOrder } from '#shared/records/in-order.ts'
import type { RecordPayload } from '#shared/records/record.ts'
import type { User } from '../contract/accounts.ts'
import type { DashboardAnswer } from '../contract/dashboard-routes.ts'
import { Refused } from '../answer-errors.ts'
import { eventRepository } from '../database/event-repository.ts'
import { participantListRepository } from '../database/participant-list-repository.ts'
import { participantOf } from '../database/person-row.ts'
import { recordRepository } from '../database/record-repository.ts'
import type { Deps } from '../deps.ts'
import { readNames } from '../events/read-names.ts'
import type { Whom } from './change-participant.ts'
import { maskContact } from './mask-contact.ts'

/** Somebody as the list has them, and everything that was recorded of them, newest first. */
export async function describePerson(
  { database }: Pick<Deps, 'database'>,
  { eventId, participantId }: Whom,
  reader: User,
): Promise<DashboardAnswer<'GET /events/:eventId/participants/:participantId'>> {
  const list = participantListRepository(database)
  const row = await list.find(eventId, participantId)
  if (row === null) throw new Refused(404, 'participant-unknown')
  const records = inOrder(await recordRepository(database).ofParticipants(eventId, [participantId]))
  const undone = new Set(records.flatMap(({ payload }) => (payload.kind === 'reversal' ? [payload.reverses] : [])))
  const names = await readNames(database, eventId)
  const sessions = await eventRepository(database).sessions(eventId)
  return {
    person: {
      ...participantOf(row, await list.codesOf(eventId, participantId)),
      ...maskContact(row, reader),
    },
    records: records.toReversed().map((record) => ({
      recordId: record.id,
      kind: record.payload.kind,
      scannedAt: record.scannedAt,
      sessionId: record.sessionId,
      sessionName: sessions.find(({ id }) => id === record.sessionId)?.name ?? '',
      deskName: names.desk(record.deskId),
      officerName: names.officer(record.officerId),
      deviceName: names.device(record.deviceId),
      via: 'via' in record.payload ? record.payload.via : null,
      reason: reasonOf(record.payload),
      isUndone: undone.has(record.id),
    })),
  }
}

/** Why, as a code of its kind; for a decision, what was decided. */
export function reasonOf(payload: RecordPayload): string | null {
  switch (payload.kind) {
    case 'refusal':
    case 'reversal':
      return payload.reason
    case 'consent':
      return payload.need
    case 'conflict-decision':
      return payload.decision
    default:
      return null
  }
}
