import { appendRecord, rebuildProjection } from '#engine/check-in/append-record.ts'
import { scanCode, type Desk } from '#engine/check-in/scan-code.ts'
import { undoScan } from '#engine/check-in/undo-scan.ts'
import { countHeads, readManifest } from '#engine/sessions/manifest.ts'
import { moveToVehicle, unboard } from '#engine/sessions/move-passenger.ts'
import type { Verdict } from '#shared/check-in/verdict.ts'
import { describe, expect, it } from 'vitest'
import { codeOf, manyPeople } from '../many-people.ts'
import { openTestEvent, scanOf, sessionFor, testClock } from '../open-test-event.ts'

const river = sessionFor({
  kind: 'transport',
  reEntry: 'in-out',
  limitPerDay: 1,
  handOver: [{ item: 'jaket pelampung', roles: null }],
  vehicles: [1, 2, 3].map((number) => ({ id: `k${number}`, name: `Kelotok ${number}`, seats: 2 })),
})
const openRiver = async () => {
  const clock = testClock()
  const event = await openTestEvent({ sessions: [river], people: manyPeople(9), now: clock.now })
  return Object.assign(event, { clock })
}

const at = (desk: Desk, vehicleId: string | null): Desk => ({ ...desk, station: { ...desk.station, vehicleId } })
const answer = (desk: Desk, number: number, direction: 'entry' | 'exit' = 'entry') => {
  const result = scanCode(desk, scanOf(codeOf(number), { direction }))
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}
const scan = (desk: Desk, number: number, direction: 'entry' | 'exit' = 'entry'): Verdict =>
  answer(desk, number, direction).verdict
const manifest = (desk: Desk) => {
  const result = readManifest(desk.open, { sessionId: 'reg' })
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}
const namesOf = (desk: Desk, vehicleId: string) =>
  manifest(desk)
    .find(({ id }) => id === vehicleId)
    ?.aboard.map(({ participantId }) => participantId)
const count = (desk: Desk, heads: number, change: Partial<Parameters<typeof countHeads>[1]> = {}) =>
  countHeads(desk, { sessionId: 'reg', vehicleId: 'k1', names: 2, heads, isDeparted: true, note: '', ...change })

describe('boarding', () => {
  it('fills the chosen boat to its last seat and never another in silence', async () => {
    using event = await openRiver()
    const desk = at(event.desk, 'k2')
    expect(scan(desk, 1)).toMatchObject({ kind: 'admitted', vehicle: { id: 'k2', name: 'Kelotok 2' } })
    scan(desk, 2)
    expect(scan(desk, 3)).toMatchObject({ reason: 'vehicle-full', vehicle: 'Kelotok 2', seats: 2 })
    expect(namesOf(desk, 'k2')).toEqual(['p1', 'p2'])
  })

  it('takes the first boat with a free seat when none is chosen, and says when all are full', async () => {
    using event = await openRiver()
    const boarded = [1, 2, 3, 4, 5, 6, 7].map((number) => {
      event.clock.pass(1_000)
      const verdict = scan(event.desk, number)
      return verdict.kind === 'admitted' ? verdict.vehicle?.id : verdict
    })
    expect(boarded.slice(0, 6)).toEqual(['k1', 'k1', 'k2', 'k2', 'k3', 'k3'])
    expect(boarded[6]).toMatchObject({ reason: 'vehicle-full' })
  })

  it('tells in which boat somebody is who comes to another', async () => {
    using event = await openRiver()
    scan(at(event.desk, 'k1'), 1)
    expect(scan(at(event.desk, 'k2'), 1)).toMatchObject({ kind: 'already-in', vehicle: { name: 'Kelotok 1' } })
  })

  it('is taken back at any time by whoever calls the names', async () => {
    using event = await openRiver()
    scan(at(event.desk, 'k1'), 1)
    event.clock.pass(60 * 60_000)
    expect(unboard(event.desk, { participantId: 'p1', sessionId: 'reg' })).toMatchObject({ ok: true })
    expect(namesOf(event.desk, 'k1')).toEqual([])
    expect(unboard(event.desk, { participantId: 'p1', sessionId: 'reg' })).toMatchObject({
      failure: { code: 'not-aboard' },
    })
  })
})

