import { createPublicKey, verify, type KeyObject } from 'node:crypto'
import { canonicalText, type ChainHead } from '#shared/records/record-chain.ts'
import type { GapuraRecord } from '#shared/records/record.ts'
import { unpackRecords, type TravellingRecord } from '#shared/sync/pack-records.ts'
import { signedHeadText, syncLimits, type DeviceReport, type PushBatch } from '#shared/sync/protocol.ts'
import type { Names } from '../database/name-repository.ts'
import { sha256 } from './sha256.ts'

/** A record with its link in the chain, and a payload that nobody has read yet. */
export type LinkedRecord = TravellingRecord & { previousHash: string; hash: string }

/** A batch whose records add up to the end that the device has signed. */
export type Batch = {
  deviceId: string
  /** The event that the device says its records are of. */
  eventId: string
  from: ChainHead
  records: LinkedRecord[]
  head: ChainHead
  signature: string
  names: Names
  report: DeviceReport
}

/** What keeps a batch from being believed. */
export type BatchFault =
  | 'too-many-records'
  | 'too-deep'
  | 'other-device'
  | 'columns-uneven'
  | 'sequence-wrong'
  | 'chain-broken'
  | 'signature-wrong'

/** Works out the hashes of a batch from where it begins, and holds its end against what the device has signed. */
export function readBatch(
  pushed: PushBatch,
  device: { id: string; publicKey: string },
): { kind: 'believed'; batch: Batch } | { kind: 'refused'; fault: BatchFault } {
  const { from, head, signature, names, report } = pushed
  const { deviceId, eventId, firstSequence } = pushed.records
  if (pushed.records.idRests.length > syncLimits.recordsABatch) return { kind: 'refused', fault: 'too-many-records' }
  if (deviceId !== device.id) return { kind: 'refused', fault: 'other-device' }
  const travelling = unpackRecords(pushed.records)
  if (travelling === null) return { kind: 'refused', fault: 'columns-uneven' }
  const isNext = travelling.length === 0 || firstSequence === from.deviceSequence + 1
  if (!isNext || head.deviceSequence !== from.deviceSequence + travelling.length)
    return { kind: 'refused', fault: 'sequence-wrong' }
  const records = tryToLink(travelling, from.hash)
  if (records === null) return { kind: 'refused', fault: 'too-deep' }
  if ((records.at(-1)?.hash ?? from.hash) !== head.hash) return { kind: 'refused', fault: 'chain-broken' }
  if (!isSignedBy(device.publicKey, signedHeadText(eventId, deviceId, head), signature))
    return { kind: 'refused', fault: 'signature-wrong' }
  return { kind: 'believed', batch: { deviceId, eventId, from, records, head, signature, names, report } }
}

/** Null for a payload that is nested so deep that its text cannot be made. */
function tryToLink(records: readonly TravellingRecord[], previousHash: string): LinkedRecord[] | null {
  try {
    return linkRecords(records, previousHash)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function linkRecords(records: readonly TravellingRecord[], previousHash: string): LinkedRecord[] {
  let last = previousHash
  return records.map((record) => {
    // The text takes the payload as it came: whether it can be read is another question.
    const unsealed = { ...record, previousHash: last } as Omit<GapuraRecord, 'hash'>
    // What was emptied no longer adds up: its hash is believed for the end that the device has signed.
    last = record.erased?.hash ?? sha256(canonicalText(unsealed))
    return { ...record, previousHash: unsealed.previousHash, hash: last }
  })
}

const keys = new Map<string, KeyObject>()
const keysKept = 1_000

/** `publicKey` and `signature`: Ed25519, raw, base64url without padding. A second spelling of a signature is refused. */
function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64url')
  if (bytes.toString('base64url') !== signature) return false
  return verify(null, Buffer.from(text), keyOf(publicKey), bytes)
}

function keyOf(publicKey: string): KeyObject {
  const known = keys.get(publicKey)
  if (known) return known
  if (keys.size >= keysKept) keys.clear()
  const key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: publicKey } })
  keys.set(publicKey, key)
  return key
}
