import { afterEach, beforeEach, expect, it } from 'vitest'
import { demo, openWithDemo, password, type Browser, type OpenHeadquarters } from '../open-headquarters.ts'
import { withDatabases } from '../with-databases.ts'

type Entry = { id: string; action: string; eventId: string | null; actor: object; target: string; detail: object }
type Page = { entries: Entry[]; next: string | null }

const path = `/events/${demo.event.id}`

withDatabases((newDatabase) => {
  let hq: OpenHeadquarters
  let administrator: Browser
  beforeEach(async () => {
    hq = await openWithDemo(await newDatabase())
    administrator = await hq.signedIn('administrator')
  })
  afterEach(() => hq.close())

  it('tells who did what to what, newest first, page by page, without a gap', async () => {
    for (const place of ['A', 'B', 'C', 'D', 'E']) await administrator.ask(`PATCH ${path}`, { place })
    const seen: Entry[] = []
    let next: string | null = ''
    while (next !== null) {
      const page: Page = await administrator.ask<Page>(`GET /audit?limit=2${next === '' ? '' : `&before=${next}`}`)
      seen.push(...page.entries)
      next = page.next
    }
    expect(seen.map(({ action }) => action)).toEqual([...Array(5).fill('event-changed'), 'link-accepted'])
    expect(seen[0]).toMatchObject({
      eventId: demo.event.id,
      actor: { kind: 'user', name: 'Orang admin@example.org' },
      target: demo.event.id,
      detail: { fields: ['place'] },
    })
  })

  it('shows a coordinator one event, and never what belongs to none', async () => {
    const coordinator = await hq.signedIn('coordinator')
    await administrator.ask(`PATCH ${path}`, { place: 'A' })
    const page = await coordinator.ask<Page>(`GET /audit?eventId=${demo.event.id}`)
    expect(page.entries.map(({ action }) => action)).toEqual(['event-changed'])
    expect((await coordinator.send('GET /audit')).json()).toMatchObject({ code: 'not-allowed' })
  })

  it('notes every sign-in and every failed one, and holds nobody’s name, phone, e-mail, code or password', async () => {
    const one = hq.browser()
    await one.send('POST /session', { email: 'admin@example.org', password: 'rahasia yang salah' })
    await one.ask('POST /session', { email: 'admin@example.org', password })
    const { participantId, code } = await one.ask<{ participantId: string; code: string }>(
      `POST ${path}/participants`,
      {
        name: 'Siti Rahasia',
        role: 'guest',
        community: 'Komunitas Rahasia',
        group: '',
        category: '',
        sex: 'P',
        phone: '081299998888',
        email: 'siti@example.org',
        isMinor: false,
        hasPermission: false,
        alert: 'Alergi rahasia',
      },
    )
    await one.ask(`PATCH ${path}/participants/${participantId}`, { email: 'lain@example.org' })
    await one.ask('DELETE /session')
    const { entries } = await administrator.ask<Page>('GET /audit')
    expect(entries.map(({ action }) => action)).toEqual([
      'signed-out',
      'participant-corrected',
      'participant-added',
      'signed-in',
      'sign-in-failed',
      'link-accepted',
    ])
    const stored = JSON.stringify(await hq.deps.database.db.selectFrom('audit').selectAll().execute()).toLowerCase()
    for (const secret of ['rahasia', '99998888', 'siti@', 'lain@', code.toLowerCase()])
      expect(stored).not.toContain(secret)
  })

  it('writes an act and what it did together, or neither', async () => {
    const { db } = hq.deps.database
    await db.schema.dropTable('audit').execute()
    const answer = await administrator.send(`PATCH ${path}`, { place: 'Tidak tercatat' })
    expect([answer.statusCode, answer.json<object>()]).toMatchObject([500, { code: 'server-error' }])
    const event = await administrator.ask<{ event: { place: string } }>(`GET ${path}`)
    expect(event.event.place).toBe(demo.event.place)
  })
})
