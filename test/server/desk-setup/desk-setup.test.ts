import { scryptSync } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { DashboardAnswer } from '../../../server/contract/dashboard-routes.ts'
import type { SimulatedLaptop } from '../simulated-laptop.ts'
import { demo, type Browser } from '../open-headquarters.ts'
import { openWithLaptops, type WithLaptops } from '../open-with-laptops.ts'
import { withDatabases } from '../with-databases.ts'

type Setup = DashboardAnswer<'GET /events/:eventId/desk-setup'>

const path = `/events/${demo.event.id}`
const [someone] = demo.participants

withDatabases((newDatabase) => {
  let hq: WithLaptops
  let one: Browser
  beforeEach(async () => {
    hq = await openWithLaptops(await newDatabase())
    one = hq.coordinator
  })
  afterEach(() => hq.close())

  const read = (browser = one) => browser.ask<Setup>(`GET ${path}/desk-setup`)
  const put = (change: object) => one.ask(`PUT ${path}/desk-setup`, change)
  const refusal = async (route: string, body: object, browser = one) => {
    const answer = await browser.send(route, body)
    return [answer.statusCode, answer.json<{ code: string }>().code]
  }
  const plain = ({ items }: Setup) => items.map(({ id, name, stock, roles }) => ({ id, name, stock, roles }))
  const setupOf = (laptop: SimulatedLaptop) => laptop.pull().then((pages) => pages.at(-1)?.setup?.deskSetup)

  it('sends who is in the letterhead and signs to every laptop, and refuses a logo that is damaged', async () => {
    const laptop = await hq.laptop()
    const { papers } = await read()
    const changed = {
      ...papers,
      letterhead: ['KEMENTERIAN CONTOH'],
      signatories: [
        { heading: '', position: 'Ketua', name: 'dr. Hj. Siti, Sp.A.', rank: '', number: '198609262015051001' },
      ],
    }
    await put({ papers: changed })
    expect((await read()).papers).toEqual(changed)
    expect((await setupOf(laptop))?.papers).toEqual(changed)
    const damaged = { ...changed, logoLeft: 'data:image/png;base64,AAAA' }
    expect(await refusal(`PUT ${path}/desk-setup`, { papers: damaged })).toEqual([422, 'papers-picture-unusable'])
    const certificate = { ...papers.certificate, rule: { kind: 'sessions', sessionIds: ['nowhere'] } }
    expect(await refusal(`PUT ${path}/desk-setup`, { papers: { ...changed, certificate } })).toEqual([
      422,
      'session-unknown',
    ])
    expect((await read()).papers).toEqual(changed)
  })

  it('tells everybody what is set up, and lets coordinators alone change it', async () => {
    const viewer = await hq.signedIn('viewer')
    const setup = await read(viewer)
    expect(plain(setup)).toEqual(demo.deskSetup.items)
    expect(setup.leaders[0]?.participantName).not.toBe('')
    expect(await refusal(`PUT ${path}/desk-setup`, { isWalkInAllowed: false }, viewer)).toEqual([403, 'not-allowed'])
    expect(await refusal(`POST ${path}/officers`, { name: 'A', role: 'desk', pin: '1234' }, viewer)).toEqual([
      403,
      'not-allowed',
    ])
  })

  it('gives laptops a changed part as their new setup, and tells in the log which part it was', async () => {
    const laptop = await hq.laptop()
    await laptop.pull()
    const privacyNotice = { id: 'Data Anda aman.', en: '' }
    await put({ isWalkInAllowed: false, privacyNotice })
    expect(await setupOf(laptop)).toMatchObject({ isWalkInAllowed: false, privacyNotice, items: demo.deskSetup.items })
    const { entries } = await one.ask<{ entries: object[] }>(`GET /audit?eventId=${demo.event.id}`)
    expect(entries[0]).toMatchObject({
      action: 'desk-setup-changed',
      detail: { parts: ['isWalkInAllowed', 'privacyNotice'] },
    })
  })

  it('counts what was given of each item, what is left, and who got it twice', async () => {
    const laptop = await hq.laptop()
    const give = {
      participantId: someone!.id,
      sessionId: null,
      payload: { kind: 'item-given', item: 'kupon', via: 'camera' },
    }
    laptop.record(give)
    laptop.record(give)
    laptop.record({ participantId: null, sessionId: null, payload: { kind: 'stock', item: 'kupon', stock: 250 } })
    await laptop.push()
    const coupon = async () => (await read()).items.find(({ id }) => id === 'kupon')
    expect(await coupon()).toMatchObject({ stock: 250, people: 1, times: 2, twice: 1 })
    // Whoever sets the stock here counts once more: a setting alone would be older than what the desk counted.
    const items = plain(await read()).map((item) => (item.id === 'kupon' ? { ...item, stock: 400 } : item))
    hq.pass(1_000)
    await put({ items })
    expect(await coupon()).toMatchObject({ stock: 400 })
    await laptop.pull()
    expect([...laptop.pulled.values()].map(({ payload }) => payload)).toContainEqual({
      kind: 'stock',
      item: 'kupon',
      stock: 400,
    })
  })

  it('refuses what no desk could work with, each in words of its own', async () => {
    const setup = await read()
    const items = plain(setup)
    const route = `PUT ${path}/desk-setup`
    const question = {
      kind: 'text',
      words: { id: 'Ukuran kaus?', en: '' },
      options: [],
      isRequired: false,
      roles: null,
    }
    const alert = { kind: 'note', text: 'Halo', participants: [], groups: [], communities: [], roles: [] }
    const put422 = (change: object) => refusal(route, change)
    expect(await put422({ items: [...items, { name: 'Kupon Makan ', stock: 1, roles: null }] })).toEqual([
      409,
      'item-twice',
    ])
    expect(await put422({ items: items.slice(1) })).toEqual([409, 'item-in-use'])
    expect(await put422({ questions: [{ ...question, kind: 'consent', isRequired: true }] })).toEqual([
      422,
      'consent-required',
    ])
    expect(await put422({ questions: [{ ...question, kind: 'choice', options: ['M', 'M '] }] })).toEqual([
      422,
      'question-options',
    ])
    expect(await put422({ questions: [{ ...question, words: { id: ' ', en: '' } }] })).toEqual([422, 'question-empty'])
    expect(await put422({ alerts: [alert] })).toEqual([422, 'alert-nobody'])
    expect(await put422({ leaders: [{ participantId: 'nobody', by: 'group', name: 'Purun' }] })).toEqual([
      404,
      'participant-unknown',
    ])
    expect(await put422({ officers: [] })).toEqual([400, 'request-malformed'])
    expect(await read()).toEqual(setup)
  })

  it('keeps a question that somebody has answered', async () => {
    const laptop = await hq.laptop()
    const [first, ...others] = (await read()).questions
    laptop.record({
      participantId: someone!.id,
      sessionId: null,
      payload: { kind: 'answer', question: first!.id, value: 'Soto Banjar' },
    })
    await laptop.push()
    expect(await refusal(`PUT ${path}/desk-setup`, { questions: others })).toEqual([409, 'question-answered'])
    await put({ questions: [{ ...first, words: { id: 'Menu', en: 'Menu' } }, ...others] })
  })

  it('adds and changes officers by records that laptops pull, and shows no PIN to anybody', async () => {
    const laptop = await hq.laptop()
    const added = await one.send(`POST ${path}/officers`, { name: 'Siti Aisyah', role: 'supervisor', pin: '135790' })
    const { officerId } = added.json<{ officerId: string }>()
    await one.ask(`PATCH ${path}/officers/${officerId}`, { name: 'Hj. Siti Aisyah', pin: '24680' })
    await laptop.pull()
    const [, latest] = [...laptop.pulled.values()].flatMap(({ payload }) =>
      payload.kind === 'officer' ? [payload.officer] : [],
    )
    expect(latest).toMatchObject({ id: officerId, name: 'Hj. Siti Aisyah', role: 'supervisor', isActive: true })
    const salt = Buffer.from(latest?.pin.salt ?? '', 'base64url')
    expect(scryptSync('24680', salt, 32, { N: 2 ** 14, r: 8, p: 1 }).toString('base64url')).toBe(latest?.pin.hash)
    const shown = await one.send(`GET ${path}/desk-setup`)
    expect(shown.json<Setup>().officers).toContainEqual({
      id: officerId,
      name: 'Hj. Siti Aisyah',
      role: 'supervisor',
      isActive: true,
    })
    for (const body of [
      added.body,
      shown.body,
      (await one.send(`GET ${path}`)).body,
      (await one.send(`GET /audit?eventId=${demo.event.id}`)).body,
    ])
      expect(body).not.toMatch(/"pin":|"hash":|"salt":|24680|135790/)
    expect(await refusal(`POST ${path}/officers`, { name: 'A', role: 'desk', pin: '12a4' })).toEqual([
      400,
      'request-malformed',
    ])
    expect(await refusal(`PATCH ${path}/officers/nobody`, { name: 'A' })).toEqual([404, 'officer-unknown'])
  })

  it('keeps one supervisor at work, and takes in whom a laptop has made an officer', async () => {
    const laptop = await hq.laptop()
    const pin = { salt: 'a'.repeat(22), hash: 'b'.repeat(43) }
    laptop.record({
      participantId: null,
      sessionId: null,
      payload: { kind: 'officer', officer: { id: 'o9', name: 'Budi', role: 'desk', pin, isActive: true } },
    })
    await laptop.push()
    const officers = (await read()).officers
    expect(officers.map(({ name }) => name)).toContain('Budi')
    const supervisors = officers.filter(({ role }) => role === 'supervisor')
    for (const { id } of supervisors.slice(1)) await one.ask(`PATCH ${path}/officers/${id}`, { isActive: false })
    expect(await refusal(`PATCH ${path}/officers/${supervisors[0]!.id}`, { role: 'desk' })).toEqual([
      409,
      'last-supervisor',
    ])
  })
})
