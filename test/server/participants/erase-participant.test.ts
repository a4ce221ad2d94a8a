import { afterEach, beforeEach, expect, it } from 'vitest'
import { doorsOpenAt, openWithLaptops, type WithLaptops } from '../open-with-laptops.ts'
import { demo } from '../open-headquarters.ts'
import { readProjection } from '../read-projection.ts'
import { rebuildProjection } from '../../../server/sync/rebuild-projection.ts'
import { withDatabases } from '../with-databases.ts'

const path = `/events/${demo.event.id}`
const someone = demo.participants.find(({ phone, email }) => phone !== '' && email !== '')!
const whom = { sessionId: null, participantId: someone.id, scannedAt: doorsOpenAt }

type Person = { person: { name: string; phone: string; codes: { standing: string }[] }; records: { kind: string }[] }

withDatabases((newDatabase) => {
  let hq: WithLaptops
  beforeEach(async () => {
    hq = await openWithLaptops(await newDatabase())
  })
  afterEach(() => hq.close())
  const erase = () =>
    hq.coordinator.send(`POST ${path}/participants/${someone.id}/erase`, { because: 'consent-withdrawn' })

  it('empties what came before and what comes after, and its projection is what a rebuild makes of it', async () => {
    const laptop = await hq.laptop()
    laptop.record({ ...whom, sessionId: 'reg', payload: { kind: 'admission', via: 'scanner', isReEntry: false } })
    laptop.record({ ...whom, payload: { kind: 'correction', changes: { name: 'Rahasia Pertama', sex: 'P' } } })
    await laptop.push()
    expect((await erase()).statusCode).toBe(200)
    laptop.record({ ...whom, payload: { kind: 'answer', question: 'kaus', value: 'Rahasia Kedua' } })
    await laptop.push()

    const stored = await hq.deps.database.db.selectFrom('records').selectAll().orderBy('version').execute()
    expect(stored.map(({ kind, erased_by }) => [kind, erased_by !== null])).toEqual([
      ['admission', false],
      ['correction', true],
      ['erasure', false],
      ['answer', true],
    ])
    expect(JSON.stringify(stored)).not.toContain('Rahasia')
    const { person } = await hq.coordinator.ask<Person>(`GET ${path}/participants/${someone.id}`)
    expect(person).toMatchObject({ name: '—', phone: '', email: '', sex: 'P', community: someone.community })
    expect(person.codes.map(({ standing }) => standing)).toEqual(someone.codes.map(() => 'revoked'))
    const before = await readProjection(hq.deps, demo.event.id)
    await rebuildProjection(hq.deps, demo.event.id)
    expect(await readProjection(hq.deps, demo.event.id)).toEqual(before)
    const acts = await hq.deps.database.db.selectFrom('audit').select(['action', 'detail']).execute()
    expect(acts).toContainEqual({ action: 'participant-erased', detail: '{"because":"consent-withdrawn"}' })
  })

  it('erases nobody twice, and nobody for a viewer', async () => {
    await erase()
    expect((await erase()).json()).toMatchObject({ code: 'participant-erased' })
    const viewer = await hq.signedIn('viewer')
    const asked = await viewer.send(`POST ${path}/participants/${someone.id}/data-copy`)
    expect(asked.statusCode).toBe(403)
  })

  it('hands out all that is kept of somebody, and says in the audit log that it did', async () => {
    const copied = await hq.coordinator.ask<{ fileName: string; text: string }>(
      `POST ${path}/participants/${someone.id}/data-copy`,
    )
    expect(JSON.parse(copied.text)).toMatchObject({ entries: [{ now: { name: someone.name, phone: someone.phone } }] })
    const { records } = await hq.coordinator.ask<Person>(`GET ${path}/participants/${someone.id}`)
    expect(records.map(({ kind }) => kind)).toEqual(['data-copy'])
  })
})
