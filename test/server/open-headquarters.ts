import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import pino from 'pino'
import { uuidv7 } from 'uuidv7'
import { eventFileSchema, type EventFile } from '#shared/event/event.ts'
import { inviteFirstAdministrator } from '../../server/accounts/invite.ts'
import { buildApp, type App } from '../../server/app.ts'
import { changeBell } from '../../server/change-bell.ts'
import type { UserRole } from '../../server/contract/accounts.ts'
import { dashboardHeader, dashboardPrefix } from '../../server/contract/dashboard-address.ts'
import { openDatabase } from '../../server/database/open-database.ts'
import type { Deps } from '../../server/deps.ts'
import { loadEventFile } from '../../server/events/load-event-file.ts'

export const publicAddress = 'https://hq.example.org'

export const demo: EventFile = eventFileSchema.parse(
  JSON.parse(readFileSync(new URL('../../resources/demo/banjarbaru.json', import.meta.url), 'utf8')),
)

type Response = Awaited<ReturnType<App['inject']>>
/** What a test sends otherwise than a browser would. */
type SendOptions = { headers?: Record<string, string> }

/** One browser: it keeps its cookie and sends the dashboard's header. */
export type Browser = {
  send: (route: string, body?: unknown, options?: SendOptions) => Promise<Response>
  /** The same, for what must succeed: the parsed answer. */
  ask: <T = Record<string, unknown>>(route: string, body?: unknown) => Promise<T>
  cookie: () => string
}

export type OpenHeadquarters = {
  app: App
  deps: Deps
  /** Moves the server's clock on. */
  pass: (milliseconds: number) => void
  browser: () => Browser
  signedIn: (role: UserRole) => Promise<Browser>
  close: () => Promise<void>
}

export const password = 'kata sandi panjang'

/** A whole headquarters without a socket: its real routes on a real database, with a clock that a test moves. */
export async function openHeadquarters(databaseUrl: string): Promise<OpenHeadquarters> {
  const database = await openDatabase(databaseUrl)
  const log = pino({ level: 'silent' })
  const changes = changeBell({ database, log })
  let shift = 0
  const deps: Deps = {
    database,
    changes,
    now: () => Date.now() + shift,
    newId: uuidv7,
    randomBytes,
    publicAddress: () => publicAddress,
    log,
  }
  const app = await buildApp({ deps, isBehindProxy: false })
  const browser = () => openBrowser(app)
  let administrator: Browser | null = null
  let people = 0
  const accept = async (link: string, email: string) => {
    const one = browser()
    const token = link.slice(link.lastIndexOf('/') + 1)
    await one.ask('POST /link/accept', { token, name: `Orang ${email}`, email, password })
    return one
  }
  const findAdministrator = async () => {
    administrator ??= await accept((await inviteFirstAdministrator(deps)) ?? '', 'admin@example.org')
    return administrator
  }
  return {
    app,
    deps,
    pass: (milliseconds) => {
      shift += milliseconds
    },
    browser,
    signedIn: async (role) => {
      const first = await findAdministrator()
      if (role === 'administrator') return first
      const email = `${role}${++people}@example.org`
      const { link } = await first.ask<{ link: string }>('POST /users', { name: role, email, role })
      return accept(link, email)
    },
    close: async () => {
      await app.close()
      changes.stop()
      await database.close()
    },
  }
}

/** The same with the example event in it. */
export async function openWithDemo(databaseUrl: string): Promise<OpenHeadquarters> {
  const headquarters = await openHeadquarters(databaseUrl)
  await loadEventFile(headquarters.deps, demo)
  return headquarters
}

function openBrowser(app: App): Browser {
  let cookie = ''
  const send = async (route: string, body?: unknown, options: SendOptions = {}) => {
    const [method, path] = route.split(' ')
    const response = await app.inject({
      method: method as 'GET',
      url: `${dashboardPrefix}${path}`,
      ...(body === undefined ? {} : { payload: body as object }),
      ...options,
      headers: { [dashboardHeader]: '1', cookie, ...options.headers },
    })
    const set = response.cookies.find(({ name }) => name === 'gapura_session')
    if (set !== undefined) cookie = set.value === '' ? '' : `${set.name}=${set.value}`
    return response
  }
  return {
    send,
    ask: async <T>(route: string, body?: unknown) => {
      const response = await send(route, body)
      if (response.statusCode !== 200) throw new Error(`${route} ${response.statusCode} ${response.body}`)
      return response.json<T>()
    },
    cookie: () => cookie,
  }
}
