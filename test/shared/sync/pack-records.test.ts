import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packedRecordsSchema, packRecords, unpackRecords, type TravellingRecord } from '#shared/sync/pack-records.ts'

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdef')), minLength: length, maxLength: length })
const id = fc
  .tuple(hex(8), hex(4), hex(3), fc.constantFrom('8', '9', 'a', 'b'), hex(3), hex(12))
  .map(([a, b, c, d, e, f]) => `${a}-${b}-7${c}-${d}${e}-${f}`)
const text = fc.string({ maxLength: 64, unit: 'grapheme' }).filter((value) => value.length <= 64)
const instant = fc.integer({ min: -8_640_000_000_000, max: 8_640_000_000_000 })

const some = fc.array(
  fc.record({
    id,
    sessionId: fc.option(text, { nil: null }),
    participantId: fc.option(text, { nil: null }),
    officerId: text,
    deskId: text,
    scannedAt: instant,
    clockOffsetMs: fc.option(instant, { nil: null }),
    payload: fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown),
  }),
  { maxLength: 30 },
)

describe('packing records', () => {
  it('gives every record back exactly, also through JSON', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 1_000_000 }), (parts, firstSequence) => {
        const of = { deviceId: 'device-1', eventId: 'banjarbaru', firstSequence }
        const records = parts.map(
          (part, index): TravellingRecord => ({
            ...part,
            deviceId: of.deviceId,
            eventId: of.eventId,
            deviceSequence: firstSequence + index,
          }),
        )
        const sent: unknown = JSON.parse(JSON.stringify(packRecords(of, records)))
        expect(unpackRecords(packedRecordsSchema.parse(sent))).toEqual(records)
      }),
    )
  })

  const one: TravellingRecord = {
    id: '019b0c61-02a8-7b1e-8c44-5d0f9e7a6b31',
    deviceId: 'device-1',
    deviceSequence: 1,
    eventId: 'banjarbaru',
    sessionId: 'arrival',
    participantId: 'p1',
    officerId: 'o1',
    deskId: 'd1',
    scannedAt: 1_561_320_131_000,
    clockOffsetMs: null,
    payload: { kind: 'exit', via: 'camera' },
  }
  const packed = packRecords({ deviceId: 'device-1', eventId: 'banjarbaru', firstSequence: 1 }, [one])

  it.each([
    ['a column is shorter than the others', { scannedAt: [] }],
    ['a column is longer than the others', { desks: [2, 2] }],
    ['a place is not in the list', { sessions: [9] }],
    ['a payload is not in the list', { payloadOf: [1] }],
    ['an officer is nobody', { texts: [null, null, null] }],
    ['a time is before all time', { idTimes: [-1] }],
    ['a time is beyond 48 bits', { idTimes: [2 ** 48] }],
  ])('gives nothing back when %s', (_, changes) => {
    expect(unpackRecords({ ...packed, ...changes })).toBeNull()
  })

  it('says each text and each payload once', () => {
    const many = Array.from({ length: 50 }, (_, index) => ({ ...one, deviceSequence: index + 1 }))
    const { texts, payloads } = packRecords({ deviceId: 'device-1', eventId: 'banjarbaru', firstSequence: 1 }, many)
    expect(texts).toEqual(['arrival', 'o1', 'd1'])
    expect(payloads).toHaveLength(1)
  })
})
