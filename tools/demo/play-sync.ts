import { join } from 'node:path'
import type { KioskApi } from '#shared/contract/kiosk-api.ts'
import type { PlantedPerson } from '../demo-event/planted-cases.ts'
import { type Coordinator, signInCoordinator } from '../hq/coordinator.ts'
import { type Server, startServer } from '../hq/start-server.ts'
import type { Account } from './account.ts'
import { type Compared, compareFiles } from './compare-files.ts'
import { takeDashboardPictures } from './dashboard-pictures.ts'
import { deskHands } from './desk-hands.ts'
import { type KioskApp, openKiosk, readDatabaseKey } from './kiosk-app.ts'
import { openSecondDesk, type SecondDesk } from './second-desk.ts'
import * as hands from './sync-hands.ts'
import { atSecondDesk, atThirdDesk, beforeTheCut, contested, whileAway } from './sync-people.ts'
import type { MomentPictures } from './sync-pictures.ts'
import { witaTime } from './the-day.ts'

declare const kiosk: KioskApi

export type SyncResult = Compared & { conflicts: number; decided: number; countsEqual: boolean }

export type SyncOptions = {
  /** A folder for headquarters' file and for the laptops' data. */
  work: string
  eventId: string
  account: Account
  pictures: MomentPictures
}

type Morning = SyncOptions & { coordinator: Coordinator; app: KioskApp; desks: SecondDesk[] }

/** A morning with headquarters: three laptops, the network away and back, one code at two desks, and a decision. */
export async function playSync(options: SyncOptions): Promise<SyncResult> {
  const { work, eventId, account, pictures } = options
  const databaseUrl = join(work, 'headquarters.db')
  const folders = ['first', 'second', 'third'].map((name) => join(work, name))
  const knownBefore = account.acknowledged().length
  account.chapter('Headquarters · a laptop without an event is connected by a pairing code')
  let server: Server = await startServer({ databaseUrl, hasExample: true })
  const app = await openKiosk(folders[0] ?? '', null, false)
  const desks: SecondDesk[] = []
  try {
    const coordinator = await signInCoordinator(server.link)
    const morning: Morning = { ...options, coordinator, app, desks }
    const code = await coordinator.pairingCode(eventId, 'Meja 4')
    await hands.connectByHand(app, { address: server.address, code }, pictures)
    for (const [index, folder] of folders.slice(1).entries()) {
      const pairingCode = await coordinator.pairingCode(eventId, `Meja ${5 + index}`)
      desks.push(await openSecondDesk(folder, { address: server.address, pairingCode }))
    }
    await playConnected(morning)
    account.chapter('The network is away; all desks go on')
    await server.stop()
    await playAway(morning)
    account.chapter('The network is back; everything arrives, and one code was used at two desks')
    server = await startServer({ databaseUrl, port: server.port })
    const found = await playBack(morning)
    const page = { address: server.address, cookie: coordinator.cookie(), eventId }
    const shown = await takeDashboardPictures(page, pictures)
    account.check(`${shown} pictures of headquarters’ page in a browser`, shown > 0)
    const key = await readDatabaseKey(app, folders[0] ?? '')
    await stopAll(app, desks, server)
    const acknowledged = [...account.acknowledged().slice(knownBefore), ...desks.flatMap((desk) => desk.acknowledged)]
    const files = folders.map((dataFolder, index) => ({ dataFolder, key: index === 0 ? key : null }))
    const compared = await compareFiles(files, { databaseUrl, eventId }, acknowledged)
    const { sent, atHeadquarters, lost, duplicated, hashesEqual } = compared
    account.check(
      `${sent} records, ${atHeadquarters} at headquarters, ${lost} lost, ${duplicated} twice`,
      lost + duplicated === 0 && sent === atHeadquarters,
    )
    account.check('every chain ends at headquarters with the same hash as on its laptop', hashesEqual)
    return { ...compared, ...found }
  } finally {
    await stopAll(app, desks, server)
  }
}

