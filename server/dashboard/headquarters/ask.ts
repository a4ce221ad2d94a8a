import { dashboardHeader, dashboardPrefix } from '../../contract/dashboard-address.ts'
import type { DashboardAnswer, DashboardInput, DashboardRoute } from '../../contract/dashboard-routes.ts'
import type { DashboardErrorCode } from '../../contract/errors.ts'

/** What can go wrong between a browser and headquarters, beside what headquarters itself says. */
export type AskErrorCode = DashboardErrorCode | 'unreachable' | 'not-headquarters'

/** A question that headquarters did not answer with a success. */
export class AskFailed extends Error {
  readonly code: string
  /** Where or what, when that helps. */
  readonly detail: string | undefined

  constructor(code: AskErrorCode | (string & {}), detail?: string) {
    super(code)
    this.code = code
    this.detail = detail
  }
}

/** A form on another site cannot send it. */
export const headers = { [dashboardHeader]: '1' }

export type AnyInput = {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
}

/** The address of a route with its blanks filled in; what is undefined is left out of the query. */
export function addressOf(route: string, { params = {}, query = {} }: AnyInput = {}): string {
  const path = route
    .slice(route.indexOf('/'))
    .replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const given = Object.entries(query).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
  )
  return `${dashboardPrefix}${path}${given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`}`
}

/** Asks headquarters; throws `AskFailed` with a code for which the page has a sentence. */
export async function ask<K extends DashboardRoute>(
  route: K,
  input: DashboardInput<K>,
  signal?: AbortSignal,
): Promise<DashboardAnswer<K>> {
  const { body, ...where } = input as AnyInput
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const type = body === undefined ? {} : { 'content-type': 'application/json' }
  const response = await reach(addressOf(route, where), {
    method: route.slice(0, route.indexOf(' ')),
    headers: { ...headers, ...type },
    credentials: 'same-origin',
    ...sent,
    ...(signal ? { signal } : {}),
  })
  if (!response.ok) throw await readFailure(response)
  return (await readJson(response)) as DashboardAnswer<K>
}

/** What a refusal says of itself, or that it was not headquarters that spoke. */
export async function readFailure(response: Response): Promise<AskFailed> {
  const { code, detail } = (await readJson(response)) as { code?: unknown; detail?: unknown }
  return new AskFailed(
    typeof code === 'string' ? code : 'not-headquarters',
    typeof detail === 'string' ? detail : undefined,
  )
}

/** A request that may find nobody: told as one of our own failures. */
export async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new AskFailed('unreachable')
  }
}

/** A captive portal or a proxy in between answers with a page of its own. */
async function readJson(response: Response): Promise<unknown> {
  if (response.status === 204) return {}
  try {
    return await response.json()
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new AskFailed('not-headquarters')
  }
}
