import { recordRefusals, type PushAnswer } from '#shared/sync/protocol.ts'
import { z } from 'zod'
import { chainRepository, type ChainRow, type RefusedRecordRow } from '../database/chain-repository.ts'
import { type DeviceRow, deviceRepository } from '../database/device-repository.ts'
import { eventRepository } from '../database/event-repository.ts'
import type { Names } from '../database/name-repository.ts'
import { nameRepository } from '../database/name-repository.ts'
import type { Queries } from '../database/open-database.ts'
import type { Deps } from '../deps.ts'
import { continuesChain, placeBatch, type Chain, type Place } from './place-batch.ts'
import type { Batch } from './read-batch.ts'
import { storeRecords, type Storing } from './store-records.ts'

const refusalSchema = z.enum(recordRefusals)

export type BatchOutcome = { kind: 'answered'; answer: PushAnswer; isForked: boolean } | { kind: 'not-welcome' }

/** A batch with what is known of its device, and where it belongs. */
type Placed = {
  batch: Batch
  device: DeviceRow
  place: Place
  chains: readonly Chain[]
  refusedBefore: RefusedRecordRow[]
}

/**
 * Takes in batches of different devices by one transaction: gathers what is here of these devices, decides where each
 * batch belongs and what becomes of each record, and records all of it. Nothing is answered before it is on disk.
 */
export async function takeBatches(deps: Deps, batches: readonly Batch[]): Promise<BatchOutcome[]> {
  const { database, now } = deps
  return database.transaction(async (within) => {
    const devices = await deviceRepository(within).lock(batches.map(({ deviceId }) => deviceId))
    const placed = await placeAll(within, batches, devices)
    const stored = await storeAll(deps, within, [...placed.values()])
    await putNames(within, [...placed.values()])
    await deviceRepository(within).save([...placed.values()].map((one) => seen(one, now())))
    const versions = await eventRepository(within).versions()
    return batches.map((batch) => {
      const one = placed.get(batch)
      if (one === undefined) return { kind: 'not-welcome' }
      const version = versions.get(one.device.event_id) ?? 0
      const answer = answerOf(one, stored.get(one), { version, serverTime: now() })
      return { kind: 'answered', answer, isForked: one.place.kind === 'fork' }
    })
  })
}

async function placeAll(
  within: Queries,
  batches: readonly Batch[],
  devices: ReadonlyMap<string, DeviceRow>,
): Promise<Map<Batch, Placed>> {
  const repository = chainRepository(within)
  const rows = await repository.ofDevices([...devices.keys()])
  const placed = new Map<Batch, Placed>()
  for (const batch of batches) {
    const device = devices.get(batch.deviceId)
    if (device === undefined || device.revoked_at !== null) continue
    const chains = (rows.get(batch.deviceId) ?? []).map(chainOf)
    const range = [batch.deviceId, batch.from.deviceSequence, batch.head.deviceSequence] as const
    const isUsual = continuesChain(batch, chains) !== null
    const links = isUsual || chains.length === 0 ? [] : await repository.links(...range)
    const refusedBefore = links.length === 0 ? [] : await repository.refused(...range)
    placed.set(batch, { batch, device, chains, place: placeBatch(batch, chains, links), refusedBefore })
  }
  return placed
}

/** Stores what is new, event by event and always in the same order, so that two servers never wait in a ring. */
async function storeAll(deps: Deps, within: Queries, placed: readonly Placed[]) {
  const isNew = ({ place }: Placed) => place.kind === 'append' || place.kind === 'fork'
  const ofEvents = Map.groupBy(placed.filter(isNew), ({ device }) => device.event_id)
  const stored = new Map<Placed, Storing>()
  for (const eventId of [...ofEvents.keys()].toSorted()) {
    const ofEvent = ofEvents.get(eventId) ?? []
    const storings = ofEvent.map((one) => storingOf(one))
    await storeRecords(deps, within, eventId, storings)
    for (const [index, one] of ofEvent.entries()) stored.set(one, storings[index]!)
  }
  return stored
}

function storingOf({ batch, place }: Placed): Storing {
  if (place.kind !== 'append' && place.kind !== 'fork') throw new Error('Nothing of this batch is new.')
  const { deviceId, head, signature } = batch
  return {
    deviceId,
    chain: place.chain,
    isFork: place.kind === 'fork',
    records: batch.records.slice(place.known),
    head,
    signature,
    judged: { accepted: [], refused: [] },
  }
}

async function putNames(within: Queries, placed: readonly Placed[]): Promise<void> {
  for (const [eventId, ofEvent] of Map.groupBy(placed, ({ device }) => device.event_id)) {
    const names: Names = { desks: {}, officers: {} }
    for (const { batch } of ofEvent) {
      Object.assign(names.desks, storable(batch.names.desks))
      Object.assign(names.officers, storable(batch.names.officers))
    }
    const isNothing = Object.keys(names.desks).length + Object.keys(names.officers).length === 0
    if (!isNothing) await nameRepository(within).put(eventId, names)
  }
}

/** Not every database takes every JavaScript text. */
function storable(names: Record<string, string>): Record<string, string> {
  const clean = (text: string) => text.replaceAll('\0', '').toWellFormed()
  return Object.fromEntries(Object.entries(names).map(([id, name]) => [clean(id), clean(name)]))
}

function seen({ device, batch }: Placed, now: number): DeviceRow {
  return { ...device, last_contact_at: now, report: JSON.stringify(batch.report) }
}

function answerOf(
  { batch, place, chains, refusedBefore }: Placed,
  storing: Storing | undefined,
  { version, serverTime }: { version: number; serverTime: number },
): PushAnswer {
  if (place.kind === 'gap') {
    return {
      kind: 'sequence-gap',
      heads: chains.map(({ deviceSequence, hash }) => ({ deviceSequence, hash })),
      serverTime,
    }
  }
  // A batch that comes again is told again what was refused of it: the first answer may have been lost.
  const sent = new Set(batch.records.map(({ hash }) => hash))
  const refused = [
    ...refusedBefore
      .filter(({ hash }) => sent.has(hash))
      .map((row) => ({ id: row.id, deviceSequence: row.device_sequence, code: refusalSchema.parse(row.code) })),
    ...(storing?.judged.refused ?? []).map(({ record, code }) => ({
      id: record.id,
      deviceSequence: record.deviceSequence,
      code,
    })),
  ]
  const stored = storing?.judged.accepted.length ?? 0
  const known = batch.records.length - stored - refused.length
  return { kind: 'taken', head: batch.head, stored, known, refused, version, serverTime }
}

function chainOf({ chain, head_sequence, head_hash }: ChainRow): Chain {
  return { chain, deviceSequence: head_sequence, hash: head_hash }
}
