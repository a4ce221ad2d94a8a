import { attendanceRepository, type Pair } from '../database/attendance-repository.ts'
import { conflictRepository } from '../database/conflict-repository.ts'
import { eventRepository } from '../database/event-repository.ts'
import { recordRepository } from '../database/record-repository.ts'
import type { Deps } from '../deps.ts'
import { readEventRules } from './event-rules.ts'
import { addUp, isPresence, keyOf, pairOf } from './reconcile.ts'

const peopleAtOnce = 1_000

/** Empties what an event's records add up to and works it out anew: what tests hold the daily way against. */
export async function rebuildProjection({ database, now }: Deps, eventId: string): Promise<void> {
  await database.transaction(async (within) => {
    const { setupVersion, first } = await eventRepository(within).lock(eventId, 1, now())
    const rules = await readEventRules(database, within, { eventId, setupVersion })
    await attendanceRepository(within).clear(eventId)
    await conflictRepository(within).clear(eventId)
    const records = recordRepository(within)
    for (let after = ''; ; ) {
      const people = await records.participantsAfter(eventId, after, peopleAtOnce)
      const last = people.at(-1)
      if (last === undefined) return
      const theirs = (await records.ofParticipants(eventId, people)).filter(isPresence)
      const pairs = new Map<string, Pair>(theirs.map((record) => [keyOf(record), pairOf(record)]))
      const { attendance, conflicts } = addUp(pairs, theirs, rules)
      await attendanceRepository(within).put(eventId, attendance)
      await conflictRepository(within).put(eventId, conflicts, first)
      after = last
    }
  })
}
