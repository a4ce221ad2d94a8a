import type { Page } from '@playwright/test'
import type { EventFile } from '../../../shared/event/event.ts'
import type { DeviceReport } from '../../../shared/sync/protocol.ts'
import { walkInOf } from '../../server/desk-acts.ts'
import { SimulatedLaptop } from '../../server/simulated-laptop.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const project = join(import.meta.dirname, '../../..')
const demo = JSON.parse(readFileSync(join(project, 'resources/demo/banjarbaru.json'), 'utf8')) as EventFile
export const eventId = demo.event.id

/** The doors open: 04.00 WITA. */
const start = Date.parse('2019-06-24T04:00:00+08:00')
const minute = 60_000

type Desk = { desk: string; laptop: string; officer: string; report: Partial<DeviceReport> }

const desks: Desk[] = [
  { desk: 'Meja 1', laptop: 'LAPTOP-PMK-07', officer: 'Rina', report: { printer: 'Zebra ZD421' } },
  { desk: 'Meja 2', laptop: 'LAPTOP-PMK-12', officer: 'Fauzan', report: { unsent: 37, clockOffsetMs: -94_000 } },
  { desk: 'Rombongan', laptop: 'ASUS-KOMINFO', officer: 'Nurul', report: {} },
]

/** Asks headquarters as the page does, with the page's own cookie. */
export function askAs(page: Page, method: string, path: string, data?: unknown): Promise<unknown> {
  return page.evaluate(
    async ([verb, where, body]) => {
      const answer = await fetch(`/api/dashboard${where}`, {
        method: verb,
        headers: { 'x-gapura-dashboard': '1', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      if (!answer.ok) throw new Error(`${verb} ${where}: ${answer.status} ${await answer.text()}`)
      return answer.json() as Promise<unknown>
    },
    [method, path, data] as const,
  )
}

export type Morning = { laptops: SimulatedLaptop[] }

/** Three laptops are connected and people come in, two of them at two desks; somebody is refused. */
export async function playMorning(page: Page, address: string): Promise<Morning> {
  const laptops = await Promise.all(desks.map((desk) => connect(page, address, desk)))
  const people = demo.participants.filter(({ role, standing }) => role === 'participant' && standing === 'registered')
  for (const [index, { id }] of people.entries()) {
    // Seven of ten come, few at first, most around half past four.
    if (index % 10 > 6) continue
    const share = index / people.length
    const wave = Math.asin(2 * share - 1) / Math.PI + 0.5
    const scannedAt = start + Math.round((4 + wave * 38) * minute + ((index * 7919) % 50) * 1_000)
    const place = id.length + index
    const laptop = laptops[place % 5 === 0 ? 2 : place % 2]
    laptop?.record({ participantId: id, sessionId: 'reg', scannedAt, ...idsOf(laptops.indexOf(laptop)) })
  }
  // Two people show a code that another desk has admitted already, while both desks are offline.
  for (const [place, { id }] of people.slice(0, 2).entries()) {
    const first = laptops.findIndex(({ records }) => records.some(({ participantId }) => participantId === id))
    const other = first === 1 ? 0 : 1
    const scannedAt = start + (9 + place) * minute
    laptops[other]?.record({ participantId: id, sessionId: 'reg', scannedAt, ...idsOf(other) })
  }
  laptops[0]?.record({
    participantId: people[7]?.id ?? null,
    sessionId: 'sungai',
    scannedAt: start + 50 * minute,
    payload: { kind: 'refusal', via: 'camera', reason: 'session-not-open', code: people[7]?.codes[0]?.text ?? '' },
    ...idsOf(0),
  })
  recordDeskWork(laptops, people)
  for (const [index, laptop] of laptops.entries()) await send(laptop, index)
  // Each fetches what the others have sent, and says so.
  for (const [index, laptop] of laptops.entries()) {
    await laptop.pull()
    await send(laptop, index)
  }
  return { laptops }
}

/** Two people are registered at a desk, a kit is handed over at two desks, and a supervisor lets somebody in. */
function recordDeskWork(laptops: readonly SimulatedLaptop[], people: EventFile['participants']): void {
  const [first, second] = laptops
  const late = people.at(-1)
  const scannedAt = start + 45 * minute
  for (const [index, name] of ['Nurul Hidayah', 'Akhmad Zaini'].entries()) {
    const participantId = `walk-in-${index + 1}`
    first?.record({ ...walkInOf(participantId, `BJBDITEMPAT${index}`, { name }), scannedAt, ...idsOf(0) })
    first?.record({ participantId, sessionId: 'reg', scannedAt, ...idsOf(0) })
  }
  for (const [index, laptop] of [first, second].entries())
    laptop?.record({
      participantId: people[0]?.id ?? null,
      sessionId: null,
      scannedAt: scannedAt + index * minute,
      payload: { kind: 'item-given', item: 'kupon', via: 'camera' },
      ...idsOf(index),
    })
  const about = { participantId: late?.id ?? null, sessionId: 'reg', scannedAt, ...idsOf(0) }
  const refusal = first?.record({
    ...about,
    payload: { kind: 'refusal', via: 'camera', reason: 'session-closed', code: late?.codes[0]?.text ?? '' },
  })
  const why = { refusal: refusal?.id ?? '', waived: ['session-closed'], reason: 'Busnya mogok' }
  first?.record({ ...about, payload: { kind: 'override', via: 'camera', ...why } })
}

async function connect(page: Page, address: string, { desk, laptop }: Desk): Promise<SimulatedLaptop> {
  const { qrText } = (await askAs(page, 'POST', `/events/${eventId}/pairing-codes`, { deskName: desk })) as {
    qrText: string
  }
  const simulated = new SimulatedLaptop(address)
  const answer = await simulated.tryToEnrol(qrText, { deviceName: laptop })
  simulated.token = ((await answer.json()) as { token: string }).token
  simulated.eventId = eventId
  await simulated.pull()
  return simulated
}

export function idsOf(index: number) {
  return { deskId: `desk-${index + 1}`, officerId: `officer-${index + 1}` }
}

/** Sends what a laptop has, with what it says of itself. */
export async function send(laptop: SimulatedLaptop, index: number): Promise<void> {
  const desk = desks[index]
  const batch = laptop.batch()
  const { deskId, officerId } = idsOf(index)
  batch.names = { desks: { [deskId]: desk?.desk ?? '' }, officers: { [officerId]: desk?.officer ?? '' } }
  batch.report = {
    ...batch.report,
    unsent: 0,
    deskName: desk?.desk ?? '',
    officerName: desk?.officer ?? '',
    ...desk?.report,
  }
  const answer = await laptop.pushOnce(batch)
  if (answer.kind === 'taken') laptop.confirmed = answer.head
}
