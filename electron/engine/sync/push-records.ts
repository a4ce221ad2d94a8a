import type { Failure } from '#shared/failures/failure-code.ts'
import type { ChainHead } from '#shared/records/record-chain.ts'
import { noHash } from '#shared/records/record.ts'
import { packRecords, type TravellingRecord } from '#shared/sync/pack-records.ts'
import { type DeviceReport, protocolVersion, type PushAnswer, type PushBatch } from '#shared/sync/protocol.ts'
import type { OwnDevice } from '../database/sync-repository.ts'
import type { OpenEvent } from '../event/open-event.ts'
import { readPrivateKey, signHead } from './device-key.ts'
import type { HqClient } from './hq-client.ts'

export type PushOptions = {
  open: OpenEvent
  client: HqClient
  /** Whose chain is sent. */
  device: Pick<OwnDevice, 'deviceId' | 'confirmed'>
  /** The key of the identity under which it is sent. */
  privateKey: string
  report: () => DeviceReport
  /** Most records of one batch. */
  limit: number
  now: () => number
}

export type Pushed =
  /** Headquarters has everything up to a new place. */
  | { kind: 'sent'; records: number; isLast: boolean }
  /** Headquarters has less than was thought, or another branch: the next batch begins where both agree. */
  | { kind: 'moved-back' }
  | { kind: 'failed'; failure: Failure; retryAfterMs: number | null }

/**
 * Sends one batch of a device's chain from the last confirmed record on, an empty one when there is nothing new. What
 * was confirmed moves only in the transaction that notes the refusals, and only to what the batch itself ended with.
 */
export async function pushRecords(options: PushOptions): Promise<Pushed> {
  const { open, client, device, limit, now } = options
  const { deviceId, confirmed } = device
  const { records, hash } = open.records.unsent(deviceId, confirmed.deviceSequence, limit)
  const batch = batchOf(options, records, hash)
  const answered = await client.push(batch)
  if (!answered.ok) return { kind: 'failed', failure: answered.failure, retryAfterMs: answered.retryAfterMs }
  const answer = answered.value
  if (answer.kind !== 'taken') return moveBack(open, device, answer)
  if (!isSameHead(answer.head, batch.head)) return failed('sync-answer-unreadable', 'head')
  const sent = new Set(records.map(({ id }) => id))
  open.immediate(() => {
    for (const { id, code } of answer.refused) {
      if (sent.has(id)) open.sync.refuse({ recordId: id, code, refusedAt: now() })
    }
    if (records.length > 0) open.sync.confirm(deviceId, batch.head)
  })
  return { kind: 'sent', records: records.length, isLast: records.length < limit }
}

function batchOf(
  { open, device: { deviceId, confirmed }, privateKey, report }: PushOptions,
  records: readonly TravellingRecord[],
  hash: string | null,
): PushBatch {
  const eventId = open.event.id
  const head = { deviceSequence: confirmed.deviceSequence + records.length, hash: hash ?? confirmed.hash }
  return {
    protocol: protocolVersion,
    from: confirmed,
    records: packRecords({ deviceId, eventId, firstSequence: confirmed.deviceSequence + 1 }, records),
    head,
    signature: signHead(readPrivateKey(privateKey), { eventId, deviceId }, head),
    names: {
      desks: namesOf(open, 'desks', new Set(records.map(({ deskId }) => deskId))),
      officers: namesOf(open, 'officers', new Set(records.map(({ officerId }) => officerId))),
    },
    report: report(),
  }
}

/** Only the names that the batch's records speak of: a batch stays small however many desks an event has. */
function namesOf(open: OpenEvent, kind: 'desks' | 'officers', ids: ReadonlySet<string>): Record<string, string> {
  const named = [...ids].map((id) => [id, open.device.nameOf(kind, id)] as const)
  return Object.fromEntries(named.filter(([id, name]) => id !== '' && name !== ''))
}

/**
 * Headquarters does not have what came before the batch, because it was restored from a backup, or because this disk is
 * a copy. Goes on from the greatest end that is in our own chain, else from the beginning: what headquarters has twice
 * it knows by its id, and what it lost it gets again.
 */
function moveBack(
  open: OpenEvent,
  { deviceId, confirmed }: PushOptions['device'],
  { kind, heads }: Exclude<PushAnswer, { kind: 'taken' }>,
): Pushed {
  const agreed = heads
    .filter(({ deviceSequence, hash }) => open.records.hashAt(deviceId, deviceSequence) === hash)
    .reduce((greatest, head) => (head.deviceSequence > greatest.deviceSequence ? head : greatest), {
      deviceSequence: 0,
      hash: noHash,
    })
  // From that very place it was sent just now: once more would change nothing.
  if (isSameHead(agreed, confirmed)) return failed('sync-chain-broken', kind)
  open.immediate(() => open.sync.confirm(deviceId, agreed))
  return { kind: 'moved-back' }
}

function isSameHead(a: ChainHead, b: ChainHead): boolean {
  return a.deviceSequence === b.deviceSequence && a.hash === b.hash
}

function failed(code: Failure['code'], detail: string): Pushed {
  return { kind: 'failed', failure: { code, detail }, retryAfterMs: null }
}
