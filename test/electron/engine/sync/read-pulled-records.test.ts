import { expect, it } from 'vitest'
import { sha256 } from '#engine/check-in/append-record.ts'
import { readPulledRecords } from '#engine/sync/read-pulled-records.ts'
import { applyPage } from '#engine/sync/apply-page.ts'
import { goBackToUnread } from '#engine/sync/pull-changes.ts'
import { canonicalText } from '#shared/records/record-chain.ts'
import { noHash, type GapuraRecord } from '#shared/records/record.ts'
import { packRecords, type TravellingRecord } from '#shared/sync/pack-records.ts'
import type { PullAnswer } from '#shared/sync/protocol.ts'
import { uuidv7 } from 'uuidv7'
import { openTestEvent } from '../open-test-event.ts'

const payloads: unknown[] = [
  { kind: 'admission', via: 'camera', isReEntry: false },
  { kind: 'hologram', colour: 'gold' },
  { kind: 'admission', via: 'camera', isReEntry: false, seat: 'A4' },
  { kind: 'exit', via: 'camera' },
]

/** A chain as a newer version of the app makes it: some of it is not known here. */
function newerChain(change: Partial<TravellingRecord> = {}): PullAnswer['records'] {
  const deviceId = uuidv7()
  let previousHash = noHash
  const links: { previousHash: string; hash: string }[] = []
  const records = payloads.map((payload, index): TravellingRecord => {
    const record: TravellingRecord = {
      id: uuidv7(),
      deviceId,
      deviceSequence: index + 1,
      eventId: 'banjarbaru',
      sessionId: 'reg',
      participantId: 'siti',
      officerId: 'o',
      deskId: 'd',
      scannedAt: 1_000 + index,
      clockOffsetMs: 0,
      payload,
      ...change,
    }
    const hash = sha256(canonicalText({ ...record, previousHash } as Omit<GapuraRecord, 'hash'>))
    links.push({ previousHash, hash })
    previousHash = hash
    return record
  })
  return [{ records: packRecords({ deviceId, eventId: 'banjarbaru', firstSequence: 1 }, records), hashes: links }]
}

it('takes what it can read and prove, and counts what waits for an update', () => {
  const { records, unread } = readPulledRecords(newerChain(), 'banjarbaru')
  expect(records.map(({ deviceSequence }) => deviceSequence)).toEqual([1, 4])
  expect(unread).toBe(2)
})

it('takes nothing that was changed on the way, or of another event', () => {
  const [entry] = newerChain()
  const changed = {
    ...entry!,
    records: { ...entry!.records, participants: entry!.records.participants.map(() => 'ali') },
  }
  expect(readPulledRecords([changed], 'banjarbaru').records).toEqual([])
  expect(readPulledRecords([entry!], 'bandung').records).toEqual([])
})

it('goes back to what it could not read once the app has been updated', async () => {
  using event = await openTestEvent()
  const { open } = event
  open.device.writeValue('syncCursor', '40')
  const page: PullAnswer = {
    upTo: 90,
    isLast: true,
    isAhead: false,
    total: 1,
    setup: null,
    names: { desks: {}, officers: {} },
    participants: [],
    records: newerChain(),
    serverTime: 0,
  }
  const applied = await applyPage(open, page, { pause: () => Promise.resolve(), appVersion: '1.0.0' })
  expect(applied).toMatchObject({ newRecords: 2, unread: 2 })
  expect(open.device.readValue('syncCursor')).toBe('90')
  goBackToUnread(open, '1.0.0')
  expect(open.device.readValue('syncCursor')).toBe('90')
  goBackToUnread(open, '1.1.0')
  expect(open.device.readValue('syncCursor')).toBe('40')
  // Taken in twice, it is the same.
  await applyPage(open, page, { pause: () => Promise.resolve(), appVersion: '1.1.0' })
  expect([...open.records.pulled()]).toHaveLength(2)
  expect(open.attendance.counts('reg', '').arrived).toBe(1)
})
