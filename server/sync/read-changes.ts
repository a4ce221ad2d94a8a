import { packRecords } from '#shared/sync/pack-records.ts'
import type { PullAnswer } from '#shared/sync/protocol.ts'
import { chainRepository } from '../database/chain-repository.ts'
import { eventRepository, type StoredEvent } from '../database/event-repository.ts'
import { nameRepository } from '../database/name-repository.ts'
import type { OpenDatabase } from '../database/open-database.ts'
import { participantRepository } from '../database/participant-repository.ts'
import { hashesOf, recordRepository, travellingOf, type RecordRow } from '../database/record-repository.ts'
import type { Deps } from '../deps.ts'
import type { EnrolledDevice } from './authenticate.ts'

export type Page = Omit<PullAnswer, 'serverTime'>

/** One page of what has changed for a laptop since a number of change, in order. */
export async function readChanges(
  { database }: Pick<Deps, 'database'>,
  { id: deviceId, eventId }: Pick<EnrolledDevice, 'id' | 'eventId'>,
  { after, limit }: { after: number; limit: number },
): Promise<Page> {
  const events = eventRepository(database)
  // The version first: whatever is committed while the rest is read has a higher number, and comes next time.
  const stored = await events.find(eventId)
  if (stored === null) throw new Error('A device belongs to an event that is not there.')
  const names = await nameRepository(database).ofEvent(eventId)
  const total = await countPeople(database, stored)
  const nothing = {
    upTo: stored.version,
    isLast: true,
    isAhead: false,
    total,
    setup: null,
    names,
    participants: [],
    records: [],
  }
  if (after > stored.version) return { ...nothing, isAhead: true }
  if (after === stored.version) return nothing

  const range = { after, upTo: stored.version, limit: limit + 1 }
  const people = await participantRepository(database).changed(eventId, range)
  const chains = (await chainRepository(database).ofDevices([deviceId])).get(deviceId) ?? []
  // What a device has recorded itself it has; but a copy of its disk may have gone on by itself.
  const exceptDevice = chains.length > 1 ? null : deviceId
  const records = await recordRepository(database).changed(eventId, { ...range, exceptDevice })
  const { upTo, isLast } = endOfPage([...people, ...records], limit, stored)
  const isOnPage = ({ version }: { version: number }) => version <= upTo
  const isSetupDue = stored.setupVersion > after && stored.setupVersion <= upTo
  return {
    ...nothing,
    upTo,
    isLast,
    setup: isSetupDue ? await events.setup(eventId) : null,
    participants: people.filter(isOnPage).map(({ participant }) => participant),
    records: packRuns(records.filter(isOnPage)),
  }
}

const counted = new WeakMap<OpenDatabase, Map<string, { peopleVersion: number; people: number }>>()

/** Counting a long list takes longer than all else here, and most changes are not about people. */
async function countPeople(database: OpenDatabase, { event }: StoredEvent): Promise<number> {
  const list = participantRepository(database)
  const peopleVersion = await list.newestVersion(event.id)
  const ofDatabase = counted.get(database) ?? new Map<string, { peopleVersion: number; people: number }>()
  counted.set(database, ofDatabase)
  const known = ofDatabase.get(event.id)
  if (known?.peopleVersion === peopleVersion) return known.people
  const people = await list.count(event.id)
  ofDatabase.set(event.id, { peopleVersion, people })
  return people
}

/** The page ends where its number of rows is reached; the last one takes the cursor to the event's version. */
function endOfPage(rows: readonly { version: number }[], limit: number, { version }: StoredEvent) {
  const versions = rows.map((row) => row.version).toSorted((a, b) => a - b)
  const isLast = versions.length <= limit
  return { isLast, upTo: isLast ? version : (versions[limit - 1] ?? version) }
}

/** Records by device and, within it, by runs without a gap: a refused record leaves one, and so does a fork. */
function packRuns(rows: readonly RecordRow[]): PullAnswer['records'] {
  const runs: RecordRow[][] = []
  for (const ofChain of Map.groupBy(rows, ({ device_id, chain }) => `${device_id} ${chain}`).values()) {
    let last = Number.NaN
    for (const row of ofChain.toSorted((a, b) => a.device_sequence - b.device_sequence)) {
      if (row.device_sequence === last + 1) runs.at(-1)?.push(row)
      else runs.push([row])
      last = row.device_sequence
    }
  }
  return runs.map((run) => {
    const [{ device_id: deviceId, event_id: eventId, device_sequence: firstSequence }] = run as [RecordRow]
    return {
      records: packRecords({ deviceId, eventId, firstSequence }, run.map(travellingOf)),
      hashes: run.map(hashesOf),
    }
  })
}
