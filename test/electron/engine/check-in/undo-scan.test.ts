import { provideNeed, scanCode, type Desk } from '#engine/check-in/scan-code.ts'
import { recentScans } from '#engine/check-in/recent-scans.ts'
import { rebuildProjection } from '#engine/check-in/append-record.ts'
import { lastUndoable, undoScan } from '#engine/check-in/undo-scan.ts'
import { personHistory } from '#engine/participants/person-history.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openTestEvent, personFor, scanOf, sessionFor, testClock } from '../open-test-event.ts'

const minute = 60_000

function recordOf(desk: Desk, ...scan: Parameters<typeof scanOf>): string {
  const result = scanCode(desk, scanOf(...scan))
  if (!result.ok) throw new Error(result.failure.code)
  return result.value.recordId
}

it('takes the last scan back with a reason, and the undone stays in the history', async () => {
  using event = await openTestEvent()
  const recordId = recordOf(event.desk, 'BJBSITI01')
  expect(lastUndoable(event.desk)).toMatchObject({ recordId, sessionName: 'Registrasi ulang' })
  expect(undoScan(event.desk, { recordId, reason: 'wrong-person' })).toMatchObject({ ok: true })
  expect(event.open.attendance.counts('reg', event.station.deskId)).toEqual({ inside: 0, arrived: 0, thisDesk: 0 })
  expect(lastUndoable(event.desk)).toBeNull()
  expect(recentScans(event.open, { sessionId: 'reg', limit: 8 })).toMatchObject([{ recordId, isUndone: true }])
  expect(personHistory(event.open, { participantId: 'siti' })).toMatchObject({
    value: {
      person: { isIn: false },
      records: [
        { kind: 'reversal', reason: 'wrong-person', isUndoable: false },
        { kind: 'admission', isUndone: true, isUndoable: false, deskName: 'Meja 2', officerName: 'Rina' },
      ],
    },
  })
  expect(scanCode(event.desk, scanOf('BJBSITI01'))).toMatchObject({
    value: { verdict: { kind: 'admitted', isReEntry: false } },
  })
})

it('refuses to undo twice, too late, another laptop’s scan, a refusal, and what is not there', async () => {
  const clock = testClock()
  using event = await openTestEvent({ now: clock.now })
  const undo = (recordId: string) => undoScan(event.desk, { recordId, reason: 'other' })
  const recordId = recordOf(event.desk, 'BJBSITI01')
  const refusal = recordOf(event.desk, 'nobody')
  expect(undo(refusal)).toMatchObject({ failure: { code: 'undo-nothing' } })
  expect(undo('01970000-0000-7000-8000-000000000000')).toMatchObject({ failure: { code: 'undo-nothing' } })
  const elsewhere = { ...event.desk, open: { ...event.open, deviceId: 'another laptop' } }
  expect(undoScan(elsewhere, { recordId, reason: 'other' })).toMatchObject({ failure: { code: 'undo-other-device' } })
  clock.pass(15 * minute + 1)
  expect(undo(recordId)).toMatchObject({ failure: { code: 'undo-too-late' } })
  expect(lastUndoable(event.desk)).toBeNull()
  clock.pass(-1)
  expect(undo(recordId)).toMatchObject({ ok: true })
  expect(undo(recordId)).toMatchObject({ failure: { code: 'undo-already' } })
  expect(event.open.recordCount()).toBe(3)
})

it('goes back to the entry before when a re-entry is undone', async () => {
  const clock = testClock()
  using event = await openTestEvent({ sessions: [sessionFor({ reEntry: 'in-out' })], now: clock.now })
  recordOf(event.desk, 'BJBSITI01')
  recordOf(event.desk, 'BJBSITI01', { direction: 'exit' })
  clock.pass(minute)
  const again = recordOf(event.desk, 'BJBSITI01')
  undoScan(event.desk, { recordId: again, reason: 'test-scan' })
  expect(event.open.attendance.find('siti', 'reg')).toMatchObject({ isIn: false, entries: 1 })
})

it('admits a minor once the permission was seen, and asks no more at the next session', async () => {
  const needs = ['parental-permission'] as const
  const sessions = [sessionFor({ needs: [...needs] }), sessionFor({ id: 'boat', kind: 'transport', needs: [...needs] })]
  using event = await openTestEvent({ sessions, people: [personFor({ isMinor: true })] })
  expect(scanCode(event.desk, scanOf('BJBSITI01'))).toMatchObject({ value: { verdict: { kind: 'needs' } } })
  const asked = { participantId: 'siti', sessionId: 'reg', need: 'parental-permission' } as const
  expect(provideNeed(event.desk, asked)).toMatchObject({ value: { verdict: { kind: 'admitted' } } })
  expect(scanCode(event.desk, scanOf('BJBSITI01', { sessionId: 'boat' }))).toMatchObject({
    value: { verdict: { kind: 'admitted' } },
  })
})

it('keeps a projection that a rebuild from the records gives again, after any day at the desk', async () => {
  const action = fc.record({
    who: fc.constantFrom('A', 'B', 'C'),
    sessionId: fc.constantFrom('reg', 'talk'),
    direction: fc.constantFrom('entry' as const, 'exit' as const),
    isUndo: fc.boolean(),
    passes: fc.integer({ min: -86_400_000, max: 86_400_000 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 30 }), async (actions) => {
      const clock = testClock()
      const people = ['A', 'B', 'C'].map((id) => personFor({ id, codes: [{ text: `CODE-${id}`, standing: 'valid' }] }))
      const open = { opensAt: null, closesAt: null }
      const sessions = [
        sessionFor({ ...open, reEntry: 'in-out', capacity: 2 }),
        sessionFor({ ...open, id: 'talk', reEntry: 'unlimited', limitPerDay: 2 }),
      ]
      using event = await openTestEvent({ sessions, people, now: clock.now })
      for (const { who, sessionId, direction, isUndo, passes } of actions) {
        clock.pass(passes)
        const last = isUndo ? lastUndoable(event.desk) : null
        if (last) undoScan(event.desk, { recordId: last.recordId, reason: 'other' })
        else recordOf(event.desk, `CODE-${who}`, { sessionId, direction })
      }
      const daily = event.open.attendance.snapshot()
      rebuildProjection(event.open)
      expect(event.open.attendance.snapshot()).toEqual(daily)
    }),
    { numRuns: 25 },
  )
})
