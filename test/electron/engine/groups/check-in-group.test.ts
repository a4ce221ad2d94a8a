import { rebuildProjection, sha256 } from '#engine/check-in/append-record.ts'
import { scanCode } from '#engine/check-in/scan-code.ts'
import { undoScan } from '#engine/check-in/undo-scan.ts'
import { checkInGroup } from '#engine/groups/check-in-group.ts'
import { listGroups } from '#engine/groups/list-groups.ts'
import { listMembers } from '#engine/groups/list-members.ts'
import { lastPress, undoPress } from '#engine/groups/undo-press.ts'
import type { OpenEvent } from '#engine/event/open-event.ts'
import type { GroupPress } from '#shared/contract/groups.ts'
import type { Result } from '#shared/failures/failure-code.ts'
import type { Participant } from '#shared/participants/participant.ts'
import { canonicalText } from '#shared/records/record-chain.ts'
import { noHash } from '#shared/records/record.ts'
import { expect, it } from 'vitest'
import { openTestEvent, personFor, scanOf, sessionFor, testClock } from '../open-test-event.ts'

const minute = 60_000

function contingent(size: number, change: Partial<Participant> = {}): Participant[] {
  return Array.from({ length: size }, (_, index) =>
    personFor({
      id: `p${index}`,
      name: `Anggota ${String(index).padStart(3, '0')}`,
      community: 'Pramuka',
      codes: [{ text: `BJBP${index}`, standing: 'valid' }],
      ...change,
    }),
  )
}

const ids = (people: readonly Participant[]) => people.map(({ id }) => id)

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

/** Every hash is that of its record, and every record names the hash before it. */
function isChainWhole(open: OpenEvent): boolean {
  let before = noHash
  return [...open.records.after(open.deviceId, 0)].every(({ hash, ...unsealed }) => {
    const isNext = unsealed.previousHash === before && sha256(canonicalText(unsealed)) === hash
    before = hash
    return isNext
  })
}

it('lets everybody of a press in, with one record each under one time, and adds up what to hand over', async () => {
  const people = contingent(200)
  const sessions = [
    sessionFor({
      handOver: [
        { item: 'tas', roles: null },
        { item: 'topi', roles: ['guest'] },
      ],
    }),
  ]
  const items = [{ id: 'tas', name: 'tas peserta', stock: null, roles: null }]
  using event = await openTestEvent({ people, sessions, deskSetup: { items } })
  const started = performance.now()
  const press = valueOf(checkInGroup(event.desk, { sessionId: 'reg', participantIds: ids(people) }))
  expect(performance.now() - started).toBeLessThan(3_000)
  expect(press).toMatchObject({
    keptBack: [],
    handOver: [{ id: 'tas', name: 'tas peserta', count: 200 }],
    counts: { arrived: 200, inside: 200, thisDesk: 200 },
  })
  const records = [...event.open.records.after(event.open.deviceId, 0)]
  expect(records).toHaveLength(200)
  expect(new Set(records.map(({ scannedAt }) => scannedAt)).size).toBe(1)
  expect(records[7]?.payload).toEqual({ kind: 'admission', via: 'group', isReEntry: false, given: ['tas'] })
  expect(isChainWhole(event.open)).toBe(true)
  const daily = event.open.attendance.snapshot()
  rebuildProjection(event.open)
  expect(event.open.attendance.snapshot()).toEqual(daily)
})

it('leaves nobody in when something fails in the middle', async () => {
  const people = contingent(200)
  using event = await openTestEvent({ people })
  let left = 100
  const failing = {
    ...event.open,
    newId: () => {
      left -= 1
      if (left < 0) throw new Error('the disk is full')
      return event.open.newId()
    },
  }
  const press = () => checkInGroup({ ...event.desk, open: failing }, { sessionId: 'reg', participantIds: ids(people) })
  expect(press).toThrow('the disk is full')
  expect(event.open.recordCount()).toBe(0)
  expect(event.open.attendance.counts('reg', event.station.deskId).arrived).toBe(0)
  expect(valueOf(checkInGroup(event.desk, { sessionId: 'reg', participantIds: ids(people) })).admitted).toHaveLength(
    200,
  )
  expect(isChainWhole(event.open)).toBe(true)
})

it('records nothing when nobody is ticked, or somebody is not on the list', async () => {
  using event = await openTestEvent()
  const press = (participantIds: string[]) => checkInGroup(event.desk, { sessionId: 'reg', participantIds })
  expect(press([])).toMatchObject({ failure: { code: 'group-nobody-ticked' } })
  expect(press(['siti', 'nobody'])).toMatchObject({ failure: { code: 'participant-unknown' } })
  expect(event.open.recordCount()).toBe(0)
})

it('keeps back whom the rule keeps back, by name and with the reason, and lets everybody else in', async () => {
  const people = [
    ...contingent(3),
    personFor({ id: 'blocked', name: 'Tertahan', standing: 'blocked', codes: [] }),
    personFor({ id: 'minor', name: 'Muda', isMinor: true, codes: [] }),
    personFor({ id: 'in', name: 'Sudah', codes: [{ text: 'BJBSUDAH', standing: 'valid' }] }),
  ]
  using event = await openTestEvent({ people, sessions: [sessionFor({ needs: ['parental-permission'] })] })
  scanCode(event.desk, scanOf('BJBSUDAH'))
  const participantIds = [...ids(people), 'p0']
  const press = valueOf(checkInGroup(event.desk, { sessionId: 'reg', participantIds }))
  expect(press.admitted.map(({ participantId }) => participantId)).toEqual(['p0', 'p1', 'p2'])
  expect(press.keptBack).toMatchObject([
    { name: 'Tertahan', verdict: { kind: 'refused', reason: 'blocked' } },
    { name: 'Muda', verdict: { kind: 'needs', what: 'parental-permission' } },
    { name: 'Sudah', verdict: { kind: 'already-in' } },
  ])
  expect(event.open.attendance.counts('reg', event.station.deskId).arrived).toBe(4)
})

