import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkSignedCode } from '#shared/codes/code-signature.ts'
import { readSignedCode } from '#shared/participants/signed-code.ts'
import { eventRepository } from '../../../server/database/event-repository.ts'
import { demo } from '../open-headquarters.ts'
import { openWithLaptops, type WithLaptops } from '../open-with-laptops.ts'
import { withDatabases } from '../with-databases.ts'

const path = `/events/${demo.event.id}`
const table = 'paper=A4&separator=%3B&language=id'
const named = (name: string) => demo.participants.find((person) => person.name === name)!

withDatabases((newDatabase) => {
  let hq: WithLaptops
  beforeEach(async () => {
    hq = await openWithLaptops(await newDatabase())
  })
  afterEach(() => hq.close())

  const take = (query: string, one = hq.coordinator) => one.send(`GET ${path}/codes/hand-out?${query}`)
  const rowsOf = async (query: string): Promise<string[][]> =>
    parse((await take(`${query}&${table}`)).body, { bom: true, delimiter: ';' })
  const post = async <T>(what: string, body?: unknown, one = hq.coordinator) =>
    (await one.send(`POST ${path}/${what}`, body)).json<T>()
  const keys = async () =>
    (await hq.coordinator.send(`GET ${path}/code-keys`)).json<{ keys: { id: string; standing: string }[] }>().keys
  /** As every laptop gets it. */
  const setup = () => eventRepository(hq.deps.database).deskSetup(demo.event.id)

  it('hands out the codes of whoever was chosen, to coordinators only, and notes who took how many', async () => {
    const rows = await rowsOf('what=whatsapp&isSigned=no&onlyWithPhone=yes')
    const count = (await hq.coordinator.send(`GET ${path}/codes/count?onlyWithPhone=yes`)).json<{
      people: number
      withoutCode: number
    }>()
    expect(rows.length - 1).toBe(count.people - count.withoutCode)
    expect(rows.slice(1).every(([phone, , code]) => /^62\d+$/.test(phone ?? '') && code !== '')).toBe(true)
    const genre = await rowsOf('what=mail-merge&isSigned=no&community=GenRe')
    expect(new Set(genre.slice(1).map((row) => row[2]))).toEqual(new Set(['GenRe']))
    const pictures = await take(`what=pictures-png&isSigned=no&community=GenRe&${table}`)
    expect(pictures.headers['content-disposition']).toBe('attachment; filename="BJB-kode-png.zip"')
    // The end of an archive tells how many files are in it.
    expect(pictures.rawPayload.readUInt16LE(pictures.rawPayload.length - 22 + 10)).toBe(genre.length - 1)
    const agenda = await take(`what=calendar&isSigned=no&${table}`)
    expect(agenda.body.match(/BEGIN:VEVENT/g)).toHaveLength(demo.sessions.length)
    expect((await take(`what=cards&isSigned=no&community=nobody&${table}`)).json()).toMatchObject({
      code: 'code-nobody-chosen',
    })
    expect((await take(`what=whatsapp&isSigned=no&${table}`, await hq.signedIn('viewer'))).statusCode).toBe(403)
    const { entries } = (await hq.coordinator.send(`GET /audit?eventId=${demo.event.id}`)).json<{
      entries: { action: string; detail: Record<string, unknown> }[]
    }>()
    expect(entries.find(({ detail }) => detail['what'] === 'codes-whatsapp')).toMatchObject({
      action: 'exported',
      detail: { count: rows.length - 1 },
    })
  })

  it('signs with the newest key, lets old codes pass until their key is revoked, and keeps the secret half', async () => {
    expect((await take(`what=mail-merge&isSigned=yes&${table}`)).json()).toMatchObject({ code: 'code-key-missing' })
    expect(await post('code-keys')).toMatchObject({ keyId: 'k1' })
    const qrs = async () =>
      (await rowsOf('what=mail-merge&isSigned=yes&community=GenRe')).slice(1).map((row) => row[8] ?? '')
    const [old = ''] = await qrs()
    const signed = readSignedCode(old)
    if (signed === null || signed === 'malformed') throw new Error(old)
    expect(checkSignedCode(signed, (await setup()).codeKeys)).toBe('genuine')
    expect(await post('codes/check', { text: old })).toMatchObject({ kind: 'known', keyId: 'k1', standing: 'valid' })

    await post('code-keys')
    const [fresh = ''] = await qrs()
    expect(fresh.split('.')[2]).toBe('K2')
    expect((await keys()).map(({ id, standing }) => `${id} ${standing}`)).toEqual(['k2 signs', 'k1 verifies'])
    expect(await post('codes/check', { text: old })).toMatchObject({ kind: 'known' })
    await post('code-keys/k1/revoke')
    expect(await post('codes/check', { text: old })).toMatchObject({ kind: 'key-revoked' })
    expect(checkSignedCode(signed, (await setup()).codeKeys)).toBe('key-revoked')
    const last = fresh.endsWith('0') ? '8' : '0'
    expect(await post('codes/check', { text: fresh.slice(0, -1) + last })).toMatchObject({ kind: 'malformed' })
    expect(await post('code-keys/k9/revoke')).toMatchObject({ code: 'code-key-unknown' })
    expect(Object.keys((await setup()).codeKeys[0] ?? {})).toEqual(['id', 'publicKey', 'isRevoked'])
    const found = await hq.coordinator.send(`GET ${path}/participants?text=${encodeURIComponent(fresh)}`)
    expect(found.json()).toMatchObject({ total: 1, rows: [{ community: 'GenRe' }] })
  })

  it('tells of any text what it is as a code, in small letters and with dashes too', async () => {
    const { id, codes } = named('Nurhikmah')
    const text = codes[0]?.text ?? ''
    expect(await post('codes/check', { text: `${text.slice(0, 3)}-${text.slice(3).toLowerCase()}` })).toMatchObject({
      kind: 'known',
      person: { id, name: 'Nurhikmah' },
      keyId: null,
    })
    expect(await post('codes/check', { text: 'https://contoh.id/1' })).toMatchObject({ kind: 'unknown' })
  })
})
