import type { DashboardAnswer } from '../../server/contract/dashboard-routes.ts'
import { dashboardHeader, dashboardPrefix } from '../../server/contract/dashboard-address.ts'

const password = 'kata sandi untuk latihan'

/** A coordinator at headquarters' dashboard, without the browser: signs in by the first administrator's link. */
export async function signInCoordinator(link: string) {
  const { origin: address } = new URL(link)
  let cookie = ''

  async function ask<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${address}${dashboardPrefix}${path}`, {
      method,
      headers: { 'content-type': 'application/json', [dashboardHeader]: '1', cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const [set] = answer.headers.getSetCookie()
    if (set !== undefined) cookie = set.split(';')[0] ?? ''
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as T
  }

  const token = link.slice(link.lastIndexOf('/') + 1)
  await ask('POST', '/link/accept', { token, name: 'Rahma', email: 'rahma@example.org', password })
  return {
    /** The session of this coordinator, for a browser that is to be signed in as well: `name=value`. */
    cookie: () => cookie,
    /** Draws a pairing code, as people read it out. */
    async pairingCode(eventId: string, deskName: string): Promise<string> {
      const path = `/events/${eventId}/pairing-codes`
      const drawn = await ask<DashboardAnswer<'POST /events/:eventId/pairing-codes'>>('POST', path, { deskName })
      return drawn.code
    },
    live: (eventId: string) => ask<DashboardAnswer<'GET /events/:eventId/live'>>('GET', `/events/${eventId}/live`),
    conflicts: (eventId: string, state: 'open' | 'decided') =>
      ask<DashboardAnswer<'GET /events/:eventId/conflicts'>>('GET', `/events/${eventId}/conflicts?state=${state}`),
  }
}

export type Coordinator = Awaited<ReturnType<typeof signInCoordinator>>
