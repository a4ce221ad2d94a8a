import { expect, it } from 'vitest'
import { plainDeskSetup } from '#shared/event/desk-setup.ts'
import { foldWords } from '#shared/participants/fold-name.ts'
import { noHash } from '#shared/records/record.ts'
import { scanCode } from '#engine/check-in/scan-code.ts'
import { searchParticipants } from '#engine/participants/search-participants.ts'
import { openTestEvent, personFor, scanOf } from '../open-test-event.ts'

const identity = {
  address: 'https://pusat.example.id',
  token: 't'.repeat(43),
  privateKey: 'key',
  connectedAt: 5,
  ended: null,
}

it('keeps the ids of this laptop, what they are known by, and how far each has come', async () => {
  using event = await openTestEvent()
  const { sync, deviceId } = event.open
  sync.addDevice('former')
  sync.identify('former', { ...identity, ended: 'sync-revoked' })
  sync.identify(deviceId, identity)
  sync.confirm(deviceId, { deviceSequence: 7, hash: 'a'.repeat(64) })
  sync.addDevice(deviceId)
  const devices = new Map(sync.ownDevices().map((device) => [device.deviceId, device]))
  expect(devices.get(deviceId)).toEqual({
    deviceId,
    confirmed: { deviceSequence: 7, hash: 'a'.repeat(64) },
    identity,
  })
  expect(devices.get('former')).toMatchObject({
    confirmed: { deviceSequence: 0, hash: noHash },
    identity: { ended: 'sync-revoked' },
  })
})

it('keeps refusals once each, and conflicts with the open ones first', async () => {
  using event = await openTestEvent()
  const { sync } = event.open
  sync.refuse({ recordId: 'a', code: 'record-differs', refusedAt: 2 })
  sync.refuse({ recordId: 'b', code: 'record-id-taken', refusedAt: 1 })
  sync.refuse({ recordId: 'a', code: 'record-unreadable', refusedAt: 9 })
  expect(sync.refused()).toEqual([
    { recordId: 'b', code: 'record-id-taken', refusedAt: 1 },
    { recordId: 'a', code: 'record-unreadable', refusedAt: 2 },
  ])
  expect(sync.refusedCount()).toBe(2)

  sync.putConflict({ participantId: 'p1', sessionId: 'reg', isOpen: false, happenedAt: 30 })
  sync.putConflict({ participantId: 'p2', sessionId: 'reg', isOpen: true, happenedAt: 10 })
  sync.putConflict({ participantId: 'p3', sessionId: 'reg', isOpen: true, happenedAt: 20 })
  expect(sync.conflicts(10).map(({ participantId }) => participantId)).toEqual(['p3', 'p2', 'p1'])
  sync.putConflict({ participantId: 'p3', sessionId: 'reg', isOpen: false, happenedAt: 20 })
  sync.removeConflict('p2', 'reg')
  expect(sync.openConflicts()).toBe(0)
  sync.clearConflicts()
  expect(sync.conflicts(10)).toEqual([])
})

it('puts other laptops’ records beside the own chain and never in it', async () => {
  using event = await openTestEvent()
  const { open, desk } = event
  scanCode(desk, scanOf('BJBSITI01'))
  const [own] = [...open.records.after(open.deviceId, 0)]
  const other = { ...own!, id: '01970000-0000-7000-8000-000000000001', deviceSequence: 9, hash: 'b'.repeat(64) }
  expect(open.records.addPulled(other)).toBe(true)
  expect(open.records.addPulled(other)).toBe(false)
  expect(open.records.addPulled(own!)).toBe(false)
  expect(open.records.head(open.deviceId).deviceSequence).toBe(1)
  expect([...open.records.pulled()]).toEqual([other])
  expect([...open.records.all()]).toHaveLength(2)
  expect(open.records.unsent(open.deviceId, 0, 10)).toMatchObject({ hash: own!.hash, records: [{ id: own!.id }] })
  expect(open.records.unsent(open.deviceId, 1, 10)).toEqual({ hash: null, records: [] })
  expect(open.records.hashAt(open.deviceId, 0)).toBe(noHash)
  expect(open.records.hashAt(open.deviceId, 1)).toBe(own!.hash)
  expect(open.records.hashAt(open.deviceId, 9)).toBeNull()
})

it('puts people as headquarters has them: new, changed, with codes given to somebody else, and found by their new name', async () => {
  using event = await openTestEvent()
  const { open } = event
  const put = (person: ReturnType<typeof personFor>) => {
    const words = foldWords(person.name)
    const number = open.participants.put(
      { person, mergedInto: '', representedBy: '' },
      words.map(({ key }) => key).join(''),
    )
    open.search.reindex({ number, words, community: person.community, group: person.group })
    return number
  }
  const find = (query: string) =>
    searchParticipants(open, { query, sessionId: 'reg', limit: 5 }).map(({ participantId }) => participantId)
  expect(put(personFor({ name: 'Halimah' }))).toBe(1)
  expect(find('halimah')).toEqual(['siti'])
  expect(find('nurhaliza')).toEqual([])
  put(personFor({ id: 'ali', name: 'Ali Rahman', codes: [{ text: 'BJBSITI01', standing: 'valid' }] }))
  put(personFor({ name: 'Halimah', codes: [{ text: 'BJBSITI02', standing: 'replaced' }] }))
  expect(open.participants.findCode('BJBSITI01')?.participantId).toBe('ali')
  expect(open.participants.findCode('BJBSITI02')).toEqual({ participantId: 'siti', standing: 'replaced' })
  expect(open.participants.count()).toBe(2)
  expect(open.participants.forIndex(1, 5)).toMatchObject([{ number: 2, name: 'Ali Rahman' }])
  open.search.clear()
  expect(find('ali')).toEqual(['ali'])
  expect(open.search.withWords([['rahman']], 5)).toEqual([])
})

it('takes in what others call their desks, and a setup in the place of the old one', async () => {
  using event = await openTestEvent()
  const { open } = event
  open.device.putNames('desks', { x1: 'Meja 2', x2: 'Meja 9' })
  open.device.putNames('desks', { x2: 'Meja VIP' })
  open.device.putNames('officers', { o9: 'Budi' })
  expect([open.device.nameOf('desks', 'x1'), open.device.nameOf('desks', 'x2')]).toEqual(['Meja 2', 'Meja VIP'])
  expect(open.device.nameOf('officers', 'o9')).toBe('Budi')
  const sessions = open.sessions.map((session) => ({ ...session, name: 'Pembukaan' }))
  open.replaceSetup({
    event: { ...open.event, name: 'Nama baru' },
    sessions,
    otherEvents: [],
    deskSetup: plainDeskSetup,
  })
  expect([open.event.name, open.sessions[0]?.name, open.otherEvents]).toEqual(['Nama baru', 'Pembukaan', []])
  open.device.writeValue('syncCursor', '5')
  open.device.removeValue('syncCursor')
  expect(open.device.readValue('syncCursor')).toBeNull()
  expect(open.attendance.participantsIn('reg')).toEqual([])
})
