import { appendRecord, rebuildProjection } from '#engine/check-in/append-record.ts'
import { admitPerson, scanCode } from '#engine/check-in/scan-code.ts'
import { undoScan } from '#engine/check-in/undo-scan.ts'
import { mergePerson } from '#engine/participants/merge-person.ts'
import { pageParticipants } from '#engine/participants/page-participants.ts'
import { personHistory } from '#engine/participants/person-history.ts'
import { registerWalkIn } from '#engine/participants/register-walk-in.ts'
import { representPerson } from '#engine/participants/represent-person.ts'
import { searchParticipants } from '#engine/participants/search-participants.ts'
import { expect, it } from 'vitest'
import { openTestEvent, personFor, scanOf, sessionFor } from '../open-test-event.ts'

type TestEvent = Awaited<ReturnType<typeof openTestEvent>>

function register(event: TestEvent, name: string, phone = '') {
  const draft = { name, community: 'Blogger', sex: '', phone, isMinor: false, hasPermission: false } as const
  const result = registerWalkIn(event.desk, { random: Math.random }, { draft, sessionId: 'reg', isSomebodyElse: true })
  if (!result.ok || result.value.kind !== 'registered') throw new Error('was not registered')
  return result.value
}

function historyOf(event: TestEvent, participantId: string) {
  const history = personHistory(event.open, { participantId })
  if (!history.ok) throw new Error(history.failure.code)
  return history.value
}

const counts = (event: TestEvent) => event.open.attendance.counts('reg', event.station.deskId)
const listed = (event: TestEvent, state: 'walk-in' | 'maybe-double' | null = null) => {
  const all = { sessionId: 'reg', query: '', role: null, community: null, group: null, state, offset: 0, limit: 50 }
  const { rows, total } = pageParticipants(event.open, all)
  expect(total).toBe(rows.length)
  return rows.map(({ participantId }) => participantId)
}

function expectSameAfterRebuild({ open }: TestEvent) {
  const daily = { attendance: open.attendance.snapshot(), work: open.work.snapshot() }
  rebuildProjection(open)
  expect({ attendance: open.attendance.snapshot(), work: open.work.snapshot() }).toEqual(daily)
}

const withKit = () => [sessionFor({ handOver: [{ item: 'tas', roles: null }] })]

it('counts a merged person once, keeps both histories, and both codes name the one on the list', async () => {
  using event = await openTestEvent({ sessions: withKit() })
  scanCode(event.desk, scanOf('BJBSITI01'))
  const { participantId, code } = register(event, 'Siti N.')
  expect(counts(event)).toMatchObject({ inside: 2, arrived: 2 })
  expect(mergePerson(event.desk, { participantId, into: 'siti' })).toEqual({
    ok: true,
    value: { participantId: 'siti' },
  })
  expect(counts(event)).toMatchObject({ inside: 1, arrived: 1 })
  expectSameAfterRebuild(event)
  expect(scanCode(event.desk, scanOf(code))).toMatchObject({
    value: { verdict: { kind: 'already-in', person: { participantId: 'siti' } } },
  })
  const { person, records } = historyOf(event, participantId)
  expect(person).toMatchObject({ participantId: 'siti', isIn: true })
  expect(person.codes.toSorted()).toEqual(['BJBSITI01', code].toSorted())
  expect(records.map(({ kind, entryName }) => [kind, entryName])).toEqual([
    ['refusal', ''],
    ['merge', 'Siti N.'],
    ['admission', 'Siti N.'],
    ['walk-in', 'Siti N.'],
    ['admission', ''],
  ])
  expect(listed(event)).toEqual(['siti'])
  expect(searchParticipants(event.open, { query: 'siti n', sessionId: 'reg', limit: 5 })).toMatchObject([
    { participantId: 'siti' },
  ])
})

it('gives both back when the merge is taken back', async () => {
  using event = await openTestEvent({ sessions: withKit() })
  scanCode(event.desk, scanOf('BJBSITI01'))
  const { participantId } = register(event, 'Siti N.')
  const before = [event.open.attendance.snapshot(), event.open.work.snapshot()]
  mergePerson(event.desk, { participantId, into: 'siti' })
  const merge = historyOf(event, 'siti').records.find(({ kind }) => kind === 'merge')
  expect(undoScan(event.desk, { recordId: merge?.recordId ?? '', reason: 'wrong-person' })).toMatchObject({ ok: true })
  expect([event.open.attendance.snapshot(), event.open.work.snapshot()]).toEqual(before)
  expectSameAfterRebuild(event)
  expect(listed(event).toSorted()).toEqual(['siti', participantId].toSorted())
})

it('merges nobody of the list away, nobody with themselves, and nobody unknown', async () => {
  using event = await openTestEvent({ people: [personFor(), personFor({ id: 'ani', name: 'Ani', codes: [] })] })
  const { participantId } = register(event, 'Siti N.')
  const merge = (from: string, into: string) => mergePerson(event.desk, { participantId: from, into })
  expect(merge('siti', 'ani')).toMatchObject({ failure: { code: 'merge-not-walk-in' } })
  expect(merge('siti', participantId)).toMatchObject({ failure: { code: 'merge-not-walk-in' } })
  expect(merge(participantId, participantId)).toMatchObject({ failure: { code: 'merge-same-person' } })
  expect(merge(participantId, 'nobody')).toMatchObject({ failure: { code: 'participant-unknown' } })
  merge(participantId, 'siti')
  expect(merge(participantId, 'siti')).toMatchObject({ failure: { code: 'merge-same-person' } })
  expect(merge(participantId, 'ani')).toMatchObject({ failure: { code: 'merge-not-walk-in' } })
})

