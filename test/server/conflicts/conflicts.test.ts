import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Conflict } from '../../../server/contract/conflicts.ts'
import { demo } from '../open-headquarters.ts'
import { admissionOf, doorsOpenAt, openWithLaptops, type WithLaptops } from '../open-with-laptops.ts'
import { withDatabases } from '../with-databases.ts'

const path = `/events/${demo.event.id}`
const someone = demo.participants.find(({ standing }) => standing === 'registered')!

withDatabases((newDatabase) => {
  let hq: WithLaptops
  beforeEach(async () => {
    hq = await openWithLaptops(await newDatabase())
  })
  afterEach(() => hq.close())

  const list = async (state = 'open') =>
    (await hq.coordinator.ask<{ conflicts: Conflict[] }>(`GET ${path}/conflicts?state=${state}`)).conflicts
  const decide = (body: object) => hq.coordinator.send(`POST ${path}/conflicts/decide`, body)
  const admitTwice = async () => {
    const laptops = [await hq.laptop('Meja 1'), await hq.laptop('Meja 2')]
    for (const [index, laptop] of laptops.entries()) {
      laptop.record({ ...admissionOf(someone.id, index), clockOffsetMs: index * 1000 })
      await laptop.push()
    }
    return laptops
  }

  it('lists both admissions with their desks, officers and times, and counts the person once', async () => {
    await admitTwice()
    expect(await list()).toMatchObject([
      {
        sessionId: 'reg',
        participantId: someone.id,
        participantName: someone.name,
        community: someone.community,
        isOpen: true,
        decided: null,
        admissions: [
          { scannedAt: doorsOpenAt, deskName: 'Meja 1', officerName: 'Rahma', deviceName: 'Laptop 1' },
          { scannedAt: doorsOpenAt + 60_000, correctedAt: doorsOpenAt + 61_000 },
        ],
      },
    ])
    const { events } = await hq.coordinator.ask<{ events: { counts: object }[] }>('GET /events')
    expect(events[0]?.counts).toMatchObject({ arrived: 1, openConflicts: 1 })
  })

  it('decides with a reason by a record that every laptop pulls, and keeps both admissions', async () => {
    const [laptop] = await admitTwice()
    const [conflict] = await list()
    const admissions = conflict!.admissions.map(({ recordId }) => recordId)
    const body = {
      sessionId: 'reg',
      participantId: someone.id,
      decision: 'same-person',
      admissions,
      reason: 'Pindah antrean',
    }
    expect((await decide(body)).statusCode).toBe(200)
    expect(await list()).toEqual([])
    expect(await list('decided')).toMatchObject([
      {
        isOpen: false,
        admissions: [{}, {}],
        decided: { decision: 'same-person', reason: 'Pindah antrean', by: expect.stringContaining('Orang') },
      },
    ])
    await laptop!.pull()
    expect([...laptop!.pulled.values()].map(({ payload }) => payload.kind).toSorted()).toEqual([
      'admission',
      'conflict-decision',
    ])
    const again = await decide(body)
    expect([again.statusCode, again.json<object>()]).toMatchObject([409, { code: 'conflict-decided' }])
    const person = await hq.coordinator.ask<{ records: object[] }>(`GET ${path}/participants/${someone.id}`)
    expect(person.records).toMatchObject([
      { kind: 'conflict-decision', deskName: 'Pusat', reason: 'same-person' },
      { kind: 'admission' },
      { kind: 'admission' },
    ])
  })

  it('decides nothing when an admission came meanwhile, or there is no conflict', async () => {
    const [laptop] = await admitTwice()
    const [conflict] = await list()
    const admissions = conflict!.admissions.map(({ recordId }) => recordId)
    const body = { sessionId: 'reg', participantId: someone.id, decision: 'scan-mistake', admissions, reason: 'x' }
    const others = await decide({ ...body, admissions: [admissions[0], hq.deps.newId()] })
    expect([others.statusCode, others.json<object>()]).toMatchObject([409, { code: 'conflict-changed' }])
    laptop!.record(admissionOf(someone.id, 5))
    await laptop!.push()
    const changed = await decide(body)
    expect([changed.statusCode, changed.json<object>()]).toMatchObject([409, { code: 'conflict-changed' }])
    const unknown = await decide({ ...body, sessionId: 'makan' })
    expect([unknown.statusCode, unknown.json<object>()]).toMatchObject([404, { code: 'conflict-unknown' }])
    expect((await decide({ ...body, reason: ' ' })).statusCode).toBe(400)
    expect(await list()).toMatchObject([{ admissions: [{}, {}, {}] }])
  })

  it('holds what was recorded against a session’s new rule', async () => {
    const laptop = await hq.laptop()
    for (const minutes of [0, 1]) laptop.record({ ...admissionOf(someone.id, minutes), sessionId: 'kunj-a' })
    await laptop.push()
    expect(await list()).toEqual([])
    const put = (reEntry: string) =>
      hq.coordinator.ask(`PUT ${path}/sessions`, {
        sessions: demo.sessions.map((session) => (session.id === 'kunj-a' ? { ...session, reEntry } : session)),
      })
    await put('once')
    expect(await list()).toMatchObject([{ sessionId: 'kunj-a', participantId: someone.id, admissions: [{}, {}] }])
    await put('unlimited')
    expect(await list()).toEqual([])
  })
})