it('gives the last seats to those who come first in the press', async () => {
  const people = contingent(3)
  using event = await openTestEvent({ people, sessions: [sessionFor({ capacity: 2 })] })
  const press = valueOf(checkInGroup(event.desk, { sessionId: 'reg', participantIds: ids(people) }))
  expect(press.admitted).toHaveLength(2)
  expect(press.keptBack).toMatchObject([{ participantId: 'p2', verdict: { reason: 'session-full' } }])
})

it('takes a whole press back at once, but not whom somebody took back before', async () => {
  const clock = testClock()
  const people = contingent(5)
  using event = await openTestEvent({ people, now: clock.now })
  const press: GroupPress = valueOf(checkInGroup(event.desk, { sessionId: 'reg', participantIds: ids(people) }))
  const [first, ...others] = press.admitted.map(({ recordId }) => recordId)
  undoScan(event.desk, { recordId: first ?? '', reason: 'person-left' })
  expect(lastPress(event.desk)?.recordIds.toSorted()).toEqual(others.toSorted())
  const recordIds = press.admitted.map(({ recordId }) => recordId)
  const undo = () => undoPress(event.desk, { recordIds, reason: 'scanned-by-mistake' })
  clock.pass(15 * minute + 1)
  expect(undo()).toMatchObject({ failure: { code: 'undo-too-late' } })
  expect(lastPress(event.desk)).toBeNull()
  clock.pass(-1)
  expect(undo()).toMatchObject({ value: { undone: 4, sessionId: 'reg' } })
  expect(event.open.attendance.counts('reg', event.station.deskId)).toEqual({ inside: 0, arrived: 0, thisDesk: 0 })
  expect(undo()).toMatchObject({ failure: { code: 'undo-already' } })
  expect(lastPress(event.desk)).toBeNull()
  expect(isChainWhole(event.open)).toBe(true)
})

it('refuses to take back what was no press, and what another laptop did', async () => {
  using event = await openTestEvent({ people: [personFor(), ...contingent(2)] })
  const scanned = valueOf(scanCode(event.desk, scanOf('BJBSITI01'))).recordId
  expect(undoPress(event.desk, { recordIds: [scanned], reason: 'other' })).toMatchObject({
    failure: { code: 'undo-nothing' },
  })
  const press = valueOf(checkInGroup(event.desk, { sessionId: 'reg', participantIds: ['p0', 'p1'] }))
  const elsewhere = { ...event.desk, open: { ...event.open, deviceId: 'another laptop' } }
  const recordIds = press.admitted.map(({ recordId }) => recordId)
  expect(undoPress(elsewhere, { recordIds, reason: 'other' })).toMatchObject({
    failure: { code: 'undo-other-device' },
  })
})

it('lists groups of two and more with who has come, those that somebody leads first', async () => {
  const people = [
    ...contingent(3, { group: 'Anggrek' }),
    personFor({ id: 'lone', name: 'Sendiri', community: 'Lain', group: 'Anggrek', codes: [] }),
    personFor({ id: 'gone', name: 'Batal', community: 'Pramuka', group: '', standing: 'cancelled', codes: [] }),
  ]
  const leaders = [{ participantId: 'p1', by: 'community' as const, name: 'Pramuka' }]
  using event = await openTestEvent({ people, deskSetup: { leaders } })
  scanCode(event.desk, scanOf('BJBP0'))
  expect(listGroups(event.open, { sessionId: 'reg' })).toEqual([
    { by: 'community', name: 'Pramuka', registered: 3, arrived: 1, leaders: ['Anggota 001'] },
    { by: 'group', name: 'Anggrek', registered: 4, arrived: 1, leaders: [] },
  ])
})

it('tells of each of a group what the rule would say, and records nothing by asking', async () => {
  const people = [...contingent(2), personFor({ id: 'b', name: 'Zz', community: 'Pramuka', standing: 'blocked' })]
  using event = await openTestEvent({ people })
  scanCode(event.desk, scanOf('BJBP1'))
  const group = { by: 'community', name: 'Pramuka' } as const
  const asked = valueOf(listMembers(event.desk, { group, sessionId: 'reg', query: '' }))
  expect(asked.total).toBe(3)
  expect(asked.members.map(({ outlook }) => outlook)).toMatchObject([
    { kind: 'admitted' },
    { kind: 'already-in' },
    { kind: 'refused', reason: 'blocked' },
  ])
  expect(valueOf(listMembers(event.desk, { group, sessionId: 'reg', query: 'anggota 000' })).members).toHaveLength(1)
  expect(event.open.recordCount()).toBe(1)
})

it('tells which groups a leader’s one code stands for, and admits the leader alone', async () => {
  const leaders = [{ participantId: 'p0', by: 'community' as const, name: 'Pramuka' }]
  using event = await openTestEvent({ people: contingent(3), deskSetup: { leaders } })
  expect(valueOf(scanCode(event.desk, scanOf('BJBP0')))).toMatchObject({
    verdict: { kind: 'admitted' },
    leads: [{ by: 'community', name: 'Pramuka' }],
    counts: { arrived: 1 },
  })
  expect(valueOf(scanCode(event.desk, scanOf('BJBP1'))).leads).toEqual([])
})
