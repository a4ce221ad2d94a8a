import { rebuildProjection } from '#engine/check-in/append-record.ts'
import { scanCode, type Desk } from '#engine/check-in/scan-code.ts'
import { undoScan } from '#engine/check-in/undo-scan.ts'
import { listInside } from '#engine/sessions/list-inside.ts'
import { listWaiting, stopWaiting, waitForSeat } from '#engine/sessions/wait-for-seat.ts'
import type { Verdict } from '#shared/check-in/verdict.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { codeOf, manyPeople } from '../many-people.ts'
import { openTestEvent, scanOf, sessionFor, testClock } from '../open-test-event.ts'

const talk = (capacity: number) =>
  sessionFor({ kind: 'talk', reEntry: 'in-out', capacity, hasWaitingList: true, closesAt: null })

const scan = (desk: Desk, number: number, direction: 'entry' | 'exit' = 'entry'): Verdict => {
  const result = scanCode(desk, scanOf(codeOf(number), { direction }))
  if (!result.ok) throw new Error(result.failure.code)
  return result.value.verdict
}
const wait = (desk: Desk, number: number) => {
  const result = waitForSeat(desk, { participantId: `p${number}`, sessionId: 'reg' })
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}
const line = (desk: Desk) => {
  const result = listWaiting(desk.open, { sessionId: 'reg' })
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

it('offers the line at a full session, tells each their place, and admits them in order', async () => {
  const clock = testClock()
  using event = await openTestEvent({ sessions: [talk(2)], people: manyPeople(6), now: clock.now })
  const { desk } = event
  expect([scan(desk, 1), scan(desk, 2)].map(({ kind }) => kind)).toEqual(['admitted', 'admitted'])
  expect(scan(desk, 3)).toMatchObject({ reason: 'session-full', hasWaitingList: true, numberInLine: null })
  expect(wait(desk, 3)).toMatchObject({ verdict: { numberInLine: 1, ahead: 0 }, counts: { waiting: 1, inside: 2 } })
  clock.pass(1_000)
  expect(wait(desk, 4).verdict).toMatchObject({ numberInLine: 2, ahead: 1 })
  const before = event.open.recordCount()
  expect(wait(desk, 4).verdict).toMatchObject({ numberInLine: 2 })
  expect(event.open.recordCount()).toBe(before)
  expect(line(desk)).toMatchObject({
    seatsFree: 0,
    people: [
      { participantId: 'p3', numberInLine: 1, canEnter: false },
      { participantId: 'p4', numberInLine: 2, canEnter: false },
    ],
  })

  scan(desk, 1, 'exit')
  expect(line(desk)).toMatchObject({ seatsFree: 1, people: [{ canEnter: true }, { canEnter: false }] })
  // The seat is for who waits longest: nobody else, and not the one who left it.
  expect([scan(desk, 5), scan(desk, 1), scan(desk, 4)]).toMatchObject([
    { reason: 'session-full', ahead: 2, numberInLine: null },
    { reason: 'session-full', ahead: 2, numberInLine: null },
    { reason: 'session-full', ahead: 1, numberInLine: 2 },
  ])
  expect(scan(desk, 3)).toMatchObject({ kind: 'admitted' })
  expect(line(desk)).toMatchObject({ people: [{ participantId: 'p4', numberInLine: 1 }] })
})

it('lets somebody in at once when the seat has become free before they were put on the list', async () => {
  using event = await openTestEvent({ sessions: [talk(1)], people: manyPeople(2) })
  scan(event.desk, 1)
  scan(event.desk, 2)
  scan(event.desk, 1, 'exit')
  expect(wait(event.desk, 2)).toMatchObject({ verdict: { kind: 'admitted' }, counts: { waiting: 0 } })
})

it('moves everybody up when one is taken off the list, also by undo, and knows who is not on it', async () => {
  const clock = testClock()
  using event = await openTestEvent({ sessions: [talk(1)], people: manyPeople(4), now: clock.now })
  const { desk } = event
  scan(desk, 1)
  const [, { recordId }] = [2, 3, 4].map((number) => {
    clock.pass(1_000)
    return wait(desk, number)
  }) as [unknown, ReturnType<typeof wait>]
  expect(stopWaiting(desk, { participantId: 'p2', sessionId: 'reg' })).toMatchObject({ ok: true })
  expect(stopWaiting(desk, { participantId: 'p2', sessionId: 'reg' })).toMatchObject({
    failure: { code: 'not-waiting' },
  })
  // Longer than anything else may be undone: a line may be long.
  clock.pass(60 * 60_000)
  expect(undoScan(desk, { recordId, reason: 'person-left' })).toMatchObject({ ok: true })
  expect(line(desk).people.map(({ participantId }) => participantId)).toEqual(['p4'])
})

it('gives a person their old place back when their entry is undone', async () => {
  const clock = testClock()
  using event = await openTestEvent({ sessions: [talk(1)], people: manyPeople(3), now: clock.now })
  scan(event.desk, 1)
  wait(event.desk, 2)
  clock.pass(1_000)
  wait(event.desk, 3)
  scan(event.desk, 1, 'exit')
  const entry = scanCode(event.desk, scanOf(codeOf(2)))
  if (entry.ok) undoScan(event.desk, { recordId: entry.value.recordId, reason: 'person-left' })
  expect(line(event.desk).people.map(({ participantId }) => participantId)).toEqual(['p2', 'p3'])
})

it('counts the time spent over several stays', async () => {
  const clock = testClock()
  using event = await openTestEvent({ sessions: [talk(5)], people: manyPeople(2), now: clock.now })
  scan(event.desk, 1)
  clock.pass(10 * 60_000)
  scan(event.desk, 1, 'exit')
  clock.pass(5 * 60_000)
  scan(event.desk, 2)
  clock.pass(60_000)
  scan(event.desk, 1)
  expect(listInside(event.desk, { sessionId: 'reg', offset: 0, limit: 10 })).toMatchObject({
    value: {
      total: 2,
      rows: [
        { participantId: 'p1', spentMs: 10 * 60_000, since: clock.now() },
        { participantId: 'p2', spentMs: 0, since: clock.now() - 60_000 },
      ],
    },
  })
})

it('is never over its capacity at one laptop, and never lets anybody in before one who has waited longer', async () => {
  const step = fc.record({
    act: fc.constantFrom('scan', 'exit', 'wait', 'stop'),
    number: fc.integer({ min: 1, max: 6 }),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3 }),
      fc.array(step, { minLength: 30, maxLength: 40 }),
      async (capacity, steps) => {
        const clock = testClock()
        using event = await openTestEvent({ sessions: [talk(capacity)], people: manyPeople(6), now: clock.now })
        const { desk } = event
        for (const { act, number } of steps) {
          clock.pass(1_000)
          const { seatsFree, people } = line(desk)
          const place = people.findIndex(({ participantId }) => participantId === `p${number}`)
          const ahead = place === -1 ? people.length : place
          const wasIn = event.open.attendance.find(`p${number}`, 'reg')?.isIn ?? false
          if (act === 'exit') scan(desk, number, 'exit')
          if (act === 'stop') stopWaiting(desk, { participantId: `p${number}`, sessionId: 'reg' })
          if (act === 'scan' || act === 'wait') {
            const verdict = act === 'scan' ? scan(desk, number) : wait(desk, number).verdict
            const mayEnter = !wasIn && ahead < (seatsFree ?? 0)
            expect(verdict.kind === 'admitted').toBe(mayEnter)
            expect(line(desk).people.some(({ participantId }) => participantId === `p${number}`)).toBe(
              !mayEnter && (place !== -1 || (act === 'wait' && !wasIn)),
            )
          }
          expect(event.open.attendance.counts('reg', '').inside).toBeLessThanOrEqual(capacity)
        }
        const before = [event.open.work.snapshot(), event.open.attendance.snapshot()]
        rebuildProjection(event.open)
        expect([event.open.work.snapshot(), event.open.attendance.snapshot()]).toEqual(before)
      },
    ),
    { numRuns: 20 },
  )
})