it('follows one merge after another, and lists a ring of two desks as one person', async () => {
  using event = await openTestEvent({ sessions: withKit() })
  const [a, b, c] = ['Anto', 'Antok', 'Toni'].map((name) => register(event, name).participantId) as [
    string,
    string,
    string,
  ]
  mergePerson(event.desk, { participantId: a, into: b })
  mergePerson(event.desk, { participantId: b, into: c })
  expect(listed(event).toSorted()).toEqual(['siti', c].toSorted())
  expect(counts(event)).toMatchObject({ arrived: 1 })
  expectSameAfterRebuild(event)
  // Another desk, which did not know of it, merged the other way round.
  const payload = { kind: 'merge', into: a } as const
  const { open, station } = event
  open.immediate(() =>
    appendRecord(open, station, { sessionId: null, participantId: c, scannedAt: open.clock(), payload }),
  )
  expect(listed(event)).toHaveLength(2)
  expect(counts(event)).toMatchObject({ arrived: 1 })
  expect(historyOf(event, a).person.participantId).toBe(historyOf(event, c).person.participantId)
  expect(admitPerson(event.desk, { participantId: b, sessionId: 'reg', direction: 'entry' })).toMatchObject({
    value: { verdict: { kind: 'already-in' } },
  })
  expectSameAfterRebuild(event)
  const ring = open.records.ofParticipants([c]).find((record) => record.payload.kind === 'merge')
  undoScan(event.desk, { recordId: ring?.id ?? '', reason: 'other' })
  expect(listed(event).toSorted()).toEqual(['siti', c].toSorted())
  expectSameAfterRebuild(event)
})

it('lists walk-ins that look like somebody who is known, until they are merged', async () => {
  using event = await openTestEvent({ people: [personFor({ phone: '+6281234567890' })] })
  const phone = register(event, 'Ning', '0812-3456-7890').participantId
  const name = register(event, 'dr. Siti Nurhaliza').participantId
  const nobody = register(event, 'Zulaikha').participantId
  expect(listed(event, 'walk-in').toSorted()).toEqual([phone, name, nobody].toSorted())
  expect(listed(event, 'maybe-double').toSorted()).toEqual([phone, name].toSorted())
  expect(historyOf(event, phone).person.doubles).toMatchObject([{ participantId: 'siti' }])
  expect(historyOf(event, nobody).person.doubles).toEqual([])
  mergePerson(event.desk, { participantId: phone, into: 'siti' })
  mergePerson(event.desk, { participantId: name, into: phone })
  expect(listed(event, 'maybe-double')).toEqual([])
  expect(historyOf(event, 'siti').person.doubles).toEqual([])
})

it('lets in by one press whom somebody represents: both names, counted once, taken back by itself', async () => {
  using event = await openTestEvent({ sessions: withKit() })
  const represent = (name: string) => representPerson(event.desk, { participantId: 'siti', name, sessionId: 'reg' })
  expect(represent('  ')).toEqual({ ok: true, value: { kind: 'wrong', fault: 'empty' } })
  expect(event.open.recordCount()).toBe(0)
  expect(represent(' Budi ')).toMatchObject({
    value: {
      answer: {
        verdict: { kind: 'admitted', person: { name: 'dr. Hj. Siti Nurhaliza, Sp.A.', representedBy: 'Budi' } },
      },
    },
  })
  expect(represent('Budi')).toMatchObject({ value: { kind: 'represented', answer: null } })
  expect(represent('Budiman')).toMatchObject({ value: { kind: 'represented', answer: null } })
  expect(counts(event)).toMatchObject({ arrived: 1 })
  expect(scanCode(event.desk, scanOf('BJBSITI01'))).toMatchObject({
    value: { verdict: { kind: 'already-in', person: { representedBy: 'Budiman' } } },
  })
  const { records } = historyOf(event, 'siti')
  const [last, first] = records.filter(({ kind }) => kind === 'representation')
  expect([last?.note, first?.note]).toEqual(['Budiman', 'Budi'])
  undoScan(event.desk, { recordId: last?.recordId ?? '', reason: 'other' })
  expect(event.open.participants.find('siti')?.representedBy).toBe('Budi')
  undoScan(event.desk, { recordId: first?.recordId ?? '', reason: 'other' })
  expect(event.open.participants.find('siti')?.representedBy).toBe('')
  expect(counts(event)).toMatchObject({ arrived: 1 })
  expectSameAfterRebuild(event)
})

it('keeps the representation of somebody whom the rule refuses, and says why', async () => {
  using event = await openTestEvent({ people: [personFor({ standing: 'blocked' })] })
  expect(representPerson(event.desk, { participantId: 'siti', name: 'Budi', sessionId: 'reg' })).toMatchObject({
    value: { answer: { verdict: { kind: 'refused', reason: 'blocked', person: { representedBy: 'Budi' } } } },
  })
  expect(representPerson(event.desk, { participantId: 'siti', name: 'Budi', sessionId: 'x' })).toMatchObject({
    failure: { code: 'session-unknown' },
  })
  expect(event.open.recordCount()).toBe(2)
})
