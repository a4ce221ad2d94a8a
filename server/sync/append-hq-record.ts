import { canonicalText } from '#shared/records/record-chain.ts'
import { noHash, type GapuraRecord, type RecordPayload } from '#shared/records/record.ts'
import { chainRepository } from '../database/chain-repository.ts'
import { eventRepository } from '../database/event-repository.ts'
import { nameRepository } from '../database/name-repository.ts'
import type { Queries } from '../database/open-database.ts'
import type { Deps } from '../deps.ts'
import { sha256 } from './sha256.ts'
import { storeRecords } from './store-records.ts'

export type NewHqRecord = {
  eventId: string
  sessionId: string | null
  participantId: string | null
  /** Who did it, as a user of the dashboard: laptops show the name where they show an officer's. */
  user: { id: string; name: string }
  /** What laptops show where they show a desk. */
  deskName: string
  payload: RecordPayload
}

/** The desk that headquarters' own records name. */
export const hqDeskId = 'headquarters'

/** Headquarters writes into an event as one more device, with a chain of its own. At most 64 characters. */
export function hqDeviceId(eventId: string): string {
  const spoken = `hq-${eventId}`
  return spoken.length <= 64 ? spoken : `hq-${sha256(eventId).slice(0, 40)}`
}

/**
 * Appends one record of headquarters' own, and what it changes, in one transaction; laptops pull it as any other
 * device's. With `within` it becomes a part of that transaction, and the caller rings the bell after it.
 */
export async function appendHqRecord(deps: Deps, fresh: NewHqRecord, within?: Queries): Promise<GapuraRecord> {
  if (within) return append(deps, within, fresh)
  const record = await deps.database.transaction((own) => append(deps, own, fresh))
  deps.changes.ring()
  return record
}

async function append(deps: Deps, within: Queries, fresh: NewHqRecord): Promise<GapuraRecord> {
  const { eventId, sessionId, participantId, user, deskName, payload } = fresh
  const deviceId = hqDeviceId(eventId)
  // Locks the event: two people who decide at the same time get two places of the chain.
  await eventRepository(within).takeVersions(eventId, 0, deps.now())
  const [chain] = (await chainRepository(within).ofDevices([deviceId])).get(deviceId) ?? []
  const unsealed = {
    id: deps.newId(),
    deviceId,
    deviceSequence: (chain?.head_sequence ?? 0) + 1,
    previousHash: chain?.head_hash ?? noHash,
    eventId,
    sessionId,
    participantId,
    officerId: user.id,
    deskId: hqDeskId,
    scannedAt: deps.now(),
    // Headquarters' clock is the one that the others are held against.
    clockOffsetMs: 0,
    payload,
  }
  const record: GapuraRecord = { ...unsealed, hash: sha256(canonicalText(unsealed)) }
  const storing = {
    deviceId,
    chain: 0,
    isFork: false,
    records: [record],
    head: { deviceSequence: record.deviceSequence, hash: record.hash },
    signature: '',
    judged: { accepted: [], refused: [] },
  }
  await storeRecords(deps, within, eventId, [storing])
  await nameRepository(within).put(eventId, { desks: { [hqDeskId]: deskName }, officers: { [user.id]: user.name } })
  return record
}
