import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dashboardRoutes } from '../../../server/contract/dashboard-routes.ts'
import type { UserRole } from '../../../server/contract/accounts.ts'
import type { Route } from '../../../server/contract/route.ts'
import { demo, openWithDemo, publicAddress, type Browser, type OpenHeadquarters } from '../open-headquarters.ts'
import { withDatabases } from '../with-databases.ts'

const roles: UserRole[] = ['viewer', 'coordinator', 'administrator']
const routes = Object.entries<Route>(dashboardRoutes)
const changing = routes.filter(([name]) => !name.startsWith('GET'))
const header = 'x-gapura-dashboard'

/** Blanks filled with an event that is there and things that are not: what a role may do is decided before. */
function addressOf(name: string): string {
  return name.replace(':eventId', demo.event.id).replace(':what', 'none').replaceAll(/:\w+/g, 'none')
}

withDatabases((newDatabase) => {
  let hq: OpenHeadquarters
  let browsers: Map<UserRole, Browser>
  beforeAll(async () => {
    hq = await openWithDemo(await newDatabase())
    browsers = new Map()
    for (const role of roles) browsers.set(role, await hq.signedIn(role))
  })
  afterAll(() => hq.close())

  // Signing out would take the browser away from the tests after it, and an open stream never ends by itself.
  const asked = routes.filter(([name]) => name !== 'DELETE /session' && !name.endsWith('/stream'))

  describe.each(roles)('to a %s', (role) => {
    it.each(asked)('%s is open only as far as the role goes', async (name, { needs }) => {
      const answer = await browsers.get(role)!.send(addressOf(name))
      const isAllowed = needs === 'anybody' || roles.indexOf(role) >= roles.indexOf(needs)
      const isRefused = answer.statusCode === 403 && answer.json<{ code: string }>().code === 'not-allowed'
      // The audit log of all events is for administrators; that of one event is for coordinators too.
      const isAllLogs = name === 'GET /audit' && role === 'coordinator'
      expect(isRefused).toBe(!isAllowed || isAllLogs)
      expect(answer.statusCode).not.toBe(500)
    })
  })

  it.each(routes.filter(([, { needs }]) => needs !== 'anybody'))('%s asks a stranger to sign in', async (name) => {
    const answer = await hq.browser().send(addressOf(name))
    expect([answer.statusCode, answer.json<object>()]).toMatchObject([401, { code: 'signed-out' }])
  })

  it.each(changing)('%s refuses what another site could send', async (name) => {
    const [method, path] = addressOf(name).split(' ')
    const send = (headers: Record<string, string>) =>
      hq.app.inject({ method: method as 'POST', url: `/api/dashboard${path}`, headers })
    for (const headers of [{}, { [header]: '1', origin: 'https://evil.example' }, { [header]: '1', origin: 'null' }]) {
      const answer = await send({ ...headers, cookie: browsers.get('administrator')!.cookie() })
      expect([answer.statusCode, answer.json<object>()]).toMatchObject([403, { code: 'cross-site' }])
    }
  })

  it('lets the page itself in, by its public address or the one it was opened at', async () => {
    for (const [origin, host] of [
      [publicAddress, 'internal:8080'],
      ['http://192.168.1.5:8080', '192.168.1.5:8080'],
    ] as const) {
      const answer = await browsers.get('coordinator')!.send('POST /events/example', undefined, {
        headers: { origin, host },
      })
      expect(answer.json()).toMatchObject({ code: 'event-exists' })
    }
  })

  it('takes a cookie for nobody’s when it was made up, cut or emptied', async () => {
    const cookie = browsers.get('administrator')!.cookie()
    for (const other of [`${cookie}x`, cookie.slice(0, -1), 'gapura_session=', 'gapura_session=../../etc'])
      expect((await hq.browser().send('GET /users', undefined, { headers: { cookie: other } })).statusCode).toBe(401)
  })

  it('sends the headers that keep a page to itself, and keeps answers out of caches', async () => {
    const { headers } = await hq.browser().send('GET /session')
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
    })
    expect(headers['content-security-policy']).toContain("script-src 'self';")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
  })

  it('refuses a body that is too large, broken or of an unknown kind, with a code', async () => {
    const one = browsers.get('coordinator')!
    const path = `POST /events/${demo.event.id}/participants`
    const large = await one.send(path, { name: 'x'.repeat(2_000_000) })
    expect([large.statusCode, large.json<object>()]).toMatchObject([413, { code: 'request-too-large' }])
    for (const [type, body] of [
      ['application/json', '{"name":'],
      ['application/xml', '<name/>'],
    ] as const) {
      const answer = await one.send(path, body, { headers: { 'content-type': type } })
      expect([answer.statusCode >= 400 && answer.statusCode < 500, answer.json<object>()]).toMatchObject([
        true,
        { code: 'request-malformed' },
      ])
    }
    expect((await one.send('GET /nowhere')).json()).toMatchObject({ code: 'not-found' })
  })
})
