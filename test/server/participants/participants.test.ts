import { afterEach, beforeEach, expect, it } from 'vitest'
import { isWellFormedCode } from '#shared/participants/draw-code.ts'
import { demo, openWithDemo, type Browser, type OpenHeadquarters } from '../open-headquarters.ts'
import { withDatabases } from '../with-databases.ts'

type Row = { id: string; name: string; phone: string; email: string; isMasked: boolean; presence: string }
type Page = { total: number; sessionId: string; rows: Row[] }
type Person = { person: Row & { codes: { text: string; standing: string }[]; standing: string }; records: object[] }

const path = `/events/${demo.event.id}`
const someone = demo.participants.find(({ phone, email }) => phone !== '' && email !== '')
const fresh = {
  name: 'Hj. Nurhikmah, S.Pd.',
  role: 'participant',
  community: 'Komunitas Uji',
  group: '',
  category: '',
  sex: 'P',
  phone: '0812 3456 7890',
  email: '',
  isMinor: false,
  hasPermission: false,
  alert: '',
}

withDatabases((newDatabase) => {
  let hq: OpenHeadquarters
  let one: Browser
  beforeEach(async () => {
    hq = await openWithDemo(await newDatabase())
    one = await hq.signedIn('coordinator')
  })
  afterEach(() => hq.close())

  const list = (query = '') => one.ask<Page>(`GET ${path}/participants?${query}`)
  const names = async (text: string) =>
    (await list(`text=${encodeURIComponent(text)}`)).rows.map(({ name }) => name).toSorted()
  const refusal = async (route: string, body?: unknown) => {
    const answer = await one.send(route, body)
    return [answer.statusCode, answer.json<{ code: string }>()]
  }
  const add = (fields: object = {}) =>
    one.ask<{ participantId: string; code: string }>(`POST ${path}/participants`, { ...fresh, ...fields })
  const read = (id: string) => one.ask<Person>(`GET ${path}/participants/${id}`)

  it('pages through the whole list in one order', async () => {
    const seen: string[] = []
    for (let offset = 0; ; offset += 100) {
      const { rows, total, sessionId } = await list(`offset=${offset}&limit=100`)
      expect([total, sessionId]).toEqual([demo.participants.length, 'reg'])
      seen.push(...rows.map(({ id }) => id))
      if (rows.length < 100) break
    }
    expect(seen.toSorted()).toEqual(demo.participants.map(({ id }) => id).toSorted())
  })

  it('finds people by any spelling of their name, by the tail of a phone, by community and by code', async () => {
    await add()
    await add({ name: 'Moh. Yusuf', community: '100% Kreatif', phone: '' })
    expect(await names('hj nur hikmah')).toContain(fresh.name)
    expect(await names('Mohammad Joesoef')).toEqual(['Moh. Yusuf'])
    expect(await names('3456-7890')).toEqual([fresh.name])
    expect(await names('0812345')).toEqual([fresh.name])
    expect(await names('komunitas uji')).toEqual([fresh.name])
    expect(await names('100% kreatif')).toEqual(['Moh. Yusuf'])
    const code = someone?.codes[0]?.text ?? ''
    expect(await names(`${code.slice(0, 3)}-${code.slice(3, 7)}-${code.slice(7)}`.toLowerCase())).toContain(
      someone?.name,
    )
    expect(await names("' OR 1=1 --")).toEqual([])
    expect(await names('%')).toHaveLength(50)
  })

  it('filters by community, group, role, standing and presence together', async () => {
    const { rows, total } = await list('community=GenRe&group=Purun&role=participant&limit=200')
    const expected = demo.participants.filter(
      ({ community, group, role }) => community === 'GenRe' && group === 'Purun' && role === 'participant',
    )
    expect(total).toBe(expected.length)
    expect(rows.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted())
    expect((await list('presence=arrived')).total).toBe(0)
    expect((await list('presence=not-arrived')).total).toBe(demo.participants.length)
    expect(await refusal(`GET ${path}/participants?sessionId=none`)).toMatchObject([404, { code: 'session-unknown' }])
    const { communities } = await one.ask<{ communities: string[] }>(`GET ${path}/facets`)
    expect(communities).toContain('GenRe')
  })

  it('shows viewers masked phones and e-mails, in the list and for one person', async () => {
    const viewer = await hq.signedIn('viewer')
    const { rows } = await viewer.ask<Page>(`GET ${path}/participants?text=${encodeURIComponent(someone?.name ?? '')}`)
    const { person } = await viewer.ask<Person>(`GET ${path}/participants/${someone?.id}`)
    for (const seen of [rows.find(({ id }) => id === someone?.id), person]) {
      expect(seen).toMatchObject({ isMasked: true })
      expect(seen?.phone).toMatch(/^0\d{3}-••••-\d{4}$/)
      expect(seen?.email).toMatch(/^.•••@example\.org$/)
    }
    expect((await read(someone?.id ?? '')).person).toMatchObject({ phone: someone?.phone, isMasked: false })
  })

  it('adds somebody under a code that is drawn, or under the one given', async () => {
    const { participantId, code } = await add()
    expect(isWellFormedCode(code)).toBe(true)
    expect(code).toMatch(/^BJB/)
    expect((await read(participantId)).person).toMatchObject({
      name: fresh.name,
      phone: '+6281234567890',
      standing: 'registered',
      codes: [{ text: code, standing: 'valid' }],
    })
    expect((await add({ code: 'LUAR-1' })).code).toBe('LUAR-1')
    expect(await refusal(`POST ${path}/participants`, { ...fresh, code: 'LUAR-1' })).toMatchObject([
      409,
      { code: 'code-taken' },
    ])
    expect(await refusal(`POST ${path}/participants`, { ...fresh, phone: 'tidak ada' })).toMatchObject([
      422,
      { code: 'phone-malformed' },
    ])
    expect(await refusal(`POST /events/none/participants`, fresh)).toMatchObject([404, { code: 'event-unknown' }])
  })

  it('corrects only what is given, as a change that laptops take in', async () => {
    const { participantId } = await add()
    const before = await read(participantId)
    await one.ask(`PATCH ${path}/participants/${participantId}`, {
      name: 'Hj. Nur Hikmah, S.Pd.',
      phone: '+62 812 3456 7890',
      category: 'VIP',
    })
    const { person, records } = await read(participantId)
    expect(person).toEqual({ ...before.person, name: 'Hj. Nur Hikmah, S.Pd.', category: 'VIP' })
    // The phone is the same; what a desk may correct too is a record, so that the later of two holds everywhere.
    expect(records).toMatchObject([{ kind: 'correction', fields: ['name'] }])
    expect(await names('3456-7890')).toEqual(['Hj. Nur Hikmah, S.Pd.'])
    expect(await refusal(`PATCH ${path}/participants/none`, { name: 'x' })).toMatchObject([
      404,
      { code: 'participant-unknown' },
    ])
  })

  it('sets a standing with its reason, which the log keeps', async () => {
    const id = someone?.id ?? ''
    await one.ask(`PUT ${path}/participants/${id}/standing`, { standing: 'blocked', reason: 'Data ganda' })
    expect((await read(id)).person.standing).toBe('blocked')
    const { entries } = await one.ask<{ entries: object[] }>(`GET /audit?eventId=${demo.event.id}`)
    expect(entries[0]).toMatchObject({
      action: 'standing-set',
      target: id,
      detail: { from: 'registered', to: 'blocked', reason: 'Data ganda' },
    })
    expect(await refusal(`PUT ${path}/participants/${id}/standing`, { standing: 'blocked' })).toMatchObject([
      400,
      { code: 'request-malformed' },
    ])
  })

  it('revokes and replaces codes, each once, and only the person’s own', async () => {
    const { participantId, code } = await add()
    const other = await add()
    const codes = `POST ${path}/participants/${participantId}/codes`
    const replaced = await one.ask<{ code: string }>(`${codes}/replace`, { code, reason: 'Hilang' })
    expect(isWellFormedCode(replaced.code)).toBe(true)
    await one.ask(`${codes}/revoke`, { code: replaced.code, reason: 'Disebarkan' })
    expect((await read(participantId)).person.codes.toSorted((a, b) => (a.standing < b.standing ? -1 : 1))).toEqual([
      { text: code, standing: 'replaced' },
      { text: replaced.code, standing: 'revoked' },
    ])
    expect(await refusal(`${codes}/revoke`, { code, reason: 'x' })).toMatchObject([409, { code: 'code-not-valid' }])
    expect(await refusal(`${codes}/revoke`, { code: other.code, reason: 'x' })).toMatchObject([
      404,
      { code: 'code-unknown' },
    ])
  })

  it('keeps hostile names as they are, and refuses a letter that no database keeps', async () => {
    const hostile = [
      '<script>alert(1)</script>',
      "Robert'); DROP TABLE participants;--",
      '=1+1',
      '\u202Eevil',
      '👩🏽‍🚀',
    ]
    for (const name of hostile) {
      const { participantId } = await add({ name })
      expect((await read(participantId)).person.name).toBe(name)
      expect((await names(name)).length).toBeGreaterThan(0)
    }
    expect(await refusal(`POST ${path}/participants`, { ...fresh, name: 'a\0b' })).toMatchObject([
      400,
      { code: 'request-malformed' },
    ])
    expect(await refusal(`GET ${path}/participants?text=%00`)).toMatchObject([400, { code: 'request-malformed' }])
    expect(await refusal(`POST ${path}/participants`, { ...fresh, name: 'x'.repeat(101) })).toMatchObject([
      400,
      { code: 'request-malformed' },
    ])
  })
})
