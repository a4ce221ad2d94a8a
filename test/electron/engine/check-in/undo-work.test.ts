import { appendRecord, rebuildProjection } from '#engine/check-in/append-record.ts'
import { scanCode } from '#engine/check-in/scan-code.ts'
import { lastUndoable, undoScan } from '#engine/check-in/undo-scan.ts'
import { personHistory } from '#engine/participants/person-history.ts'
import { searchParticipants } from '#engine/participants/search-participants.ts'
import type { RecordPayload } from '#shared/records/record.ts'
import { expect, it } from 'vitest'
import { openTestEvent, personFor, scanOf, sessionFor, testClock } from '../open-test-event.ts'

type TestEvent = Awaited<ReturnType<typeof openTestEvent>>

const walkIn: RecordPayload = {
  kind: 'walk-in',
  person: {
    name: 'Rahmah',
    community: 'Blogger',
    group: '',
    role: 'participant',
    sex: 'P',
    phone: '',
    isMinor: false,
    hasPermission: false,
  },
  code: 'BJBRAHMA1',
}

function record(event: TestEvent, participantId: string, payload: RecordPayload): string {
  const { open, station } = event
  return open.immediate(
    () => appendRecord(open, station, { sessionId: null, participantId, scannedAt: open.clock(), payload }).id,
  )
}

function undo(event: TestEvent, recordId: string) {
  return undoScan(event.desk, { recordId, reason: 'wrong-person' })
}

it('gives a corrected name its old words back, long after, and finds the person by them again', async () => {
  const clock = testClock()
  using event = await openTestEvent({ now: clock.now })
  const correction = record(event, 'siti', { kind: 'correction', changes: { name: 'Siti Norhaliza', sex: 'L' } })
  const find = (query: string) =>
    searchParticipants(event.open, { query, sessionId: 'reg', limit: 5 }).map(({ name }) => name)
  expect(find('norhaliza')).toEqual(['Siti Norhaliza'])
  clock.pass(3 * 3_600_000)
  expect(undo(event, correction)).toMatchObject({ ok: true, value: { kind: 'correction' } })
  expect(event.open.listEntries.find('siti')).toEqual(personFor())
  expect(find('siti nurhaliza')).toEqual(['dr. Hj. Siti Nurhaliza, Sp.A.'])
})

it('takes an item back only soon and here, and the person may be given it again', async () => {
  const clock = testClock()
  using event = await openTestEvent({ now: clock.now })
  const given = record(event, 'siti', { kind: 'item-given', item: 'topi', via: 'scanner' })
  expect(event.open.work.itemsOf('siti')).toMatchObject([{ item: 'topi', times: 1 }])
  expect(lastUndoable(event.desk)).toMatchObject({ kind: 'item-given', itemName: 'topi' })
  clock.pass(16 * 60_000)
  expect(undo(event, given)).toMatchObject({ failure: { code: 'undo-too-late' } })
  clock.pass(-2 * 60_000)
  expect(undo(event, given)).toMatchObject({ ok: true })
  expect(event.open.work.itemsOf('siti')).toEqual([])
})

it('takes back a registration at the desk only after the entry, and its code is worth nothing then', async () => {
  using event = await openTestEvent()
  const registration = record(event, 'rahmah', walkIn)
  expect(scanCode(event.desk, scanOf('BJBRAHMA1'))).toMatchObject({ value: { verdict: { kind: 'admitted' } } })
  expect(undo(event, registration)).toMatchObject({ failure: { code: 'undo-entry-first' } })
  const entry = lastUndoable(event.desk)
  expect(entry).toMatchObject({ kind: 'admission', name: 'Rahmah' })
  undo(event, entry?.recordId ?? '')
  expect(lastUndoable(event.desk)).toMatchObject({ recordId: registration, kind: 'walk-in' })
  expect(undo(event, registration)).toMatchObject({ ok: true })
  expect(scanCode(event.desk, scanOf('BJBRAHMA1'))).toMatchObject({
    value: { verdict: { kind: 'refused', reason: 'code-revoked' } },
  })
})

it('makes two people of one again, each with what they did, when a merge is taken back', async () => {
  using event = await openTestEvent({ sessions: [sessionFor()] })
  record(event, 'rahmah', walkIn)
  scanCode(event.desk, scanOf('BJBRAHMA1'))
  record(event, 'rahmah', { kind: 'item-given', item: 'topi', via: 'search' })
  const arrived = () => event.open.attendance.counts('reg', event.station.deskId).arrived
  const merge = record(event, 'rahmah', { kind: 'merge', into: 'siti' })
  expect(scanCode(event.desk, scanOf('BJBSITI01'))).toMatchObject({ value: { verdict: { kind: 'already-in' } } })
  expect(scanCode(event.desk, scanOf('BJBRAHMA1'))).toMatchObject({
    value: { verdict: { kind: 'already-in', person: { participantId: 'siti' } } },
  })
  expect(event.open.work.itemsOf('siti')).toMatchObject([{ item: 'topi' }])
  expect([arrived(), event.open.sync.openConflicts()]).toEqual([1, 0])
  const history = personHistory(event.open, { participantId: 'siti' })
  expect(history.ok && history.value.records.map(({ kind }) => kind)).toContain('walk-in')

  const daily = { ...event.open.attendance.snapshot(), ...event.open.work.snapshot() }
  rebuildProjection(event.open)
  expect({ ...event.open.attendance.snapshot(), ...event.open.work.snapshot() }).toEqual(daily)

  expect(undo(event, merge)).toMatchObject({ ok: true })
  expect(scanCode(event.desk, scanOf('BJBSITI01'))).toMatchObject({ value: { verdict: { kind: 'admitted' } } })
  expect(event.open.work.itemsOf('siti')).toEqual([])
  expect(event.open.work.itemsOf('rahmah')).toMatchObject([{ item: 'topi' }])
  expect(arrived()).toBe(2)
})

it('counts a person once whom two desks merged in a ring', async () => {
  using event = await openTestEvent()
  record(event, 'rahmah', walkIn)
  record(event, 'rahma', { ...walkIn, code: 'BJBRAHMA2' })
  scanCode(event.desk, scanOf('BJBRAHMA1'))
  record(event, 'rahmah', { kind: 'merge', into: 'rahma' })
  record(event, 'rahma', { kind: 'merge', into: 'rahmah' })
  const { listEntries, attendance } = event.open
  expect([listEntries.rootOf('rahma'), listEntries.rootOf('rahmah')]).toEqual(['rahma', 'rahma'])
  expect(attendance.counts('reg', event.station.deskId).arrived).toBe(1)
  expect(scanCode(event.desk, scanOf('BJBRAHMA2'))).toMatchObject({ value: { verdict: { kind: 'already-in' } } })
})
