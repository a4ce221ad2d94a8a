import { createHash } from 'node:crypto'
import type { Attendance } from '#shared/records/attendance.ts'
import { projectAttendance } from '#shared/records/attendance.ts'
import { inOrder } from '#shared/records/in-order.ts'
import { canonicalText, findChainBreak } from '#shared/records/record-chain.ts'
import { noHash, type GapuraRecord, type RecordPayload } from '#shared/records/record.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const via = fc.constantFrom('camera', 'scanner', 'typed', 'search')
const payload: fc.Arbitrary<RecordPayload> = fc.oneof(
  fc.record({ kind: fc.constant('admission'), via, isReEntry: fc.boolean() }),
  fc.record({ kind: fc.constant('exit'), via }),
  fc.record({
    kind: fc.constant('refusal'),
    via,
    reason: fc.constantFrom('unknown-code', 'blocked', 'already-in'),
    code: fc.string({ unit: 'grapheme', maxLength: 40 }),
  }),
  fc.record({ kind: fc.constant('consent'), need: fc.constantFrom('consent', 'signature') }),
)
const step = fc.record({ payload, at: fc.integer({ min: -86_400_000, max: 86_400_000 }) })

/** A chain as one device makes it, with a clock that may jump by a day between any two records. */
function chainOf(steps: readonly { payload: RecordPayload; at: number }[], deviceId = 'laptop-1'): GapuraRecord[] {
  let previousHash = noHash
  return steps.map(({ payload: happened, at }, index) => {
    const unsealed = {
      id: `${deviceId}-${index + 1}`,
      deviceId,
      deviceSequence: index + 1,
      previousHash,
      eventId: 'banjarbaru',
      sessionId: 'reg',
      participantId: 'siti',
      officerId: '',
      deskId: `desk of ${deviceId}`,
      scannedAt: 1_561_320_600_000 + at,
      clockOffsetMs: null,
      payload: happened,
    }
    const hash = sha256(canonicalText(unsealed))
    previousHash = hash
    return { ...unsealed, hash }
  })
}

const chains = fc.array(step, { minLength: 1, maxLength: 25 }).map((steps) => chainOf(steps))

describe('a chain of records', () => {
  it('holds whatever was recorded, also after a way through JSON that turns the keys around', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const stored = chain.map((record) => {
          const turned = Object.fromEntries(Object.entries(record.payload).toReversed())
          return { ...record, payload: JSON.parse(JSON.stringify(turned)) as RecordPayload }
        })
        expect(findChainBreak(stored, sha256)).toBeNull()
      }),
    )
  })

  it('breaks where any field of any record was changed', () => {
    const changes: ((record: GapuraRecord) => GapuraRecord)[] = [
      (record) => ({ ...record, scannedAt: record.scannedAt + 1 }),
      (record) => ({ ...record, participantId: 'ali' }),
      (record) => ({ ...record, sessionId: null }),
      (record) => ({ ...record, officerId: 'rina' }),
      (record) => ({ ...record, deskId: 'other' }),
      (record) => ({ ...record, eventId: 'bandung' }),
      (record) => ({ ...record, id: 'other' }),
      (record) => ({ ...record, clockOffsetMs: 1 }),
      (record) => ({ ...record, payload: { kind: 'exit', via: 'typed', added: 1 } as RecordPayload }),
    ]
    fc.assert(
      fc.property(chains, fc.nat(), fc.constantFrom(...changes), (chain, place, change) => {
        const at = place % chain.length
        const changed = chain.with(at, change(chain[at]!))
        expect(findChainBreak(changed, sha256)).toEqual({ deviceSequence: at + 1, because: 'wrong-hash' })
      }),
    )
  })

  it('breaks where a record is missing, and where one was put in with a hash of its own', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (chain, place) => {
        const at = place % chain.length
        if (at < chain.length - 1) {
          expect(findChainBreak(chain.toSpliced(at, 1), sha256)).toMatchObject({
            deviceSequence: at + 1,
            because: 'gap',
          })
        }
        const { hash: _, ...forged } = { ...chain[at]!, participantId: 'ali' }
        const resealed = chain.with(at, { ...forged, hash: sha256(canonicalText(forged)) })
        const end = findChainBreak(resealed, sha256)
        // The last record's own hash has nothing behind it that would contradict it: headquarters' copy does.
        expect(end?.because ?? null).toBe(at === chain.length - 1 ? null : 'wrong-previous-hash')
      }),
    )
  })

  it('can be proved from any record on', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (chain, place) => {
        const head = chain[place % chain.length]!
        expect(findChainBreak(chain.slice(head.deviceSequence), sha256, head)).toBeNull()
      }),
    )
  })
})

describe('what records add up to', () => {
  const devices = fc
    .tuple(fc.array(step, { maxLength: 8 }), fc.array(step, { maxLength: 8 }), fc.array(step, { maxLength: 8 }))
    .map((lists) => lists.flatMap((steps, index) => chainOf(steps, `laptop-${index}`)))

  it('does not depend on the order in which they arrive', () => {
    fc.assert(
      fc.property(
        devices.chain((records) =>
          fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
        ),
        ([records, shuffled]) => {
          const expected: Attendance | null = projectAttendance(records, 'Asia/Makassar')
          expect(projectAttendance(shuffled, 'Asia/Makassar')).toEqual(expected)
        },
      ),
    )
  })

  it('keeps the order of each laptop, whatever its clock did', () => {
    fc.assert(
      fc.property(devices, (records) => {
        for (const deviceId of new Set(records.map((record) => record.deviceId))) {
          const sequence = inOrder(records)
            .filter((record) => record.deviceId === deviceId)
            .map(({ deviceSequence }) => deviceSequence)
          expect(sequence).toEqual(sequence.toSorted((a, b) => a - b))
        }
      }),
    )
  })
})
