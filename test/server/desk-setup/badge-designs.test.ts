import { afterEach, beforeEach, expect, it } from 'vitest'
import type { DashboardAnswer } from '../../../server/contract/dashboard-routes.ts'
import { sampleDesigns } from '../../../tools/demo-event/badge-designs.ts'
import { demo, type Browser } from '../open-headquarters.ts'
import { openWithLaptops, type WithLaptops } from '../open-with-laptops.ts'
import { withDatabases } from '../with-databases.ts'

const path = `/events/${demo.event.id}/badge-designs`
const { wide } = sampleDesigns

withDatabases((newDatabase) => {
  let hq: WithLaptops
  let one: Browser
  beforeEach(async () => {
    hq = await openWithLaptops(await newDatabase())
    one = hq.coordinator
  })
  afterEach(() => hq.close())

  const names = async () =>
    (await one.ask<DashboardAnswer<'GET /events/:eventId/badge-designs'>>(`GET ${path}`)).designs.map(
      ({ name }) => name,
    )
  const put = (design: object) => one.ask(`PUT ${path}`, { text: JSON.stringify(design) })

  it('takes a design in, replaces it by a later one of its id, and gives it to every laptop', async () => {
    const before = await names()
    const laptop = await hq.laptop()
    await laptop.pull()
    await put(wide)
    await put({ ...wide, name: 'Kartu tamu' })
    expect(await names()).toEqual([...before, 'Kartu tamu'])
    const setup = (await laptop.pull()).at(-1)?.setup
    expect(setup?.deskSetup.badges.at(-1)).toEqual({ ...wide, name: 'Kartu tamu' })
    await one.ask(`DELETE ${path}/${wide.id}`)
    expect(await names()).toEqual(before)
  })

  it('keeps them when another part of the setup is changed', async () => {
    const before = await names()
    expect(before.length).toBeGreaterThan(0)
    await one.ask(`PUT /events/${demo.event.id}/desk-setup`, { isWalkInAllowed: false })
    expect(await names()).toEqual(before)
  })

  it('refuses what is no design with its code, and viewers everything', async () => {
    const refusal = async (text: string, browser = one) => {
      const answer = await browser.send(`PUT ${path}`, { text })
      return [answer.statusCode, answer.json<{ code: string; detail?: string }>()]
    }
    expect(await refusal('apa saja')).toMatchObject([422, { code: 'badge-not-a-design' }])
    const unknown = JSON.stringify(wide).replace('{event}', '{jabatan}')
    expect(await refusal(unknown)).toMatchObject([
      422,
      { code: 'badge-field-unknown', detail: '{jabatan} · front acara' },
    ])
    expect(await refusal(JSON.stringify(wide), await hq.signedIn('viewer'))).toMatchObject([
      403,
      { code: 'not-allowed' },
    ])
    expect((await one.send(`DELETE ${path}/nobody`)).statusCode).toBe(404)
  })
})
