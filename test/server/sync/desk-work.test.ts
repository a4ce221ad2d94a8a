import { afterEach, beforeEach, expect, it } from 'vitest'
import type { DashboardAnswer } from '../../../server/contract/dashboard-routes.ts'
import { correctParticipant } from '../../../server/participants/correct-participant.ts'
import { describePerson } from '../../../server/participants/describe-person.ts'
import { setStanding } from '../../../server/participants/change-participant.ts'
import { describeLive } from '../../../server/live/describe-live.ts'
import { describeEvent } from '../../../server/events/describe-events.ts'
import { listParticipants } from '../../../server/participants/list-participants.ts'
import { takeList } from '../import/take-list.ts'
import { mergeOf, takenBack, walkInOf } from '../desk-acts.ts'
import type { SimulatedLaptop } from '../simulated-laptop.ts'
import { startWithEvent, type WithEvent } from '../start-with-event.ts'
import { withDatabases } from '../with-databases.ts'

const user = { id: 'u1', name: 'Koordinator', email: 'k@example.org', role: 'coordinator' } as const
const eventId = 'banjarbaru'

withDatabases((newDatabase) => {
  let hq: WithEvent
  let one: SimulatedLaptop
  let two: SimulatedLaptop
  beforeEach(async () => {
    hq = await startWithEvent(await newDatabase(), { people: 6 })
    one = await hq.enrolled()
    two = await hq.enrolled()
  })
  afterEach(() => hq.headquarters.close())

  const deps = () => hq.headquarters.deps
  const read = (participantId: string) => describePerson(deps(), { eventId, participantId }, user)
  const counts = async (): Promise<DashboardAnswer<'GET /events/:eventId/live'>['sessions'][number]> =>
    (await describeLive(deps(), eventId)).sessions.find(({ sessionId }) => sessionId === 'arrival')!

  it('knows a walk-in with a code and counts them on top, and laptops get them by their record alone', async () => {
    one.record(walkInOf('w1', 'BJBWALKIN1'))
    one.record({ participantId: 'w1' })
    one.record({ participantId: 'p1' })
    await one.push()
    expect((await read('w1')).person).toMatchObject({
      name: 'Siti Rahmah',
      isWalkIn: true,
      standing: 'registered',
      codes: [{ text: 'BJBWALKIN1', standing: 'valid' }],
    })
    expect(await counts()).toMatchObject({ expected: 6, arrived: 2, walkIns: 1 })
    expect((await describeEvent(deps(), eventId)).counts).toMatchObject({ participants: 6, arrived: 2, walkIns: 1 })
    const [page] = await two.pull()
    expect(page?.total).toBe(6)
    expect([...two.participants.keys()]).not.toContain('w1')
    expect(two.pulled.size).toBe(3)
  })

  it('keeps a walk-in who was taken back as cancelled, without a valid code', async () => {
    const walkIn = one.record(walkInOf('w1', 'BJBWALKIN1'))
    await one.push()
    one.record(takenBack(walkIn))
    await one.push()
    expect((await read('w1')).person).toMatchObject({
      standing: 'cancelled',
      codes: [{ text: 'BJBWALKIN1', standing: 'revoked' }],
    })
  })

  it('puts a walk-in on the list when headquarters changes what only the list says, and sends them from then on', async () => {
    one.record(walkInOf('w1', 'BJBWALKIN1'))
    one.record({
      participantId: 'w1',
      sessionId: null,
      payload: { kind: 'correction', changes: { community: 'FTBM' } },
    })
    await one.push()
    await two.pull()
    await setStanding(deps(), user.id, { eventId, participantId: 'w1', standing: 'blocked', reason: 'Menunggu' })
    await two.pull()
    expect(two.participants.get('w1')).toMatchObject({ isWalkIn: true, standing: 'blocked' })
    expect(two.participants.get('w1')?.codes).toEqual([{ text: 'BJBWALKIN1', standing: 'valid' }])
    expect((await read('w1')).person).toMatchObject({ community: 'FTBM', standing: 'blocked', isWalkIn: true })
    expect(await counts()).toMatchObject({ expected: 6 })
  })

  it('lets the later of two corrections win, whatever came first, and sends laptops what the list says', async () => {
    const correct = (laptop: SimulatedLaptop, name: string, scannedAt: number) =>
      laptop.record({ sessionId: null, scannedAt, payload: { kind: 'correction', changes: { name } } })
    correct(one, 'Nama Kedua', 2_000)
    correct(two, 'Nama Pertama', 1_000)
    await one.push()
    await two.push()
    expect((await read('p1')).person.name).toBe('Nama Kedua')
    await correctParticipant(deps(), user, {
      eventId,
      participantId: 'p1',
      fields: { name: 'Nama Ketiga', role: 'guest' },
    })
    const { person, records } = await read('p1')
    expect(person).toMatchObject({ name: 'Nama Ketiga', role: 'guest' })
    expect(records[0]).toMatchObject({ kind: 'correction', fields: ['name'], officerName: 'Koordinator' })
    await one.pull()
    expect(one.participants.get('p1')).toMatchObject({ name: 'Peserta 1', role: 'guest' })
    expect([...one.pulled.values()].map(({ payload }) => payload.kind)).toEqual(['correction', 'correction'])
    const found = await listParticipants(
      deps(),
      { eventId, query: { text: 'nama ketiga', offset: 0, limit: 10 } },
      user,
    )
    expect(found.rows.map(({ id }) => id)).toEqual(['p1'])
  })

  it('keeps what a desk corrected when the list is sent again, and finds the person by what the list called them', async () => {
    const changes = { name: 'Nama Benar', phone: '+6281299990000' }
    one.record({ sessionId: null, payload: { kind: 'correction', changes } })
    await one.push()
    const send = (text: string) => takeList(deps(), { eventId, userId: user.id, text })
    const again = await send('Nama Lengkap,Komunitas\nPeserta 1,Relawan TIK\n')
    expect(again).toMatchObject({ new: 0, changed: 0, unchanged: 1 })
    const more = await send('Nama Lengkap,Komunitas,Kategori\nPeserta 1,Relawan TIK,VIP\n')
    expect(more).toMatchObject({ new: 0, changed: 1 })
    expect((await read('p1')).person).toMatchObject({ ...changes, category: 'VIP' })
    await two.pull()
    expect(two.participants.get('p1')).toMatchObject({ name: 'Peserta 1', phone: '', category: 'VIP' })
  })

  it('counts two entries that are one person once, with what both did, and both again when that is taken back', async () => {
    one.record({
      participantId: 'p1',
      scannedAt: 1_000,
      payload: { kind: 'admission', via: 'camera', isReEntry: false, given: ['kit'] },
    })
    one.record({ participantId: 'p2', sessionId: 'talk', scannedAt: 2_000 })
    one.record({
      participantId: 'p2',
      sessionId: null,
      scannedAt: 3_000,
      payload: { kind: 'item-given', item: 'kit', via: 'camera' },
    })
    await one.push()
    const merge = two.record(mergeOf('p1', 'p2'))
    await two.push()
    expect(await counts()).toMatchObject({ expected: 5, arrived: 1 })
    const attendance = () =>
      deps()
        .database.db.selectFrom('attendance')
        .select(['participant_id', 'session_id'])
        .orderBy('session_id')
        .execute()
    expect(await attendance()).toEqual([
      { participant_id: 'p2', session_id: 'arrival' },
      { participant_id: 'p2', session_id: 'talk' },
    ])
    const whole = await read('p2')
    expect(whole.person.mergedFrom).toEqual([{ id: 'p1', name: 'Peserta 1' }])
    expect(whole.items).toMatchObject([{ name: 'kit', times: 2, at: 1_000 }])
    expect(whole.records.map(({ kind, note }) => [kind, note])).toContainEqual(['merge', 'Peserta 2'])
    expect((await read('p1')).person.mergedInto).toEqual({ id: 'p2', name: 'Peserta 2' })
    const list = await listParticipants(deps(), { eventId, query: { text: '', offset: 0, limit: 10 } }, user)
    expect(list.rows.map(({ id }) => id)).not.toContain('p1')

    one.record(takenBack(merge))
    await one.push()
    expect(await counts()).toMatchObject({ expected: 6, arrived: 1 })
    expect(await attendance()).toEqual([
      { participant_id: 'p1', session_id: 'arrival' },
      { participant_id: 'p2', session_id: 'talk' },
    ])
    expect((await read('p2')).items).toMatchObject([{ times: 1, at: 3_000 }])
  })

  it('counts entries that were merged in a ring under the smallest of them', async () => {
    one.record({ participantId: 'p3' })
    one.record(mergeOf('p3', 'p2'))
    two.record(mergeOf('p2', 'p3'))
    await one.push()
    await two.push()
    const rows = await deps().database.db.selectFrom('attendance').select('participant_id').execute()
    expect(rows).toEqual([{ participant_id: 'p2' }])
  })

  it('counts an override as an entry that is no doubt, and tells why and by whom', async () => {
    const refused = one.record({ payload: { kind: 'refusal', via: 'camera', reason: 'already-in', code: 'X' } })
    one.record({ scannedAt: 1_000 })
    one.record({
      scannedAt: 2_000,
      officerId: 'officer-2',
      payload: { kind: 'override', via: 'camera', refusal: refused.id, waived: ['already-in'], reason: 'Salah keluar' },
    })
    await one.push()
    expect(await counts()).toMatchObject({ arrived: 1, inside: 1 })
    expect(await deps().database.db.selectFrom('conflicts').selectAll().execute()).toEqual([])
    expect((await read('p1')).records.find(({ kind }) => kind === 'override')?.note).toBe('Salah keluar')
  })

  it('knows who waits for a seat until they are in, and who came in somebody’s place', async () => {
    one.record({ payload: { kind: 'waiting' }, scannedAt: 1_000 })
    one.record({ participantId: 'p2', payload: { kind: 'waiting' }, scannedAt: 1_500 })
    one.record({ participantId: 'p2', sessionId: null, payload: { kind: 'representation', name: 'Ahmad Fauzi' } })
    await one.push()
    expect(await counts()).toMatchObject({ waiting: 2, arrived: 0 })
    two.record({ scannedAt: 2_000 })
    await two.push()
    expect(await counts()).toMatchObject({ waiting: 1, arrived: 1 })
    expect((await read('p2')).person).toMatchObject({ name: 'Peserta 2', representedBy: 'Ahmad Fauzi' })
  })
})