describe('moving to another boat', () => {
  it('keeps what was handed over, and uses up no entry of the day', async () => {
    using event = await openRiver()
    scan(at(event.desk, 'k1'), 1)
    const moved = moveToVehicle(event.desk, { participantId: 'p1', sessionId: 'reg', vehicleId: 'k2' })
    expect(moved).toMatchObject({ value: { verdict: { kind: 'admitted', vehicle: { id: 'k2' }, handOver: [] } } })
    expect([namesOf(event.desk, 'k1'), namesOf(event.desk, 'k2')]).toEqual([[], ['p1']])
    expect(event.open.attendance.find('p1', 'reg')).toMatchObject({ entries: 1, entriesOnDay: 1 })
    expect(event.open.work.itemsOf('p1')).toMatchObject([{ item: 'jaket pelampung', times: 1 }])
    expect(event.open.records.newestOfDevice(event.open.deviceId, 2).map(({ payload }) => payload.kind)).toEqual([
      'admission',
      'reversal',
    ])
  })

  it('is refused by a full boat, by one that has left, and for somebody who is nowhere', async () => {
    using event = await openRiver()
    for (const number of [1, 2]) scan(at(event.desk, 'k1'), number)
    scan(at(event.desk, 'k2'), 3)
    const move = (participantId: string, vehicleId: string) =>
      moveToVehicle(event.desk, { participantId, sessionId: 'reg', vehicleId })
    expect(move('p3', 'k1')).toMatchObject({ failure: { code: 'vehicle-full' } })
    expect(move('p9', 'k2')).toMatchObject({ failure: { code: 'not-aboard' } })
    expect(move('p3', 'k9')).toMatchObject({ failure: { code: 'vehicle-unknown' } })
    event.clock.pass(1_000)
    expect(count(event.desk, 1, { vehicleId: 'k2', names: 1 })).toMatchObject({ ok: true })
    expect(move('p1', 'k2')).toMatchObject({ failure: { code: 'vehicle-departed' } })
  })
})

describe('the head count', () => {
  it('lets a boat leave when heads and names are equal; it takes nobody until all are back', async () => {
    using event = await openRiver()
    const desk = at(event.desk, 'k1')
    for (const number of [1, 2]) scan(desk, number)
    event.clock.pass(60_000)
    expect(count(desk, 2)).toMatchObject({ ok: true })
    expect(manifest(desk)[0]?.departure).toMatchObject({ names: 2, heads: 2, deskName: 'Meja 2', officerName: 'Rina' })
    expect(scan(desk, 3)).toMatchObject({ reason: 'vehicle-departed', vehicle: 'Kelotok 1' })
    expect(scan(at(desk, null), 3)).toMatchObject({ vehicle: { id: 'k2' } })

    event.clock.pass(3_600_000)
    expect(scan(desk, 1, 'exit')).toMatchObject({ direction: 'exit', vehicle: { name: 'Kelotok 1' } })
    expect(manifest(desk)[0]).toMatchObject({ departure: { names: 2 }, aboard: [{ participantId: 'p2' }] })
    expect(scan(desk, 4)).toMatchObject({ reason: 'vehicle-departed' })
    scan(desk, 2, 'exit')
    expect(manifest(desk)[0]).toMatchObject({ departure: null, aboard: [] })
    event.clock.pass(1_000)
    expect(scan(desk, 4)).toMatchObject({ kind: 'admitted', vehicle: { id: 'k1' } })
    expect(manifest(desk)[0]).toMatchObject({ departure: null, aboard: [{ participantId: 'p4' }] })
  })

  it('says that they differ, and lets it leave with a note only', async () => {
    using event = await openRiver()
    const desk = at(event.desk, 'k1')
    for (const number of [1, 2]) scan(desk, number)
    event.clock.pass(1_000)
    expect(count(desk, 1)).toMatchObject({ failure: { code: 'heads-unequal' } })
    expect(count(desk, 1, { isDeparted: false })).toMatchObject({ ok: true })
    expect(manifest(desk)[0]).toMatchObject({ departure: null, unequal: { heads: 1, names: 2 } })
    expect(count(desk, 1, { note: 'Satu orang naik bus' })).toMatchObject({ ok: true })
    expect(manifest(desk)[0]).toMatchObject({ departure: { heads: 1, note: 'Satu orang naik bus' }, unequal: null })
    expect(count(desk, 2)).toMatchObject({ failure: { code: 'vehicle-departed' } })
  })

  it('is made again when the manifest has changed meanwhile, and not for an empty boat', async () => {
    using event = await openRiver()
    expect(count(event.desk, 0, { names: 0 })).toMatchObject({ failure: { code: 'vehicle-empty' } })
    scan(at(event.desk, 'k1'), 1)
    expect(count(event.desk, 2)).toMatchObject({ failure: { code: 'manifest-changed' } })
  })

  it('takes a departure back that was a mistake', async () => {
    using event = await openRiver()
    const desk = at(event.desk, 'k1')
    scan(desk, 1)
    event.clock.pass(1_000)
    count(desk, 1, { names: 1 })
    expect(count(desk, 1, { names: 1, isDeparted: false })).toMatchObject({ ok: true })
    expect(scan(desk, 2)).toMatchObject({ kind: 'admitted', vehicle: { id: 'k1' } })
  })
})

