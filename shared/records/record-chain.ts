import { noHash, type GapuraRecord } from './record.ts'

/** SHA-256 of a text as UTF-8, in lower-case hex. An argument, because every runtime has its own. */
export type Sha256 = (text: string) => string

/** The text that is hashed: every field but the hash itself, in a fixed order, as JSON. */
export function canonicalText(record: Omit<GapuraRecord, 'hash'>): string {
  return JSON.stringify([
    record.previousHash,
    record.id,
    record.deviceId,
    record.deviceSequence,
    record.eventId,
    record.sessionId,
    record.participantId,
    record.officerId,
    record.deskId,
    record.scannedAt,
    record.clockOffsetMs,
    canonicalValue(record.payload),
  ])
}

export type ChainBreak = { deviceSequence: number; because: 'gap' | 'wrong-previous-hash' | 'wrong-hash' }

/** Where a chain begins: before the first record, or after one that was proved already. */
export type ChainHead = { deviceSequence: number; hash: string }

/** The first place where one device's records stop being a chain, or null. Records come in order of their sequence. */
export function findChainBreak(
  records: Iterable<GapuraRecord>,
  sha256: Sha256,
  head: ChainHead = { deviceSequence: 0, hash: noHash },
): ChainBreak | null {
  let previousHash = head.hash
  let expected = head.deviceSequence + 1
  for (const record of records) {
    const { deviceSequence } = record
    if (deviceSequence !== expected) return { deviceSequence: expected, because: 'gap' }
    if (record.previousHash !== previousHash) return { deviceSequence, because: 'wrong-previous-hash' }
    if (!isWhole(record, sha256)) return { deviceSequence, because: 'wrong-hash' }
    previousHash = record.hash
    expected++
  }
  return null
}

/** Whether a record adds up to its hash. Of one whose person was erased only its place can be proved, by its neighbours. */
export function isWhole(record: GapuraRecord, sha256: Sha256): boolean {
  return record.erasedBy !== undefined || record.hash === sha256(canonicalText(record))
}

/** Keys in alphabetical order, so that a payload that went through any database or wire hashes to the same text. */
function canonicalValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonicalValue)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, canonicalValue(inner)]),
  )
}
