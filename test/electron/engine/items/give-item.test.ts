import { rebuildProjection } from '#engine/check-in/append-record.ts'
import { scanCode, type Desk } from '#engine/check-in/scan-code.ts'
import { undoScan } from '#engine/check-in/undo-scan.ts'
import { stationOf } from '#engine/event/open-event.ts'
import { giveItem } from '#engine/items/give-item.ts'
import { addItem, recountItem } from '#engine/items/keep-stock.ts'
import { listHandovers, listItemDoubts, listItems } from '#engine/items/list-items.ts'
import { appendRecord } from '#engine/check-in/append-record.ts'
import type { Item } from '#shared/items/item.ts'
import { describe, expect, it } from 'vitest'
import { codeOf, manyPeople } from '../many-people.ts'
import { openTestEvent, personFor, scanOf, sessionFor, testClock } from '../open-test-event.ts'

const coupon: Item = { id: 'kupon', name: 'Kupon makan', stock: 3, roles: ['participant'] }
const bag: Item = { id: 'tas', name: 'Tas peserta', stock: null, roles: null }

const give = (desk: Desk, text: string, itemId = 'kupon') => {
  const result = giveItem(desk, { itemId, via: 'scanner', to: { text, otherReading: null } })
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}
const otherDesk = (desk: Desk): Desk => ({
  ...desk,
  station: stationOf(desk.open, { deskName: 'Meja 5', officerName: 'Dewi', vehicleId: null }),
})
/** The same file as another laptop would write it. */
const otherLaptop = (desk: Desk): Desk => ({ ...otherDesk(desk), open: { ...desk.open, deviceId: 'other-laptop' } })
const stateOf = (desk: Desk, itemId: string) => listItems(desk).find(({ item }) => item.id === itemId)

