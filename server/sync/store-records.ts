import type { ChainHead } from '#shared/records/record-chain.ts'
import { chainRepository } from '../database/chain-repository.ts'
import type { GapuraRecord } from '#shared/records/record.ts'
import { eventRepository } from '../database/event-repository.ts'
import { nameRepository } from '../database/name-repository.ts'
import type { Queries } from '../database/open-database.ts'
import { recordRepository, type RecordRow } from '../database/record-repository.ts'
import type { Deps } from '../deps.ts'
import { eraseAsRecorded } from './erase-as-recorded.ts'
import { readEventRules } from './event-rules.ts'
import { type Acceptable, judgeRecords, type Judged } from './judge-records.ts'
import type { LinkedRecord } from './read-batch.ts'
import { reconcile } from './reconcile.ts'

/** What goes to the end of one chain. `judged` tells afterwards what became of each record. */
export type Storing = {
  deviceId: string
  chain: number
  isFork: boolean
  records: readonly LinkedRecord[]
  head: ChainHead
  signature: string
  judged: Judged
}

/** Writes new records of one event, each with its own number of change, and what they add up to. */
export async function storeRecords(
  { database, now }: Pick<Deps, 'database' | 'now'>,
  within: Queries,
  eventId: string,
  storings: readonly Storing[],
): Promise<void> {
  const records = recordRepository(within)
  const branches = await findBranches(within, storings)
  const count = storings.reduce((sum, storing) => sum + storing.records.length + (branches.get(storing) ?? 0), 0)
  // From here on nobody else changes this event until the transaction ends.
  const { first, setupVersion } = await eventRepository(within).lock(eventId, count, now())
  const holders = await records.holders(storings.flatMap((storing) => storing.records.map(({ id }) => id)))
  const rows: RecordRow[] = []
  let version = first
  for (const storing of storings) {
    storing.judged = judgeRecords(storing.records, { eventId, holders })
    for (const one of storing.judged.accepted) {
      holders.set(one.record.id, storing.deviceId)
      rows.push(rowOf(one, { chain: storing.chain, receivedAt: now(), version: version++ }))
    }
  }
  const rules = await readEventRules(database, within, { eventId, setupVersion })
  const fresh = storings.flatMap(({ judged }) => judged.accepted.map(({ record }) => record))
  await reconcile(within, rules, fresh, first + count - 1)
  await eraseAsRecorded(within, eventId, rows, fresh)
  await nameOfficers(within, eventId, fresh)
  await keepRefused(within, eventId, storings, now())
  await extendChains(within, storings)
  for (const [storing, found] of branches) {
    const [begin] = storing.records
    if (begin) await records.announceAgain(storing.deviceId, storing.chain, begin.deviceSequence - 1, version)
    version += found
  }
}

/** Whoever was made an officer at a laptop is called so from then on, whoever tells of them. */
async function nameOfficers(within: Queries, eventId: string, fresh: readonly GapuraRecord[]): Promise<void> {
  const named = fresh.flatMap(({ payload }) =>
    payload.kind === 'officer' ? [[payload.officer.id, payload.officer.name] as const] : [],
  )
  if (named.length > 0) await nameRepository(within).put(eventId, { desks: {}, officers: Object.fromEntries(named) })
}

/** A copied disk: what the other branches hold beyond the fork was not sent to this device, which was to have it. */
async function findBranches(within: Queries, storings: readonly Storing[]): Promise<Map<Storing, number>> {
  const found = new Map<Storing, number>()
  for (const storing of storings) {
    const [begin] = storing.records
    if (!storing.isFork || begin === undefined) continue
    const beyond = begin.deviceSequence - 1
    found.set(storing, await recordRepository(within).countBeyond(storing.deviceId, storing.chain, beyond))
  }
  return found
}

async function keepRefused(within: Queries, eventId: string, storings: readonly Storing[], at: number): Promise<void> {
  const rows = storings.flatMap(({ deviceId, chain, judged }) =>
    judged.refused.map(({ record, code, payloadText }) => ({
      device_id: deviceId,
      chain,
      device_sequence: record.deviceSequence,
      id: record.id,
      event_id: eventId,
      hash: record.hash,
      code,
      body: JSON.stringify({ ...record, payload: payloadText }),
      received_at: at,
    })),
  )
  await chainRepository(within).addRefused(rows)
}

async function extendChains(within: Queries, storings: readonly Storing[]): Promise<void> {
  const rows = storings.map(({ deviceId, chain, head, signature }) => ({
    device_id: deviceId,
    chain,
    head_sequence: head.deviceSequence,
    head_hash: head.hash,
    head_signature: signature,
  }))
  await chainRepository(within).save(rows)
}

function rowOf(
  { record, payloadText }: Acceptable,
  { chain, receivedAt, version }: { chain: number; receivedAt: number; version: number },
): RecordRow {
  return {
    id: record.id,
    event_id: record.eventId,
    device_id: record.deviceId,
    chain,
    device_sequence: record.deviceSequence,
    previous_hash: record.previousHash,
    hash: record.hash,
    session_id: record.sessionId,
    participant_id: record.participantId,
    officer_id: record.officerId,
    desk_id: record.deskId,
    scanned_at: record.scannedAt,
    clock_offset_ms: record.clockOffsetMs,
    kind: record.payload.kind,
    payload: payloadText,
    received_at: receivedAt,
    version,
    erased_by: record.erasedBy ?? null,
  }
}