describe('two laptops that fill one boat without a network', () => {
  /** A boarding as it comes from another laptop. */
  const boardedElsewhere = (desk: Desk, number: number) =>
    desk.open.immediate(() =>
      appendRecord({ ...desk.open, deviceId: 'other-laptop' }, desk.station, {
        sessionId: 'reg',
        participantId: `p${number}`,
        scannedAt: desk.open.clock(),
        payload: { kind: 'admission', via: 'scanner', isReEntry: false, vehicle: 'k1' },
      }),
    )

  it('are over its seats, visibly, until somebody is moved', async () => {
    using event = await openRiver()
    const desk = at(event.desk, 'k1')
    for (const number of [1, 2]) scan(desk, number)
    event.clock.pass(1_000)
    for (const number of [3, 4]) boardedElsewhere(desk, number)
    expect(namesOf(desk, 'k1')).toEqual(['p1', 'p2', 'p3', 'p4'])
    expect(scan(desk, 5)).toMatchObject({ reason: 'vehicle-full' })
    for (const number of [3, 4]) moveToVehicle(desk, { participantId: `p${number}`, sessionId: 'reg', vehicleId: 'k2' })
    expect([namesOf(desk, 'k1'), namesOf(desk, 'k2')]).toEqual([
      ['p1', 'p2'],
      ['p3', 'p4'],
    ])
  })

  it('show a boarding after it had left as a doubt of its own', async () => {
    using event = await openRiver()
    const desk = at(event.desk, 'k1')
    for (const number of [1, 2]) scan(desk, number)
    event.clock.pass(1_000)
    count(desk, 2)
    event.clock.pass(1_000)
    boardedElsewhere(desk, 3)
    expect(manifest(desk)[0]).toMatchObject({
      aboard: [{ participantId: 'p1' }, { participantId: 'p2' }],
      tooLate: [{ participantId: 'p3' }],
    })
  })
})

it('adds up to the same manifest after a rebuild, also with a boarding undone', async () => {
  using event = await openRiver()
  const { recordId } = answer(at(event.desk, 'k1'), 1)
  scan(at(event.desk, 'k1'), 2)
  scan(at(event.desk, 'k3'), 3)
  undoScan(event.desk, { recordId, reason: 'wrong-person' })
  moveToVehicle(event.desk, { participantId: 'p3', sessionId: 'reg', vehicleId: 'k1' })
  const before = manifest(event.desk)
  expect(before[0]?.aboard.map(({ participantId }) => participantId)).toEqual(['p2', 'p3'])
  rebuildProjection(event.open)
  expect(manifest(event.desk)).toEqual(before)
})
