import { join } from 'node:path'
import { appendRecord } from '#engine/check-in/append-record.ts'
import { scanCode } from '#engine/check-in/scan-code.ts'
import { openEventFile } from '#engine/device/open-event-file.ts'
import { appendPage, createDownloadFile, finishDownload, openDownloadFile } from '#engine/sync/download-file.ts'
import type { OpenEvent } from '#engine/event/open-event.ts'
import type { RecordPayload } from '#shared/records/record.ts'
import { packRecords } from '#shared/sync/pack-records.ts'
import type { PullAnswer } from '#shared/sync/protocol.ts'
import { uuidv7 } from 'uuidv7'
import { expect, it } from 'vitest'
import { openTestEvent, personFor, scanOf } from '../open-test-event.ts'

const people = [personFor(), personFor({ id: 'budi', name: 'Budi', codes: [{ text: 'BJBBUDI01', standing: 'valid' }] })]
const walkIn: RecordPayload = {
  kind: 'walk-in',
  person: {
    name: 'Rahmah',
    community: '',
    group: '',
    role: 'participant',
    sex: '',
    phone: '',
    isMinor: false,
    hasPermission: false,
  },
  code: 'BJBRAHMA1',
}
const badge: RecordPayload = {
  kind: 'badge',
  job: null,
  step: 'requested',
  design: 'kartu',
  copy: 1,
  reprint: null,
  printer: '',
  failure: null,
}

it('a first download adds up everything that the laptop which recorded it has added up', async () => {
  using event = await openTestEvent({ people })
  const { open, station } = event
  const record = (participantId: string, payload: RecordPayload) =>
    open.immediate(() =>
      appendRecord(open, station, { sessionId: 'reg', participantId, scannedAt: open.clock(), payload }),
    )
  record('rahmah', walkIn)
  scanCode(event.desk, scanOf('BJBRAHMA1'))
  record('rahmah', { kind: 'item-given', item: 'topi', via: 'search' })
  record('rahmah', { kind: 'merge', into: 'siti' })
  record('siti', { kind: 'correction', changes: { name: 'Siti Norhaliza' } })
  record('budi', { kind: 'waiting' })
  record('budi', badge)

  const path = join(event.folder, 'fetched.gapura')
  const part = `${path}.part`
  const { event: about, sessions, otherEvents, deskSetup } = open
  const identity = { address: '', token: 't', privateKey: 'k', connectedAt: 0, ended: null }
  createDownloadFile(part, null, {
    deviceId: uuidv7(),
    identity,
    setup: { event: about, sessions, otherEvents, deskSetup },
  })
  const file = openDownloadFile(part, null, event.surroundings)
  if (!file.ok) throw new Error(file.failure.code)
  await appendPage(file.value, pageOf(open), () => Promise.resolve())
  await finishDownload(file.value, path, { pause: () => Promise.resolve(), onPrepared: () => undefined })

  const fetched = openEventFile(path, null, event.surroundings)
  if (!fetched.ok) throw new Error(fetched.failure.code)
  try {
    expect(addedUp(fetched.value)).toEqual(addedUp(open))
    expect(addedUp(open)).toMatchObject({ badges: [{ participantId: 'budi' }], work: { waiting: [expect.anything()] } })
  } finally {
    fetched.value.close()
  }
})

/** Who everybody is, where they are, what they have, and their badges. */
function addedUp({ listEntries, attendance, work, badges }: OpenEvent) {
  return {
    people: ['siti', 'budi', 'rahmah'].map((id) => [listEntries.find(id), listEntries.rootOf(id)]),
    attendance: attendance.snapshot(),
    work: work.snapshot(),
    badges: badges.snapshot(),
  }
}

function pageOf(open: OpenEvent): PullAnswer {
  const records = [...open.records.after(open.deviceId, 0)]
  return {
    upTo: 1,
    isLast: true,
    isAhead: false,
    total: people.length,
    setup: null,
    names: { desks: {}, officers: {} },
    participants: people,
    records: [
      {
        records: packRecords({ deviceId: open.deviceId, eventId: open.event.id, firstSequence: 1 }, records),
        hashes: records.map(({ previousHash, hash }) => ({ previousHash, hash })),
      },
    ],
    serverTime: 0,
  }
}
