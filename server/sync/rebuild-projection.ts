import { isAboutPerson } from '#shared/participants/project-person.ts'
import { attendanceRepository, type Pair } from '../database/attendance-repository.ts'
import { conflictRepository } from '../database/conflict-repository.ts'
import { deskWorkRepository } from '../database/desk-work-repository.ts'
import { eventRepository } from '../database/event-repository.ts'
import type { Queries } from '../database/open-database.ts'
import { listEntryRepository } from '../database/list-entry-repository.ts'
import { recordRepository } from '../database/record-repository.ts'
import type { Deps } from '../deps.ts'
import { mergeLinks } from '../participants/merge-links.ts'
import { addUp, addUpItems, isPresence, keyOf } from './add-up.ts'
import { readEventRules } from './event-rules.ts'
import { reconcilePeople } from './reconcile-people.ts'

const peopleAtOnce = 1_000

/** Empties what an event's records add up to and works it out anew: what tests hold the daily way against. */
export async function rebuildProjection({ database, now }: Deps, eventId: string): Promise<void> {
  await database.transaction(async (within) => {
    const { setupVersion, first: version } = await eventRepository(within).lock(eventId, 1, now())
    const rules = await readEventRules(database, within, { eventId, setupVersion })
    const entries = listEntryRepository(within)
    await attendanceRepository(within).clear(eventId)
    await conflictRepository(within).clear(eventId)
    await deskWorkRepository(within).clear(eventId)
    await entries.removeWalkIns(eventId)
    const records = recordRepository(within)
    // Who people are before what they did: a merged entry's deeds belong to another.
    for await (const people of everybodySpokenOf(within, eventId)) {
      const theirs = (await records.ofParticipants(eventId, people)).filter(isAboutPerson)
      await reconcilePeople(within, { eventId, participantIds: people, records: theirs, version })
    }
    const links = mergeLinks(await entries.merged(eventId))
    for await (const people of everybodySpokenOf(within, eventId)) {
      const roots = [...new Set(people.map(links.rootOf))]
      const theirs = await records.ofParticipants(eventId, [...new Set(roots.flatMap(links.entriesOf))])
      const pairs = new Map<string, Pair>()
      for (const { participantId, sessionId } of theirs.filter(isPresence)) {
        const pair = { participantId: links.rootOf(participantId ?? ''), sessionId: sessionId ?? '' }
        pairs.set(keyOf(pair), pair)
      }
      const { attendance, waiting, conflicts } = addUp(pairs, theirs, { rules, links })
      await attendanceRepository(within).put(eventId, attendance)
      await deskWorkRepository(within).putWaiting(eventId, waiting)
      await deskWorkRepository(within).putItems(eventId, addUpItems(roots, theirs, links))
      await conflictRepository(within).put(eventId, conflicts, version)
    }
  })
}

async function* everybodySpokenOf(within: Queries, eventId: string): AsyncGenerator<string[]> {
  for (let after = ''; ; ) {
    const people = await recordRepository(within).participantsAfter(eventId, after, peopleAtOnce)
    const last = people.at(-1)
    if (last === undefined) return
    yield people
    after = last
  }
}
