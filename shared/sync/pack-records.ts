import { z } from 'zod'
import type { GapuraRecord } from '../records/record.ts'

/**
 * Records of one device and one event by columns, which compress to half of what the same rows do. Repeated texts are
 * places in a list, times and numbers are differences. Payloads stay unread here: headquarters must be able to go on
 * past one that it does not understand.
 */
export const packedRecordsSchema = z.object({
  deviceId: z.string().max(64),
  eventId: z.string().max(64),
  firstSequence: z.number().int().min(1),
  /** UUIDv7 as milliseconds since the id before, and the 20 hex digits after the time. */
  idTimes: z.array(z.number().int()),
  idRests: z.array(z.string().regex(/^[0-9a-f]{20}$/)),
  scannedAt: z.array(z.number().int()),
  participants: z.array(z.string().max(64).nullable()),
  texts: z.array(z.string().max(64).nullable()),
  sessions: z.array(z.number().int().min(0)),
  officers: z.array(z.number().int().min(0)),
  desks: z.array(z.number().int().min(0)),
  offsets: z.array(z.number().int().nullable()),
  payloads: z.array(z.unknown()),
  payloadOf: z.array(z.number().int().min(0)),
  /** Records whose person was erased (`at` is their place): what is left of them no longer adds up to their hash. */
  erased: z
    .array(z.object({ at: z.number().int().min(0), by: z.uuidv7(), hash: z.string().regex(/^[0-9a-f]{64}$/) }))
    .optional(),
})
export type PackedRecords = z.infer<typeof packedRecordsSchema>

/** A record as it travels: without hashes, and with a payload that nobody has read yet. */
export type TravellingRecord = Omit<GapuraRecord, 'hash' | 'previousHash' | 'payload'> & {
  payload: unknown
  /** Of a record whose person was erased: the record that says so, and the hash that it had when it was whole. */
  erased?: { by: string; hash: string }
}

/** Packs a run of one device's records with consecutive sequences, in order. */
export function packRecords(
  of: { deviceId: string; eventId: string; firstSequence: number },
  records: readonly TravellingRecord[],
): PackedRecords {
  const texts = listOf<string | null>()
  const payloads = listOf<string>()
  const ids = records.map(({ id }) => splitId(id))
  const erased = records.flatMap((record, at) => (record.erased ? [{ at, ...record.erased }] : []))
  return {
    ...(erased.length > 0 && { erased }),
    ...of,
    idTimes: differences(ids.map(({ time }) => time)),
    idRests: ids.map(({ rest }) => rest),
    scannedAt: differences(records.map(({ scannedAt }) => scannedAt)),
    participants: records.map(({ participantId }) => participantId),
    sessions: records.map(({ sessionId }) => texts.place(sessionId)),
    officers: records.map(({ officerId }) => texts.place(officerId)),
    desks: records.map(({ deskId }) => texts.place(deskId)),
    offsets: records.map(({ clockOffsetMs }) => clockOffsetMs),
    payloadOf: records.map(({ payload }) => payloads.place(JSON.stringify(payload))),
    texts: texts.values,
    payloads: payloads.values.map((text): unknown => JSON.parse(text)),
  }
}

/** The records again, or null when the columns do not fit each other. */
export function unpackRecords(packed: PackedRecords): TravellingRecord[] | null {
  const { deviceId, eventId, firstSequence, idRests, texts, payloads } = packed
  const columns = [packed.idTimes, packed.scannedAt, packed.participants, packed.sessions, packed.officers]
  const isEven = [...columns, packed.desks, packed.offsets, packed.payloadOf].every((c) => c.length === idRests.length)
  if (!isEven) return null
  const idTimes = sums(packed.idTimes)
  const scannedAt = sums(packed.scannedAt)
  const erased = new Map((packed.erased ?? []).map(({ at, by, hash }) => [at, { by, hash }]))
  const records: TravellingRecord[] = []
  for (const [index, rest] of idRests.entries()) {
    const id = joinId(idTimes[index] ?? -1, rest)
    const sessionId = texts[packed.sessions[index] ?? -1]
    const officerId = texts[packed.officers[index] ?? -1]
    const deskId = texts[packed.desks[index] ?? -1]
    const payloadPlace = packed.payloadOf[index] ?? -1
    if (id === null || sessionId === undefined || typeof officerId !== 'string' || typeof deskId !== 'string')
      return null
    if (payloadPlace >= payloads.length) return null
    records.push({
      id,
      deviceId,
      deviceSequence: firstSequence + index,
      eventId,
      sessionId,
      participantId: packed.participants[index] ?? null,
      officerId,
      deskId,
      scannedAt: scannedAt[index] ?? 0,
      clockOffsetMs: packed.offsets[index] ?? null,
      payload: payloads[payloadPlace],
      ...(erased.has(index) && { erased: erased.get(index)! }),
    })
  }
  return records
}

function listOf<T>() {
  const places = new Map<T, number>()
  return {
    get values() {
      return [...places.keys()]
    },
    place(value: T): number {
      const known = places.get(value)
      if (known !== undefined) return known
      places.set(value, places.size)
      return places.size - 1
    },
  }
}

function differences(values: readonly number[]): number[] {
  return values.map((value, index) => value - (values[index - 1] ?? 0))
}

function sums(steps: readonly number[]): number[] {
  let sum = 0
  return steps.map((step) => (sum += step))
}

function splitId(id: string): { time: number; rest: string } {
  const digits = id.replaceAll('-', '')
  return { time: Number.parseInt(digits.slice(0, 12), 16), rest: digits.slice(12) }
}

function joinId(time: number, rest: string): string | null {
  if (!Number.isSafeInteger(time) || time < 0 || time > 0xff_ff_ff_ff_ff_ff) return null
  const digits = time.toString(16).padStart(12, '0') + rest
  const parts = [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)]
  return parts.join('-')
}
