import { afterEach, beforeEach, expect, it } from 'vitest'
import type { DashboardAnswer } from '../../../server/contract/dashboard-routes.ts'
import { dashboardPrefix } from '../../../server/contract/dashboard-address.ts'
import { perMinute } from '../../../server/live/describe-live.ts'
import { demo } from '../open-headquarters.ts'
import { admissionOf, doorsOpenAt, openWithLaptops, type WithLaptops } from '../open-with-laptops.ts'
import { withDatabases } from '../with-databases.ts'

const path = `/events/${demo.event.id}`
const people = demo.participants.filter(({ standing }) => standing === 'registered')

it('counts minutes as a clock in the event’s zone showed them, also over midnight', () => {
  const minutes = perMinute([doorsOpenAt + 59_999, doorsOpenAt, doorsOpenAt - 4 * 60 * 60_000 - 1], 'Asia/Makassar')
  expect(minutes).toEqual([
    { at: doorsOpenAt - 4 * 60 * 60_000 - 60_000, day: '2019-06-23', time: '23:59', arrived: 1 },
    { at: doorsOpenAt, day: '2019-06-24', time: '04:00', arrived: 2 },
  ])
})

withDatabases((newDatabase) => {
  let hq: WithLaptops
  beforeEach(async () => {
    hq = await openWithLaptops(await newDatabase())
  })
  afterEach(() => hq.close())

  it('counts each person once by session, community, role, desk and minute', async () => {
    const laptop = await hq.laptop()
    const [first, second] = people
    laptop.record(admissionOf(first!.id, 0))
    laptop.record(admissionOf(second!.id, 1))
    laptop.record({ ...admissionOf(first!.id, 2), payload: { kind: 'exit', via: 'camera' } })
    await laptop.push()
    const live = await hq.coordinator.ask<DashboardAnswer<'GET /events/:eventId/live'>>(`GET ${path}/live`)
    expect(live.sessions).toHaveLength(demo.sessions.length)
    expect(live.sessions[0]).toEqual({
      sessionId: 'reg',
      expected: people.length,
      arrived: 2,
      inside: 1,
      walkIns: 0,
      waiting: 0,
    })
    const groups = demo.sessions.find(({ id }) => id === 'kunj-a')?.eligible.groups ?? []
    expect(live.sessions.find(({ sessionId }) => sessionId === 'kunj-a')?.expected).toBe(
      people.filter(({ group }) => groups.includes(group)).length,
    )
    const session = await hq.coordinator.ask<DashboardAnswer<'GET /events/:eventId/live/:sessionId'>>(
      `GET ${path}/live/reg`,
    )
    expect(session).toMatchObject({
      counts: live.sessions[0],
      byDesk: [{ deskId: 'desk-1', deskName: 'Meja 1', arrived: 2 }],
      arrivals: [
        { at: doorsOpenAt, day: '2019-06-24', time: '04:00', arrived: 1 },
        { at: doorsOpenAt + 60_000, time: '04:01', arrived: 1 },
      ],
    })
    for (const counted of [session.byCommunity, session.byRole]) {
      expect(counted.reduce((sum, { arrived }) => sum + arrived, 0)).toBe(2)
      expect(counted.reduce((sum, { expected }) => sum + expected, 0)).toBe(people.length)
    }
    expect(session.byCommunity.find(({ community }) => community === first!.community)?.arrived).toBeGreaterThan(0)
    const unknown = await hq.coordinator.send(`GET ${path}/live/none`)
    expect([unknown.statusCode, unknown.json<object>()]).toMatchObject([404, { code: 'session-unknown' }])
  })

  it('tells a dashboard of a change by itself, and lets the server stop meanwhile', async () => {
    const viewer = await hq.signedIn('viewer')
    const answer = await fetch(`${hq.address}${dashboardPrefix}${path}/stream`, {
      headers: { cookie: viewer.cookie() },
    })
    expect(answer.headers.get('content-type')).toContain('text/event-stream')
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
    const first = versionsIn((await reader.read()).value ?? '')
    expect(first).toHaveLength(1)
    const laptop = await hq.laptop()
    laptop.record(admissionOf(people[0]!.id, 0))
    await laptop.push()
    let told: number[] = []
    while (told.every((version) => version <= first[0]!)) told = versionsIn((await reader.read()).value ?? '')
    expect(told.at(-1)).toBeGreaterThan(first[0]!)
    const unknown = await viewer.send('GET /events/none/stream')
    expect([unknown.statusCode, unknown.json<object>()]).toMatchObject([404, { code: 'event-unknown' }])
  })
})

function versionsIn(text: string): number[] {
  return [...text.matchAll(/event: version\ndata: \{"version":(\d+)\}/g)].map(([, version]) => Number(version))
}