describe('an item', () => {
  it('is given once, and the second attempt is told when and where', async () => {
    const clock = testClock()
    using event = await openTestEvent({ people: manyPeople(3), deskSetup: { items: [coupon] }, now: clock.now })
    expect(give(event.desk, codeOf(1))).toMatchObject({ verdict: { kind: 'given', left: 2 }, item: { id: 'kupon' } })
    clock.pass(60_000)
    const again = give(otherDesk(event.desk), codeOf(1))
    expect(again.verdict).toMatchObject({
      kind: 'not-given',
      because: 'already-given',
      given: { at: clock.now() - 60_000, deskName: 'Meja 2', isThisDesk: false },
    })
    expect(event.open.records.newestOfDevice(event.open.deviceId, 2).map(({ payload }) => payload)).toMatchObject([
      { kind: 'item-refused', because: 'already-given', code: '' },
      { kind: 'item-given', item: 'kupon', via: 'scanner' },
    ])
  })

  it('is given once by a scanner that sends the code twice within 50 ms, and by two officers at once', async () => {
    const clock = testClock()
    using event = await openTestEvent({ people: manyPeople(2), deskSetup: { items: [coupon] }, now: clock.now })
    const kinds = [event.desk, event.desk, otherDesk(event.desk)].map((desk) => {
      clock.pass(20)
      return give(desk, codeOf(1)).verdict.kind
    })
    expect(kinds).toEqual(['given', 'not-given', 'not-given'])
    expect(stateOf(event.desk, 'kupon')).toMatchObject({ given: 1, left: 2 })
  })

  it('runs out with the last one in stock', async () => {
    using event = await openTestEvent({ people: manyPeople(5), deskSetup: { items: [coupon] } })
    const answers = [1, 2, 3, 4].map((number) => give(event.desk, codeOf(number)).verdict)
    expect(answers.slice(2)).toMatchObject([
      { kind: 'given', left: 0 },
      { kind: 'not-given', because: 'none-left', stock: 3 },
    ])
    expect(recountItem(event.desk, { itemId: 'kupon', left: 2 })).toMatchObject({ ok: true })
    expect(stateOf(event.desk, 'kupon')).toMatchObject({ item: { stock: 5 }, given: 3, left: 2 })
    expect(give(event.desk, codeOf(4)).verdict).toMatchObject({ kind: 'given', left: 1 })
  })

  it('is refused to the wrong role, to who is cancelled or blocked, and for codes of nobody', async () => {
    const people = [
      personFor({ id: 'a', role: 'media', codes: [{ text: 'BJBMEDIA1', standing: 'valid' }] }),
      personFor({ id: 'b', standing: 'cancelled', codes: [{ text: 'BJBCANCEL', standing: 'valid' }] }),
      personFor({ id: 'c', standing: 'blocked', codes: [{ text: 'BJBBLOCK1', standing: 'valid' }] }),
      personFor({ id: 'd', codes: [{ text: 'BJBGONE01', standing: 'revoked' }] }),
    ]
    using event = await openTestEvent({ people, deskSetup: { items: [coupon] } })
    const because = (text: string) => {
      const { verdict } = give(event.desk, text)
      return verdict.kind === 'not-given' ? verdict.because : 'given'
    }
    expect(
      ['BJBMEDIA1', 'BJBCANCEL', 'BJBBLOCK1', 'BJBGONE01', 'https://example.org', 'BDG1234567', ' '].map(because),
    ).toEqual([
      'not-entitled',
      'participant-cancelled',
      'blocked',
      'code-revoked',
      'unknown-code',
      'other-event',
      'malformed-code',
    ])
    const [, , nobody] = event.open.records.newestOfDevice(event.open.deviceId, 3)
    expect(nobody?.payload).toMatchObject({ kind: 'item-refused', code: 'https://example.org' })
  })

  it('that came with the entry is not given again, and undoing the entry gives it back', async () => {
    const session = sessionFor({ handOver: [{ item: 'tas', roles: null }] })
    using event = await openTestEvent({ sessions: [session], people: manyPeople(1), deskSetup: { items: [bag] } })
    const entry = scanCode(event.desk, scanOf(codeOf(1)))
    expect(give(event.desk, codeOf(1), 'tas').verdict).toMatchObject({ because: 'already-given' })
    expect(listHandovers(event.open, { itemId: 'tas', query: '', offset: 0, limit: 50 })).toMatchObject({
      total: 1,
      rows: [{ participantId: 'p1', deskName: 'Meja 2', officerName: 'Rina', times: 1 }],
    })
    if (entry.ok) undoScan(event.desk, { recordId: entry.value.recordId, reason: 'wrong-person' })
    expect(give(event.desk, codeOf(1), 'tas').verdict).toMatchObject({ kind: 'given', left: null })
    expect(scanCode(event.desk, scanOf(codeOf(1)))).toMatchObject({ value: { verdict: { handOver: [] } } })
  })

  it('is undone, and is in stock again', async () => {
    using event = await openTestEvent({ people: manyPeople(1), deskSetup: { items: [coupon] } })
    const { recordId } = give(event.desk, codeOf(1))
    expect(undoScan(event.desk, { recordId, reason: 'scanned-by-mistake' })).toMatchObject({ ok: true })
    expect(stateOf(event.desk, 'kupon')).toMatchObject({ given: 0, left: 3, byDesk: [] })
    expect(give(event.desk, codeOf(1)).verdict).toMatchObject({ kind: 'given', left: 2 })
  })

  it('belongs to one person under all entries of the list that were found to be theirs', async () => {
    using event = await openTestEvent({ people: manyPeople(2), deskSetup: { items: [coupon] } })
    give(event.desk, codeOf(2))
    appendRecord(event.open, event.station, {
      sessionId: null,
      participantId: 'p2',
      scannedAt: event.open.clock(),
      payload: { kind: 'merge', into: 'p1' },
    })
    expect(give(event.desk, codeOf(1)).verdict).toMatchObject({ because: 'already-given' })
    expect(giveItem(event.desk, { itemId: 'kupon', via: 'search', to: { participantId: 'p2' } })).toMatchObject({
      value: { verdict: { because: 'already-given', person: { participantId: 'p1' } } },
    })
    const found = listHandovers(event.open, { itemId: 'kupon', query: 'siti orang', offset: 0, limit: 50 })
    expect(found.rows).toMatchObject([{ participantId: 'p1' }])
  })

  it('that two laptops gave to one person is a doubt with both sides, until one is taken back', async () => {
    const clock = testClock()
    using event = await openTestEvent({ people: manyPeople(2), deskSetup: { items: [coupon] }, now: clock.now })
    const { recordId } = give(event.desk, codeOf(1))
    clock.pass(1_000)
    const elsewhere = otherLaptop(event.desk)
    event.open.immediate(() =>
      appendRecord(elsewhere.open, elsewhere.station, {
        sessionId: null,
        participantId: 'p1',
        scannedAt: clock.now(),
        payload: { kind: 'item-given', item: 'kupon', via: 'scanner' },
      }),
    )
    expect(listItemDoubts(event.open)).toMatchObject([
      {
        participantId: 'p1',
        itemName: 'Kupon makan',
        times: [
          { deskName: 'Meja 2', isThisLaptop: true },
          { deskName: 'Meja 5', officerName: 'Dewi', isThisLaptop: false },
        ],
      },
    ])
    expect(stateOf(event.desk, 'kupon')).toMatchObject({ given: 2, left: 1 })
    undoScan(event.desk, { recordId, reason: 'other' })
    expect(listItemDoubts(event.open)).toEqual([])
    expect(stateOf(event.desk, 'kupon')).toMatchObject({ given: 1, left: 2 })
  })

  it('is found in the list by part of the name, page by page, the latest first', async () => {
    const clock = testClock()
    using event = await openTestEvent({ people: manyPeople(30), deskSetup: { items: [bag] }, now: clock.now })
    for (let number = 1; number <= 30; number++) {
      clock.pass(1_000)
      give(event.desk, codeOf(number), 'tas')
    }
    const page = listHandovers(event.open, { itemId: 'tas', query: '', offset: 10, limit: 5 })
    expect(page.total).toBe(30)
    expect(page.rows.map(({ participantId }) => participantId)).toEqual(['p20', 'p19', 'p18', 'p17', 'p16'])
    const found = listHandovers(event.open, { itemId: 'tas', query: 'orang 17', offset: 0, limit: 50 })
    expect(found.rows.map(({ participantId }) => participantId)).toEqual(['p17'])
  })

  it('adds up to the same after a rebuild', async () => {
    using event = await openTestEvent({ people: manyPeople(4), deskSetup: { items: [coupon, bag] } })
    const { recordId } = give(event.desk, codeOf(1))
    give(otherDesk(event.desk), codeOf(2))
    give(event.desk, codeOf(2), 'tas')
    undoScan(event.desk, { recordId, reason: 'other' })
    recountItem(event.desk, { itemId: 'tas', left: 40 })
    const [items, work] = [listItems(event.desk), event.open.work.snapshot()]
    expect(items).toMatchObject([
      { item: { id: 'kupon' }, given: 1, byDesk: [{ deskName: 'Meja 5', isThisDesk: false, given: 1 }] },
      { item: { id: 'tas', stock: 41 }, given: 1, left: 40 },
    ])
    rebuildProjection(event.open)
    expect(listItems(event.desk)).toEqual(items)
    expect(event.open.work.snapshot()).toEqual(work)
  })
})

describe('setting up an item at the desk', () => {
  it('is for a laptop that works alone, and not twice under one name', async () => {
    using event = await openTestEvent({ people: manyPeople(1) })
    expect(addItem(event.desk, { name: 'Topi', stock: 10 }, false)).toMatchObject({
      failure: { code: 'items-at-headquarters' },
    })
    const added = addItem(event.desk, { name: 'Topi', stock: 10 }, true)
    expect(addItem(event.desk, { name: 'TOPI', stock: null }, true)).toMatchObject({ failure: { code: 'item-exists' } })
    expect(give(event.desk, codeOf(1), added.ok ? added.value.itemId : '').verdict).toMatchObject({
      kind: 'given',
      left: 9,
    })
  })
})