async function playConnected({ app, account, pictures, coordinator, eventId }: Morning): Promise<void> {
  await deskHands(app, account).setClock(witaTime(4, 10))
  for (const person of beforeTheCut) await meet(app, account, person)
  await hands.untilSync(app, ({ state, unsent }) => state === 'connected' && unsent === 0)
  const { sessions } = await coordinator.live(eventId)
  const there = sessions.find(({ sessionId }) => sessionId === 'reg')?.arrived ?? 0
  account.check(`${there} of ${beforeTheCut.length} people are counted at headquarters`, there === beforeTheCut.length)
  await hands.openSyncScreen(app)
  await pictures.take(app, 'sync-connected')
  await hands.openDeskScreen(app)
}

async function playAway({ app, account, pictures, desks }: Morning): Promise<void> {
  for (const person of [...whileAway, contested]) await meet(app, account, person)
  const [second, third] = desks
  const others = [...(await admitAll(second, [...atSecondDesk, contested])), ...(await admitAll(third, atThirdDesk))]
  account.check(
    `${others.length} more at two other desks`,
    others.every((kind) => kind === 'admitted'),
  )
  const { failure, unsent } = await hands.untilSync(app, ({ state }) => state === 'offline')
  account.check(`the bar says why: ${failure?.code ?? 'nothing'}`, failure?.code === 'sync-refused')
  account.check(`${unsent} records wait on this laptop`, unsent === whileAway.length + 1)
  await hands.openSyncScreen(app)
  await pictures.take(app, 'sync-offline')
}

async function playBack(morning: Morning): Promise<Omit<SyncResult, keyof Compared>> {
  const { app, account, pictures, desks, coordinator, eventId } = morning
  await hands.syncNowByHand(app)
  for (const desk of desks) await desk.syncAll()
  await hands.untilSync(app, ({ unsent, openConflicts }) => unsent === 0 && openConflicts > 0)
  const { conflicts } = await coordinator.conflicts(eventId, 'open')
  account.check(`${conflicts.length} conflict is shown: ${contested.name}`, conflicts.length === 1)
  await pictures.take(app, 'sync-conflict')
  await hands.decideByHand(app, contested.name)
  await hands.untilSync(app, ({ unsent, openConflicts }) => unsent === 0 && openConflicts === 0)
  for (const desk of desks) await desk.syncAll()
  const decided = (await coordinator.conflicts(eventId, 'decided')).conflicts.length
  account.check('it is decided on the screen, and so at headquarters', decided === 1)
  const countsEqual = (await hands.compareByHand(app)) && (await compareCounts(morning))
  account.check('headquarters and three laptops count the same people', countsEqual)
  await pictures.take(app, 'sync-compared')
  return { conflicts: conflicts.length, decided, countsEqual }
}

function meet(app: KioskApp, account: Account, { name, code }: PlantedPerson): Promise<void> {
  const desk = deskHands(app, account)
  return desk.meet(`by scanner: ${name}`, 'reg', { outcome: 'admitted' }, () => desk.scanByKeys(code))
}

async function admitAll(desk: SecondDesk | undefined, people: readonly PlantedPerson[]): Promise<string[]> {
  const kinds: string[] = []
  for (const { code } of people) kinds.push((await desk?.admit(code)) ?? 'no desk')
  return kinds
}

/** Counts of every session, as each laptop and headquarters have them. */
async function compareCounts({ app, desks, coordinator, eventId }: Morning): Promise<boolean> {
  const asked = await app.page.evaluate(() => kiosk.listSessions())
  if (!asked.ok) throw new Error(asked.failure.code)
  const others = await Promise.all(desks.map(({ laptop }) => laptop.ask('sessions:list', null)))
  const { sessions } = await coordinator.live(eventId)
  const textOf = (counts: readonly { sessionId: string; arrived: number; inside: number }[]) =>
    counts
      .map(({ sessionId, arrived, inside }) => `${sessionId} ${arrived} ${inside}`)
      .toSorted()
      .join()
  const laptops = [asked.value, ...others].map((listed) => textOf(listed.map(({ counts }) => counts)))
  return new Set([textOf(sessions), ...laptops]).size === 1
}

/** May be called again: what is stopped stays so. */
async function stopAll({ app }: KioskApp, desks: readonly SecondDesk[], server: Server): Promise<void> {
  await app.close().catch(() => undefined)
  for (const desk of desks) await desk.stop()
  await server.stop()
}
