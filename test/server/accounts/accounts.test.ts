import { afterEach, expect, it } from 'vitest'
import { inviteFirstAdministrator } from '../../../server/accounts/invite.ts'
import { webSessionRepository } from '../../../server/database/web-session-repository.ts'
import { openHeadquarters, password, publicAddress, type OpenHeadquarters } from '../open-headquarters.ts'
import { withDatabases } from '../with-databases.ts'

const hour = 60 * 60 * 1000
const tokenOf = (link: string) => link.slice(link.lastIndexOf('/') + 1)

withDatabases((newDatabase) => {
  let hq: OpenHeadquarters
  const open = async () => {
    hq = await openHeadquarters(await newDatabase())
    return hq
  }
  afterEach(() => hq.close())

  it('lets the first administrator in by a link that works once, whichever server printed it', async () => {
    const { deps, browser } = await open()
    const [first, second] = [await inviteFirstAdministrator(deps), await inviteFirstAdministrator(deps)]
    expect(first).toMatch(new RegExp(`^${publicAddress}/#/link/[\\w-]{43}$`))
    const one = browser()
    expect(await one.ask('GET /session')).toEqual({ user: null, wantsFirstAdministrator: true })
    const link = await one.ask('POST /link/read', { token: tokenOf(first!) })
    expect(link).toMatchObject({ role: 'administrator', email: '' })
    const accepting = { name: 'Ibu Rina', email: 'Rina@Example.org', password }
    const { user } = await one.ask<{ user: object }>('POST /link/accept', { token: tokenOf(first!), ...accepting })
    expect(user).toMatchObject({ name: 'Ibu Rina', email: 'rina@example.org', role: 'administrator' })
    expect(await one.ask('GET /session')).toEqual({ user, wantsFirstAdministrator: false })
    for (const used of [first, second]) {
      const again = await browser().send('POST /link/accept', { token: tokenOf(used!), ...accepting })
      expect([again.statusCode, again.json<object>()]).toMatchObject([410, { code: 'link-used' }])
    }
    expect(await inviteFirstAdministrator(deps)).toBeNull()
  })

  it('keeps one administrator when two first links are used at the same time', async () => {
    const { deps, browser } = await open()
    const links = [await inviteFirstAdministrator(deps), await inviteFirstAdministrator(deps)]
    const answers = await Promise.all(
      links.map((link, index) =>
        browser().send('POST /link/accept', {
          token: tokenOf(link!),
          name: 'A',
          email: `a${index}@example.org`,
          password,
        }),
      ),
    )
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 410])
  })

  it('refuses a link that is unknown or too old, and a password that is too short', async () => {
    const { deps, browser, pass } = await open()
    const link = (await inviteFirstAdministrator(deps)) ?? ''
    const accept = async (token: string, secret: string) => {
      const body = { token, name: 'A', email: 'a@example.org', password: secret }
      return (await browser().send('POST /link/accept', body)).json<{ code: string }>().code
    }
    expect(await accept('x'.repeat(43), password)).toBe('link-unknown')
    expect(await accept(tokenOf(link), 'pendek')).toBe('request-malformed')
    pass(25 * hour)
    expect(await accept(tokenOf(link), password)).toBe('link-expired')
  })

  it('signs in with a cookie that scripts and other sites cannot reach, and out again', async () => {
    const { signedIn, browser } = await open()
    await signedIn('administrator')
    const one = browser()
    const answer = await one.send('POST /session', { email: ' ADMIN@example.org', password })
    expect(answer.cookies[0]).toMatchObject({
      name: 'gapura_session',
      httpOnly: true,
      sameSite: 'Strict',
      secure: true,
      path: '/',
      maxAge: 12 * 60 * 60,
    })
    const kept = one.cookie()
    expect((await one.send('DELETE /session')).statusCode).toBe(200)
    const reused = await browser().send('GET /users', undefined, { headers: { cookie: kept } })
    expect(reused.json()).toMatchObject({ code: 'signed-out' })
  })

  it('answers an unknown e-mail, a wrong password and a disabled user alike', async () => {
    const { signedIn, browser } = await open()
    const administrator = await signedIn('administrator')
    await signedIn('viewer')
    const { users } = await administrator.ask<{ users: { id: string; email: string }[] }>('GET /users')
    const viewer = users.find(({ email }) => email.startsWith('viewer'))
    await administrator.ask(`PATCH /users/${viewer?.id}`, { isDisabled: true })
    const attempts = [
      ['nobody@example.org', password],
      ['admin@example.org', 'salah sama sekali'],
      [viewer?.email, password],
    ]
    const answers = []
    for (const [email, secret] of attempts) {
      const began = performance.now()
      const answer = await browser().send('POST /session', { email, password: secret })
      answers.push({ status: answer.statusCode, code: answer.json<{ code: string }>().code })
      // Every one of them pays for a hash: far longer than a look into the database.
      expect(performance.now() - began).toBeGreaterThan(8)
    }
    expect(answers).toEqual(Array.from({ length: 3 }, () => ({ status: 401, code: 'sign-in-wrong' })))
  })

  it('stops guessing after ten attempts at an e-mail, also with the right password, for a quarter of an hour', async () => {
    const { signedIn, browser, pass } = await open()
    await signedIn('administrator')
    const attempt = async (secret: string) =>
      (await browser().send('POST /session', { email: 'admin@example.org', password: secret })).statusCode
    const statuses: number[] = []
    for (let count = 0; count < 10; count++) statuses.push(await attempt('salah'))
    expect(new Set(statuses)).toEqual(new Set([401]))
    expect(await attempt(password)).toBe(429)
    pass(hour / 4 + 1000)
    expect(await attempt(password)).toBe(200)
  })

  it('signs a browser out that was not used for twelve hours, and not one that was', async () => {
    const { signedIn, pass, deps } = await open()
    const one = await signedIn('administrator')
    for (let turn = 0; turn < 3; turn++) {
      pass(8 * hour)
      expect((await one.send('GET /users')).statusCode).toBe(200)
    }
    pass(12 * hour)
    expect((await one.send('GET /users')).statusCode).toBe(401)
    await webSessionRepository(deps.database).removeExpired(deps.now())
    expect(await deps.database.db.selectFrom('web_sessions').selectAll().execute()).toEqual([])
  })

  it('changes somebody’s own password and signs their other browsers out', async () => {
    const { signedIn, browser } = await open()
    const one = await signedIn('administrator')
    const other = browser()
    await other.ask('POST /session', { email: 'admin@example.org', password })
    const wrong = await one.send('PUT /password', { current: 'bukan ini', next: 'kata sandi baru' })
    expect([wrong.statusCode, wrong.json<object>()]).toMatchObject([403, { code: 'password-wrong' }])
    await one.ask('PUT /password', { current: password, next: 'kata sandi baru' })
    expect((await one.send('GET /users')).statusCode).toBe(200)
    expect((await other.send('GET /users')).statusCode).toBe(401)
    expect((await other.send('POST /session', { email: 'admin@example.org', password })).statusCode).toBe(401)
  })

  it('invites users by a link that can be withdrawn, and takes an e-mail once', async () => {
    const { signedIn, browser, deps } = await open()
    const one = await signedIn('administrator')
    const invite = { name: 'Pak Budi', email: 'budi@example.org', role: 'coordinator' }
    const { link } = await one.ask<{ link: string }>('POST /users', invite)
    const listed = await one.ask<{ invitations: { id: string }[] }>('GET /users')
    expect(listed.invitations).toMatchObject([invite])
    expect(JSON.stringify(await deps.database.db.selectFrom('invitations').selectAll().execute())).not.toContain(
      tokenOf(link),
    )
    await one.ask(`DELETE /invitations/${listed.invitations[0]?.id}`)
    const gone = await browser().send('POST /link/accept', { token: tokenOf(link), ...invite, password })
    expect(gone.json()).toMatchObject({ code: 'link-unknown' })
    const taken = await one.send('POST /users', { ...invite, email: 'ADMIN@example.org' })
    expect([taken.statusCode, taken.json<object>()]).toMatchObject([409, { code: 'email-taken' }])
    const unknown = await one.send('DELETE /invitations/none')
    expect(unknown.json()).toMatchObject({ code: 'link-unknown' })
  })

  it('changes roles and disables users at once, and never the last administrator', async () => {
    const { signedIn } = await open()
    const one = await signedIn('administrator')
    const coordinator = await signedIn('coordinator')
    const { users } = await one.ask<{ users: { id: string; role: string }[] }>('GET /users')
    const [admin, other] = users
    for (const change of [{ role: 'viewer' }, { isDisabled: true }]) {
      const last = await one.send(`PATCH /users/${admin?.id}`, change)
      expect([last.statusCode, last.json<object>()]).toMatchObject([409, { code: 'last-administrator' }])
    }
    await one.ask(`PATCH /users/${other?.id}`, { role: 'viewer' })
    expect((await coordinator.send('POST /events/example')).statusCode).toBe(403)
    await one.ask(`PATCH /users/${other?.id}`, { isDisabled: true })
    expect((await coordinator.send('GET /events')).statusCode).toBe(401)
    expect((await one.send('PATCH /users/nobody', { role: 'viewer' })).json()).toMatchObject({ code: 'user-unknown' })
    expect((await one.send(`PATCH /users/${other?.id}`, {})).json()).toMatchObject({ code: 'request-malformed' })
  })
})
