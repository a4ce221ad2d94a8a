import { scanCode, type Desk } from '#engine/check-in/scan-code.ts'
import type { ScanAnswer } from '#shared/contract/outputs.ts'
import { drawCode } from '#shared/participants/draw-code.ts'
import { expect, it } from 'vitest'
import { doorsOpen, openTestEvent, personFor, scanOf, sessionFor, testClock } from '../open-test-event.ts'

function answerOf(desk: Desk, ...scan: Parameters<typeof scanOf>): ScanAnswer {
  const result = scanCode(desk, scanOf(...scan))
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

const recordsOf = ({ open }: Desk) => [...open.records.after(open.deviceId, 0)]

it('admits a registered person once and records it before it answers', async () => {
  using event = await openTestEvent()
  const answer = answerOf(event.desk, 'BJBSITI01')
  expect(answer.verdict).toMatchObject({ kind: 'admitted', person: { name: 'dr. Hj. Siti Nurhaliza, Sp.A.' } })
  expect(recordsOf(event.desk)).toMatchObject([
    {
      id: answer.recordId,
      deviceSequence: 1,
      participantId: 'siti',
      scannedAt: doorsOpen,
      payload: { kind: 'admission' },
    },
  ])
  expect(answer.counts).toEqual({ sessionId: 'reg', inside: 1, arrived: 1, expected: 1, thisDesk: 1, waiting: 0 })
  expect(answer.records).toBe(1)
})

it('tells when and where somebody is already in, and records the second attempt too', async () => {
  const clock = testClock()
  using event = await openTestEvent({ now: clock.now })
  answerOf(event.desk, 'BJBSITI01')
  clock.pass(60_000)
  const { verdict, counts } = answerOf(event.desk, 'BJBSITI01')
  expect(verdict).toMatchObject({
    kind: 'already-in',
    because: 'once',
    since: { at: doorsOpen, deskName: 'Meja 2', isThisDesk: true },
  })
  expect(counts.arrived).toBe(1)
  expect(recordsOf(event.desk).map(({ payload }) => payload)).toMatchObject([
    { kind: 'admission' },
    { kind: 'refusal', reason: 'already-in' },
  ])
})

it('finds a code behind a scanner prefix, in the other case, with dashes, and in the other reading of the keys', async () => {
  for (const [text, otherReading] of [
    ['\\000001BJBSITI01', undefined],
    [']Q3BJBSITI01', undefined],
    ['bjbsiti01', undefined],
    ['bjb-siti-01', undefined],
    ['xyz', 'BJBSITI01'],
  ] as const) {
    using event = await openTestEvent({ people: [personFor({ codes: [{ text: 'BJBS1T101', standing: 'valid' }] })] })
    const scan = otherReading === undefined ? {} : { otherReading }
    expect(answerOf(event.desk, text, scan).verdict.kind, text).toBe('admitted')
  }
})

it('takes a code of another system letter by letter', async () => {
  const text = 'https://tickets.example.org/x?i=IlO0 ü'
  using event = await openTestEvent({ people: [personFor({ codes: [{ text, standing: 'valid' }] })] })
  expect(answerOf(event.desk, text).verdict.kind).toBe('admitted')
})

it('names the other event of a code that belongs to it', async () => {
  using event = await openTestEvent()
  expect(answerOf(event.desk, 'bdg-7k2m-9q4x').verdict).toMatchObject({
    kind: 'refused',
    reason: 'other-event',
    event: { city: 'Bandung' },
  })
  expect(answerOf(event.desk, 'BDG').verdict).toMatchObject({ reason: 'unknown-code' })
})

it('tells a code of ours with a wrong letter as not readable, not as unknown', async () => {
  using event = await openTestEvent()
  const right = drawCode('BJB', () => 0.4)
  const wrong = right.replace(/.$/, (letter) => (letter === '7' ? '8' : '7'))
  expect(answerOf(event.desk, right).verdict).toMatchObject({ kind: 'refused', reason: 'unknown-code' })
  for (const text of [wrong, wrong.toLowerCase(), `${wrong.slice(0, 3)}-${wrong.slice(3, 7)}-${wrong.slice(7)}`]) {
    expect(answerOf(event.desk, text).verdict, text).toMatchObject({ kind: 'refused', reason: 'malformed-code' })
  }
  expect(answerOf(event.desk, wrong.slice(0, -1)).verdict).toMatchObject({ reason: 'unknown-code' })
  expect(answerOf(event.desk, `BDG${wrong.slice(3)}`).verdict).toMatchObject({ reason: 'other-event' })
})

it('admits a code of the list whose last letter checks nothing', async () => {
  const text = 'BJB00000001'
  using event = await openTestEvent({ people: [personFor({ codes: [{ text, standing: 'valid' }] })] })
  expect(answerOf(event.desk, text).verdict.kind).toBe('admitted')
})

it('answers hostile texts calmly and keeps at most 512 characters of them', async () => {
  using event = await openTestEvent()
  const malformed = ['', '\u0000\u0007', 'x'.repeat(513), 'A'.repeat(4096)]
  const unknown = ['<script>alert(1)</script>', '=cmd|calc', "'; DROP TABLE records; --", 'https://example.org', '😀']
  for (const text of malformed) expect(answerOf(event.desk, text).verdict).toMatchObject({ reason: 'malformed-code' })
  for (const text of unknown) expect(answerOf(event.desk, text).verdict).toMatchObject({ reason: 'unknown-code' })
  const codes = recordsOf(event.desk).map(({ payload }) => (payload.kind === 'refusal' ? payload.code : ''))
  expect(codes).toHaveLength(malformed.length + unknown.length)
  expect(Math.max(...codes.map(({ length }) => length))).toBe(512)
  expect(codes).toContain("'; DROP TABLE records; --")
})

it('counts the entries of a day by the zone of the event, not by UTC', async () => {
  const clock = testClock(Date.UTC(2019, 5, 23, 15, 30)) // 23.30 WITA on the 23rd
  const session = sessionFor({ reEntry: 'unlimited', limitPerDay: 1, opensAt: null, closesAt: null })
  using event = await openTestEvent({ sessions: [session], now: clock.now })
  expect(answerOf(event.desk, 'BJBSITI01').verdict.kind).toBe('admitted')
  clock.pass(29 * 60_000)
  expect(answerOf(event.desk, 'BJBSITI01').verdict).toMatchObject({ kind: 'already-in', because: 'day-limit' })
  clock.pass(2 * 60_000) // 00.01 WITA on the 24th, still the 23rd in UTC
  expect(answerOf(event.desk, 'BJBSITI01').verdict).toMatchObject({ kind: 'admitted', isReEntry: true })
})

it('lets a full session take somebody when another one has left', async () => {
  const people = [personFor(), personFor({ id: 'ali', codes: [{ text: 'BJBA11', standing: 'valid' }] })]
  using event = await openTestEvent({ sessions: [sessionFor({ capacity: 1, reEntry: 'in-out' })], people })
  expect(answerOf(event.desk, 'BJBSITI01').verdict.kind).toBe('admitted')
  expect(answerOf(event.desk, 'BJBA11').verdict).toMatchObject({ reason: 'session-full', capacity: 1 })
  expect(answerOf(event.desk, 'BJBSITI01', { direction: 'exit' }).verdict).toMatchObject({ direction: 'exit' })
  expect(answerOf(event.desk, 'BJBA11').verdict.kind).toBe('admitted')
})

it('admits at two sessions independently', async () => {
  using event = await openTestEvent({
    sessions: [sessionFor(), sessionFor({ id: 'talk', code: 'SESI-1', kind: 'talk' })],
  })
  expect(answerOf(event.desk, 'BJBSITI01').verdict.kind).toBe('admitted')
  expect(answerOf(event.desk, 'BJBSITI01', { sessionId: 'talk' }).verdict.kind).toBe('admitted')
})

it('refuses an unknown session and records nothing', async () => {
  using event = await openTestEvent()
  const result = scanCode(event.desk, scanOf('BJBSITI01', { sessionId: 'nope' }))
  expect(result).toMatchObject({ ok: false, failure: { code: 'session-unknown' } })
  expect(event.open.recordCount()).toBe(0)
})
