import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { z } from 'zod'
import type { apiAttendanceSchema } from '../../../server/contract/api.ts'
import type { Scope } from '../../../server/contract/api-keys.ts'
import { demo } from '../open-headquarters.ts'
import { admissionOf, doorsOpenAt, openWithLaptops, type WithLaptops } from '../open-with-laptops.ts'
import { withDatabases } from '../with-databases.ts'
import { readExamples, runCurl, shapeOf } from './read-examples.ts'

type Attendance = z.infer<typeof apiAttendanceSchema>

const path = `/events/${demo.event.id}`
const document = readFileSync(new URL('../../../docs/http-api.md', import.meta.url), 'utf8')
const every: Scope[] = ['participants:write', 'participants:read', 'attendance:read']
const [someone] = demo.participants

withDatabases((newDatabase) => {
  let hq: WithLaptops
  beforeEach(async () => {
    hq = await openWithLaptops(await newDatabase())
  })
  afterEach(() => hq.close())

  const makeKey = (scopes: Scope[] = every) =>
    hq.coordinator.ask<{ id: string; key: string }>(`POST ${path}/api-keys`, { name: 'Sistem registrasi', scopes })
  /** What an answer may hold; what a test looks for in it proves that it does. */
  type Body = { code?: string; detail?: string; participants: { id: string }[]; next: string | null } & Attendance
  const call = async (key: string, route: string, payload?: object): Promise<{ status: number; body: Body }> => {
    const [method, url] = route.split(' ')
    const answer = await hq.app.inject({
      method: method as 'GET',
      url: `/api/v1${url}`,
      headers: { authorization: `Bearer ${key}` },
      ...(payload ? { payload } : {}),
    })
    return { status: answer.statusCode, body: answer.json() }
  }
  const people = [
    { code: 'A-1', name: 'Hj. Siti', phone: '0812 1111 2222', community: 'GenRe' },
    { code: 'A-2', name: '=cmd|calc', role: 'speaker' },
  ]

  it('answers every example of the document as the document says', async () => {
    const laptop = await hq.laptop()
    laptop.record(admissionOf(someone!.id, 12))
    await laptop.push()
    const { key } = await makeKey()
    const examples = readExamples(document)
    expect(examples.length).toBe(5)
    for (const { command, answer } of examples) {
      const response = await runCurl(command, { HQ: hq.address, KEY: key })
      expect([command, shapeOf(await response.json())]).toEqual([command, shapeOf(answer)])
    }
  })

  it('takes people in once, however often they are sent, and changes only what is said', async () => {
    const { key } = await makeKey()
    const first = await call(key, 'PUT /participants', { participants: people })
    expect(first).toMatchObject({ status: 200, body: { created: 2, changed: 0, unchanged: 0 } })
    const again = await call(key, 'POST /participants', { participants: people })
    expect(again.body).toMatchObject({ created: 0, changed: 0, unchanged: 2 })
    const change = [{ code: 'A-1', name: 'Hj. Siti', standing: 'cancelled' }]
    expect((await call(key, 'PUT /participants', { participants: change })).body).toMatchObject({ changed: 1 })
    const person = await hq.coordinator.ask<{ person: object }>(
      `GET ${path}/participants/${first.body.participants[0]?.id}`,
    )
    expect(person.person).toMatchObject({
      name: 'Hj. Siti',
      phone: '+6281211112222',
      community: 'GenRe',
      standing: 'cancelled',
      codes: [{ text: 'A-1', standing: 'valid' }],
    })
    const { entries } = await hq.coordinator.ask<{ entries: object[] }>(`GET /audit?eventId=${demo.event.id}`)
    expect(entries.slice(0, 2)).toMatchObject([
      {
        action: 'participants-received',
        actor: { kind: 'api-key', name: 'Sistem registrasi' },
        detail: { changed: 1 },
      },
      { action: 'participants-received', detail: { created: 2 } },
    ])
  })

  it('takes all of a request in or none of it', async () => {
    const { key } = await makeKey()
    const count = async () => (await hq.coordinator.ask<{ total: number }>(`GET ${path}/participants`)).total
    const before = await count()
    const wrong = await call(key, 'PUT /participants', {
      participants: [...people, { code: 'A-3', name: 'C', phone: 'tidak ada' }],
    })
    expect(wrong).toMatchObject({ status: 422, body: { code: 'phone-malformed', detail: 'participants/2' } })
    const twice = await call(key, 'PUT /participants', { participants: [people[0], people[0]] })
    expect(twice).toMatchObject({ status: 422, body: { code: 'code-taken', detail: 'participants/1/code' } })
    const many = Array.from({ length: 1_001 }, (_, index) => ({ code: `B-${index}`, name: 'x' }))
    expect(await call(key, 'PUT /participants', { participants: many })).toMatchObject({ status: 400 })
    const nul = await call(key, 'PUT /participants', { participants: [{ code: 'A\0', name: 'x' }] })
    expect(nul).toMatchObject({ status: 400, body: { code: 'request-malformed' } })
    expect(await count()).toBe(before)
    expect(await call(key, 'PUT /participants', { participants: many.slice(0, 1_000) })).toMatchObject({
      body: { created: 1_000 },
    })
  })

  it('tells all participants page by page', async () => {
    const { key } = await makeKey()
    const seen: string[] = []
    for (let after: string | null = ''; after !== null; ) {
      const { body }: { body: Body } = await call(key, `GET /participants?limit=100&after=${encodeURIComponent(after)}`)
      seen.push(...body.participants.map(({ id }) => id))
      after = body.next
    }
    expect(seen).toEqual(demo.participants.map(({ id }) => id).toSorted())
  })

  it('tells attendance since a cursor, late records too, each of them once', async () => {
    const { key } = await makeKey()
    const seen: Attendance['entries'] = []
    let after = 0
    const read = async () => {
      for (let isLast = false; !isLast; ) {
        const { body } = await call(key, `GET /attendance?limit=2&after=${after}`)
        seen.push(...body.entries)
        after = body.cursor
        isLast = body.isLast
      }
    }
    const [early, late] = [await hq.laptop(), await hq.laptop('Meja 2')]
    const [first, second, third] = demo.participants
    late.record({ ...admissionOf(third!.id, -30), clockOffsetMs: 1_500 })
    const admitted = early.record(admissionOf(first!.id, 0))
    early.record(admissionOf(second!.id, 1))
    early.record({
      ...admissionOf(first!.id, 2),
      payload: { kind: 'reversal', reverses: admitted.id, reason: 'wrong-person' },
    })
    await early.push()
    await read()
    expect(seen.map(({ kind, participantId }) => [kind, participantId])).toEqual([
      ['admission', first!.id],
      ['admission', second!.id],
      ['reversal', first!.id],
    ])
    expect(seen[2]?.reverses).toBe(admitted.id)
    await late.push()
    await read()
    expect(seen).toHaveLength(4)
    expect(seen[3]).toMatchObject({
      scannedAt: new Date(doorsOpenAt - 30 * 60_000).toISOString(),
      correctedAt: new Date(doorsOpenAt - 30 * 60_000 + 1_500).toISOString(),
      codes: third!.codes.map(({ text }) => text),
    })
  })

  it('lets a key do what it was made for and nothing else, in its own event, until it is revoked', async () => {
    const { key, id } = await makeKey(['attendance:read'])
    expect(await call(key, 'GET /sessions')).toMatchObject({ status: 200 })
    for (const route of ['GET /participants', 'PUT /participants'])
      expect(await call(key, route)).toMatchObject({ status: 403, body: { code: 'scope-missing' } })
    expect(await call('', 'GET /sessions')).toMatchObject({ status: 401, body: { code: 'key-missing' } })
    expect(await call(`${key}x`, 'GET /sessions')).toMatchObject({ status: 401, body: { code: 'key-unknown' } })
    const stored = JSON.stringify(await hq.deps.database.db.selectFrom('api_keys').selectAll().execute())
    expect(stored).not.toContain(key.slice(7))
    const { keys } = await hq.coordinator.ask<{ keys: object[] }>(`GET ${path}/api-keys`)
    expect(keys).toMatchObject([{ id, scopes: ['attendance:read'], lastUsedAt: expect.any(Number), revokedAt: null }])
    await hq.coordinator.ask(`POST ${path}/api-keys/${id}/revoke`)
    expect(await call(key, 'GET /sessions')).toMatchObject({ status: 401, body: { code: 'key-unknown' } })
    const again = await hq.coordinator.send(`POST ${path}/api-keys/${id}/revoke`)
    expect([again.statusCode, again.json<object>()]).toMatchObject([404, { code: 'key-unknown' }])
  })

  it('never tells one event’s key of another event', async () => {
    const { key } = await makeKey()
    const other = { ...demo, event: { ...demo.event, id: 'lain', codePrefix: 'LAI' } }
    await hq.coordinator.ask('POST /events/from-file', other)
    await call(key, 'PUT /participants', { participants: people })
    const { total } = await hq.coordinator.ask<{ total: number }>('GET /events/lain/participants')
    expect(total).toBe(demo.participants.length)
  })

  it('answers too many requests of one key with 429, and another key as before', async () => {
    const [busy, calm] = [await makeKey(['attendance:read']), await makeKey(['attendance:read'])]
    const statuses = new Set<number>()
    for (let count = 0; count < 305; count++)
      statuses.add(
        (
          await hq.app.inject({
            url: '/api/v1/attendance?limit=1',
            headers: { authorization: `Bearer ${busy.key}` },
          })
        ).statusCode,
      )
    expect([...statuses].toSorted((a, b) => a - b)).toEqual([200, 429])
    expect(await call(busy.key, 'GET /attendance')).toMatchObject({ body: { code: 'too-many-requests' } })
    expect(await call(calm.key, 'GET /attendance')).toMatchObject({ status: 200 })
  })

  it('describes its routes in the OpenAPI document, and none of the dashboard', async () => {
    const { paths } = (await hq.app.inject({ url: '/api/openapi.json' })).json<{ paths: Record<string, object> }>()
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(['/api/v1/participants', '/api/v1/attendance', '/api/v1/sessions']),
    )
    expect(Object.keys(paths).filter((one) => one.startsWith('/api/dashboard'))).toEqual([])
    expect(paths['/api/v1/participants']).toMatchObject({ put: { security: [{ apiKey: [] }] }, post: {}, get: {} })
  })
})
