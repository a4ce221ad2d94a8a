import { afterEach, beforeEach, expect, it } from 'vitest'
import { demo, openHeadquarters, type Browser, type OpenHeadquarters } from '../open-headquarters.ts'
import { withDatabases } from '../with-databases.ts'

const bandung = {
  series: 'Gathering Positif Bermedia Sosial',
  name: 'Gathering Bandung',
  city: 'Bandung',
  place: 'Hotel',
  zone: 'Asia/Jakarta',
  startsOn: '2019-04-24',
  codePrefix: 'BDG',
  label: '',
}

type Described = {
  event: { id: string; zone: string; name: string }
  sessions: { id: string; code: string; hasRecords: boolean }[]
  otherEvents: { codePrefix: string; name: string }[]
  counts: Record<string, number>
  version: number
}

withDatabases((newDatabase) => {
  let hq: OpenHeadquarters
  let one: Browser
  beforeEach(async () => {
    hq = await openHeadquarters(await newDatabase())
    one = await hq.signedIn('coordinator')
  })
  afterEach(() => hq.close())

  const read = (id: string) => one.ask<Described>(`GET /events/${id}`)
  const refusal = async (route: string, body?: unknown) => {
    const answer = await one.send(route, body)
    return [answer.statusCode, answer.json<{ code: string; detail?: string }>()]
  }

  it('creates an event with an arrival session, and lists events by their day with their counts', async () => {
    const { eventId } = await one.ask<{ eventId: string }>('POST /events', bandung)
    const example = await one.ask('POST /events/example')
    expect(example).toEqual({ eventId: demo.event.id, participants: demo.participants.length })
    const { events } = await one.ask<{ events: { event: object; counts: object }[] }>('GET /events')
    expect(events).toMatchObject([
      { event: { id: demo.event.id }, counts: { participants: demo.participants.length, arrived: 0, devices: 0 } },
      { event: { id: eventId, ...bandung, isRehearsal: false }, counts: { participants: 0, unsent: 0 } },
    ])
    expect((await read(eventId)).sessions).toMatchObject([{ code: 'REG', kind: 'arrival', hasRecords: false }])
    expect(await refusal('POST /events/example')).toMatchObject([409, { code: 'event-exists' }])
  })

  it('takes an event in from a file that the kiosk opens too, and refuses one that contradicts itself', async () => {
    const [first] = demo.participants
    const twice = { ...demo, event: { ...demo.event, id: 'other' }, participants: [first, first] }
    expect(await refusal('POST /events/from-file', twice)).toMatchObject([
      422,
      { code: 'file-not-an-event', detail: 'participants.id' },
    ])
    expect(await refusal('POST /events/from-file', { format: 'something' })).toMatchObject([
      400,
      { code: 'request-malformed' },
    ])
    expect(await one.ask('POST /events/from-file', demo)).toMatchObject({ eventId: demo.event.id })
  })

  it('tells the events of a series of each other’s codes, and forgets what is no longer so', async () => {
    await one.ask('POST /events/example')
    const { eventId } = await one.ask<{ eventId: string }>('POST /events', bandung)
    const prefixes = async (id: string) => (await read(id)).otherEvents.map(({ codePrefix }) => codePrefix).toSorted()
    expect(await prefixes(eventId)).toEqual(['BJB'])
    expect((await read(demo.event.id)).otherEvents).toMatchObject([{ codePrefix: 'BDG', name: 'Gathering Bandung' }])
    const before = (await read(demo.event.id)).version
    await one.ask(`PATCH /events/${eventId}`, { codePrefix: 'BDO' })
    expect(await prefixes(demo.event.id)).toEqual(['BDO'])
    expect((await read(demo.event.id)).version).toBeGreaterThan(before)
    // A sister with the same codes is told apart by nobody: neither is told of the other.
    await one.ask(`PATCH /events/${eventId}`, { codePrefix: 'BJB' })
    expect([await prefixes(eventId), await prefixes(demo.event.id)]).toEqual([[], []])
    await one.ask(`PATCH /events/${eventId}`, { codePrefix: 'BDO' })
    expect([await prefixes(eventId), await prefixes(demo.event.id)]).toEqual([['BJB'], ['BDO']])
    await one.ask(`PATCH /events/${eventId}`, { series: 'Acara lain' })
    expect([await prefixes(eventId), await prefixes(demo.event.id)]).toEqual([[], []])
  })

  it('keeps other events that are typed in, and refuses the same prefix twice or the event’s own', async () => {
    const { eventId } = await one.ask<{ eventId: string }>('POST /events', bandung)
    const other = { codePrefix: 'SBY', name: 'Surabaya', city: 'Surabaya', startsOn: '2019-04-22' }
    await one.ask(`PUT /events/${eventId}/other-events`, { otherEvents: [other] })
    expect((await read(eventId)).otherEvents).toEqual([other])
    for (const otherEvents of [[other, other], [{ ...other, codePrefix: 'BDG' }]])
      expect(await refusal(`PUT /events/${eventId}/other-events`, { otherEvents })).toMatchObject([
        409,
        { code: 'prefix-twice' },
      ])
  })

  it('changes what is given and nothing else, with a new number for laptops', async () => {
    const { eventId } = await one.ask<{ eventId: string }>('POST /events', bandung)
    const before = await read(eventId)
    const { version } = await one.ask<{ version: number }>(`PATCH /events/${eventId}`, { place: 'Gedung Sate' })
    const after = await read(eventId)
    expect(after.event).toEqual({ ...before.event, place: 'Gedung Sate' })
    expect(version).toBeGreaterThan(before.version)
    expect(await refusal(`PATCH /events/${eventId}`, { zone: 'Asia/Bandung' })).toMatchObject([
      400,
      { code: 'request-malformed' },
    ])
    expect(await refusal('GET /events/none')).toMatchObject([404, { code: 'event-unknown' }])
    expect(await refusal('PATCH /events/none', { name: 'x' })).toMatchObject([404, { code: 'event-unknown' }])
  })

  it('keeps the zone and a session at which something was recorded', async () => {
    await one.ask('POST /events/example')
    const path = `/events/${demo.event.id}`
    await addRefusal(hq, 'reg')
    expect(await refusal(`PATCH ${path}`, { zone: 'Asia/Jakarta' })).toMatchObject([409, { code: 'event-has-records' }])
    const sessions = demo.sessions.filter(({ id }) => id !== 'reg')
    expect(await refusal(`PUT ${path}/sessions`, { sessions })).toMatchObject([
      409,
      { code: 'session-has-records', detail: 'REG' },
    ])
    await one.ask(`PUT ${path}/sessions`, { sessions: demo.sessions.filter(({ id }) => id !== 'sungai') })
    expect((await read(demo.event.id)).sessions.map(({ id }) => id)).not.toContain('sungai')
  })

  it('replaces the sessions as a list, in its order, giving an id to a new one', async () => {
    const { eventId } = await one.ask<{ eventId: string }>('POST /events', bandung)
    const [arrival] = (await read(eventId)).sessions
    const { id: _, hasRecords: __, ...fields } = arrival!
    const talk = { ...fields, code: 'SESI-1', name: '<b>Bincang</b> =1+1', kind: 'talk', opensAt: 1000, closesAt: 2000 }
    const path = `PUT /events/${eventId}/sessions`
    await one.ask(path, { sessions: [talk, arrival] })
    const stored = (await read(eventId)).sessions
    expect(stored).toMatchObject([{ code: 'SESI-1', name: talk.name }, { id: arrival?.id }])
    expect(await refusal(path, { sessions: [talk, talk] })).toMatchObject([409, { code: 'session-twice' }])
    expect(await refusal(path, { sessions: [{ ...talk, closesAt: 1000 }] })).toMatchObject([
      422,
      { code: 'session-times', detail: 'SESI-1' },
    ])
    expect(await refusal(path, { sessions: [] })).toMatchObject([400, { code: 'request-malformed' }])
    expect((await read(eventId)).sessions).toEqual(stored)
  })
})

/** A refusal at a session, as a laptop would have sent it. */
async function addRefusal({ deps }: OpenHeadquarters, sessionId: string): Promise<void> {
  await deps.database.db
    .insertInto('records')
    .values({
      id: deps.newId(),
      event_id: demo.event.id,
      device_id: 'laptop',
      chain: 1,
      device_sequence: 1,
      previous_hash: '',
      hash: '',
      session_id: sessionId,
      participant_id: null,
      officer_id: '',
      desk_id: '',
      scanned_at: 0,
      clock_offset_ms: null,
      kind: 'refusal',
      payload: JSON.stringify({ kind: 'refusal', via: 'typed', reason: 'unknown-code', code: 'X' }),
      received_at: 0,
      version: 1,
    })
    .execute()
}
