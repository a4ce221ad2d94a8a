import { type GapuraRecord, type RecordPayload, recordPayloadSchema } from '#shared/records/record.ts'
import type { RecordRefusal } from '#shared/sync/protocol.ts'
import { z } from 'zod'
import type { LinkedRecord } from './read-batch.ts'

/** A record with the payload as it is read here, and the text of the payload exactly as it came. */
export type Acceptable = { record: GapuraRecord; payloadText: string }
export type RefusedRecord = { record: LinkedRecord; code: RecordRefusal; payloadText: string }
export type Judged = { accepted: Acceptable[]; refused: RefusedRecord[] }

/** More than any payload needs. */
const longestPayload = 32_768

/**
 * Decides about each new record of a batch. `holders` are the devices of those ids that are here already: an id that
 * comes again at another place of a chain is another record under a name that is taken.
 */
export function judgeRecords(
  records: readonly LinkedRecord[],
  { eventId, holders }: { eventId: string; holders: ReadonlyMap<string, string> },
): Judged {
  const judged: Judged = { accepted: [], refused: [] }
  const readPayload = payloadReader()
  const seen = new Set<string>()
  for (const record of records) {
    const { payload, text } = readPayload(record.payload)
    const code = refusalOf(record, payload, { eventId, holders, isRepeated: seen.has(record.id) })
    seen.add(record.id)
    if (code === null && payload !== null) {
      const { erased, ...rest } = record
      judged.accepted.push({
        record: { ...rest, payload, ...(erased && { erasedBy: erased.by }) },
        payloadText: text,
      })
    } else {
      judged.refused.push({ record, code: code ?? 'record-unreadable', payloadText: text.slice(0, longestPayload) })
    }
  }
  return judged
}

type Known = { eventId: string; holders: ReadonlyMap<string, string>; isRepeated: boolean }

function refusalOf(
  record: LinkedRecord,
  payload: RecordPayload | null,
  { eventId, holders, isRepeated }: Known,
): RecordRefusal | null {
  if (record.eventId !== eventId) return 'record-other-event'
  const holder = holders.get(record.id)
  if (holder === record.deviceId || isRepeated) return 'record-differs'
  if (holder !== undefined) return 'record-id-taken'
  return payload === null || !isReadable(record) ? 'record-unreadable' : null
}

const idSchema = z.uuidv7()

function isReadable({ id, sessionId, participantId, officerId, deskId, scannedAt }: LinkedRecord): boolean {
  const texts = [sessionId ?? '', participantId ?? '', officerId, deskId]
  return idSchema.safeParse(id).success && Number.isSafeInteger(scannedAt) && texts.every(isStorable)
}

/** Not every database takes every JavaScript text. */
function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

/** Records of a batch share few payloads; each is read once. */
function payloadReader() {
  const read = new Map<unknown, { payload: RecordPayload | null; text: string }>()
  return (sent: unknown) => {
    const known = read.get(sent)
    if (known) return known
    const text = JSON.stringify(sent) ?? 'null'
    const parsed = text.length > longestPayload ? null : recordPayloadSchema.safeParse(sent)
    const result = { payload: parsed?.success ? parsed.data : null, text }
    read.set(sent, result)
    return result
  }
}
