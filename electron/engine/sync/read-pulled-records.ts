import { isWhole } from '#shared/records/record-chain.ts'
import { type GapuraRecord, recordPayloadSchema } from '#shared/records/record.ts'
import { unpackRecords } from '#shared/sync/pack-records.ts'
import type { PullAnswer } from '#shared/sync/protocol.ts'
import { sha256 } from '../check-in/append-record.ts'

export type PulledRecords = {
  records: GapuraRecord[]
  /** Records that this version cannot read, or that do not add up to their own hash: they wait for an update. */
  unread: number
}

/** Other laptops' records of a page, each proved by its own hash. */
export function readPulledRecords(entries: PullAnswer['records'], eventId: string): PulledRecords {
  const records: GapuraRecord[] = []
  let sent = 0
  for (const { records: packed, hashes } of entries) {
    const travelling = unpackRecords(packed)
    sent += Math.max(hashes.length, travelling?.length ?? 0)
    for (const [index, record] of (travelling ?? []).entries()) {
      const link = hashes[index]
      const payload = recordPayloadSchema.safeParse(record.payload)
      if (link === undefined || !payload.success || record.eventId !== eventId) continue
      const { erased, ...rest } = record
      const whole: GapuraRecord = { ...rest, ...link, payload: payload.data, ...(erased && { erasedBy: erased.by }) }
      // Of a payload with more in it than this version knows, less would be stored than was hashed.
      if (isWhole(whole, sha256)) records.push(whole)
    }
  }
  return { records, unread: sent - records.length }
}
