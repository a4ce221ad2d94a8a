import { headquartersCatalogue } from '#shared/messages/headquarters-catalogue.ts'
import { isErased } from '#shared/participants/erase-person.ts'
import type { ErasureReason } from '#shared/records/erasure-reasons.ts'
import { Refused } from '../answer-errors.ts'
import { recordAct } from '../audit/record-act.ts'
import type { User } from '../contract/accounts.ts'
import { erasureRepository, scrubDatabase } from '../database/erasure-repository.ts'
import { listEntryRepository } from '../database/list-entry-repository.ts'
import { participantListRepository } from '../database/participant-list-repository.ts'
import type { Deps } from '../deps.ts'
import { findEvent, lockEvent } from '../events/find-event.ts'
import { appendHqRecord } from '../sync/append-hq-record.ts'
import type { Whom } from './change-participant.ts'
import { mergeLinks } from './merge-links.ts'

/** Takes out what names somebody, under each of their entries; laptops do the same when the records reach them. */
export async function eraseParticipant(
  deps: Deps,
  user: User,
  { eventId, participantId, because }: Whom & { because: ErasureReason },
): Promise<{ version: number }> {
  const { database, now } = deps
  const done = await database.transaction(async (within) => {
    await lockEvent(within, eventId, 0, now())
    const list = participantListRepository(within)
    const person = await list.find(eventId, participantId)
    if (person === null) throw new Refused(404, 'participant-unknown')
    if (isErased(person)) throw new Refused(409, 'participant-erased')
    const links = mergeLinks(await listEntryRepository(within).merged(eventId))
    for (const id of links.entriesOf(links.rootOf(participantId))) {
      const entry = await list.find(eventId, id)
      const keepsCategory = await erasureRepository(within).isCategoryShared(eventId, entry?.category ?? '')
      await appendHqRecord(
        deps,
        {
          eventId,
          sessionId: null,
          participantId: id,
          user: { id: user.id, name: user.name },
          deskName: headquartersCatalogue.id.headquarters.desk,
          payload: { kind: 'erasure', of: 'person', because, keepsCategory },
        },
        within,
      )
    }
    await recordAct(
      within,
      deps,
      { kind: 'user', id: user.id },
      { action: 'participant-erased', eventId, target: participantId, detail: { because } },
    )
    return { version: (await findEvent(within, eventId)).version }
  })
  deps.changes.ring()
  await scrubDatabase(database)
  return done
}
