import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, _electron, expect, type Page, test } from '@playwright/test'
import type { KioskApi } from '../../shared/contract/kiosk-api.ts'
import { writeFilm } from '../../tools/films/write-film.ts'

declare const kiosk: KioskApi

type Guest = { participantId: string; code: string }

const folder = mkdtempSync(join(tmpdir(), 'gapura-camera-e2e-'))
const film = join(folder, 'codes.y4m')
const project = join(import.meta.dirname, '../..')

async function openApp(more: string[] = []): Promise<{ app: ElectronApplication; page: Page }> {
  const isRoot = process.getuid?.() === 0
  const env = {
    ...process.env,
    GAPURA_DATA: join(folder, 'data'),
    ...(isRoot ? { ELECTRON_DISABLE_SANDBOX: '1' } : {}),
  }
  const app = await _electron.launch({
    args: ['.', '--demo', ...more],
    cwd: project,
    env,
  })
  const page = await app.firstWindow()
  await expect.poll(() => page.evaluate(openEventName), { timeout: 60_000 }).not.toBeNull()
  return { app, page }
}

async function openEventName(): Promise<string | null> {
  const state = await kiosk.readState()
  return state.ok && state.value.kind === 'open' ? state.value.event.name : null
}

/** Two people of the demo whom nothing keeps from entering, and their codes. */
async function findGuests(): Promise<Guest[]> {
  const state = await kiosk.readState()
  if (!state.ok || state.value.kind !== 'open') return []
  const arrival = state.value.sessions.find(({ kind }) => kind === 'arrival')
  if (arrival === undefined) return []
  const page = await kiosk.pageParticipants({
    sessionId: arrival.id,
    query: '',
    role: 'participant',
    community: null,
    group: null,
    state: 'not-in',
    offset: 0,
    limit: 40,
  })
  const guests: Guest[] = []
  for (const { participantId, standing } of page.ok ? page.value.rows : []) {
    // oxlint-disable-next-line no-await-in-loop -- stops at the second one that fits
    const history = await kiosk.participantHistory({ participantId })
    const [code] = history.ok && !history.value.person.isMinor ? history.value.person.codes : []
    if (standing === 'registered' && code !== undefined) guests.push({ participantId, code })
    if (guests.length === 2) break
  }
  return guests
}

/** Whom the camera has admitted, in any session. */
async function admittedByCamera(): Promise<(string | null)[]> {
  const state = await kiosk.readState()
  if (!state.ok || state.value.kind !== 'open') return []
  const recents = await Promise.all(
    state.value.sessions.map(({ id }) => kiosk.recentScans({ sessionId: id, limit: 50 })),
  )
  const scans = recents.flatMap((recent) => (recent.ok ? recent.value : []))
  return scans
    .filter(({ via, outcome }) => via === 'camera' && outcome === 'admitted')
    .map((scan) => scan.participantId)
}

test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a code before the camera is admitted, and so is one in dark mode, which html5-qrcode alone never reads', async () => {
  const first = await openApp()
  const guests = await first.page.evaluate(findGuests)
  await first.app.close()
  const [plain, dark] = guests
  expect(guests).toHaveLength(2)

  writeFilm(film, [
    { text: null, seconds: 2 },
    { text: plain?.code ?? '', seconds: 2 },
    { text: null, seconds: 2 },
    { text: dark?.code ?? '', seconds: 2, isInverted: true },
  ])
  const camera = ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`]
  const { app, page } = await openApp(camera)
  await expect(page.locator('[data-camera="scanning"]')).toBeVisible({ timeout: 60_000 })
  const admitted = () => page.evaluate(admittedByCamera)
  await expect
    .poll(admitted, { timeout: 60_000 })
    .toEqual(expect.arrayContaining(guests.map((guest) => guest.participantId)))
  await app.close()
})
