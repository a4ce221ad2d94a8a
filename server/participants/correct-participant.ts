import { headquartersCatalogue } from '#shared/messages/headquarters-catalogue.ts'
import { isErased } from '#shared/participants/erase-person.ts'
import type { Correction } from '#shared/records/desk-payloads.ts'
import { Refused } from '../answer-errors.ts'
import { recordAct } from '../audit/record-act.ts'
import type { User } from '../contract/accounts.ts'
import type { ParticipantFields } from '../contract/participants.ts'
import { participantListRepository } from '../database/participant-list-repository.ts'
import { listedRow, type PersonRow } from '../database/person-row.ts'
import type { Deps } from '../deps.ts'
import { findEvent, lockEvent } from '../events/find-event.ts'
import { appendHqRecord } from '../sync/append-hq-record.ts'
import { changedColumns, phoneOf, type Whom } from './change-participant.ts'
import { putOnList } from './list-entry.ts'

/**
 * Corrects what is said of somebody. Only what is given and different changes. What a desk may correct as well becomes a
 * record, so that of two corrections the later one holds everywhere; the rest is the list's.
 */
export async function correctParticipant(
  deps: Deps,
  user: User,
  { eventId, participantId, fields }: Whom & { fields: ParticipantFields },
): Promise<{ version: number }> {
  const { database, now } = deps
  return database.transaction(async (within) => {
    const version = await lockEvent(within, eventId, 1, now())
    const list = participantListRepository(within)
    const person = await list.find(eventId, participantId)
    if (person === null) throw new Refused(404, 'participant-unknown')
    if (isErased(person)) throw new Refused(409, 'participant-erased')
    const { role, category, ...correctable } = fields
    const changes = changedFields(person, correctable)
    const columns = changedColumns(listedRow(person), { role, category })
    if (Object.keys(columns).length > 0)
      await putOnList(within, eventId, [{ ...listedRow(person), ...columns, version }])
    if (Object.keys(changes).length > 0)
      await appendHqRecord(
        deps,
        {
          eventId,
          sessionId: null,
          participantId,
          user: { id: user.id, name: user.name },
          deskName: headquartersCatalogue.id.headquarters.desk,
          payload: { kind: 'correction', changes },
        },
        within,
      )
    await recordAct(
      within,
      deps,
      { kind: 'user', id: user.id },
      {
        action: 'participant-corrected',
        eventId,
        target: participantId,
        detail: { fields: [...Object.keys(changedColumns(person, fields)).filter((column) => column !== 'name_key')] },
      },
    )
    return { version: (await findEvent(within, eventId)).version }
  })
}

/** What differs from how the person stands now, a phone as it is kept. */
function changedFields(
  person: PersonRow,
  { group, isMinor, hasPermission, phone, ...same }: Omit<ParticipantFields, 'role' | 'category'>,
): Correction {
  const now: Record<string, unknown> = {
    ...person,
    group: person.group_name,
    isMinor: person.is_minor === 1,
    hasPermission: person.has_permission === 1,
  }
  const given = { ...same, group, isMinor, hasPermission, phone: phone === undefined ? undefined : phoneOf(phone) }
  return Object.fromEntries(
    Object.entries(given).filter(([field, value]) => value !== undefined && value !== now[field]),
  )
}
