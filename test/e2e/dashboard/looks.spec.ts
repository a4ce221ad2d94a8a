import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { openBrowser } from '../../../tools/hq/open-browser.ts'
import { acceptLink, findBarriers, overflow } from './open-page.ts'
import { askAs, eventId, playMorning } from './play-morning.ts'
import { type Server, startServer } from './start-server.ts'

const project = join(import.meta.dirname, '../../..')
/** With GAPURA_PICTURES=1 every look of every page is kept for people to look at, and the documentation's are made. */
const isPictured = process.env['GAPURA_PICTURES'] === '1'
const pictures = join(project, 'test-results/dashboard')
const documented = join(project, 'docs/pictures')

const event = `/events/${eventId}`
const pages = {
  events: '/',
  live: event,
  participants: `${event}/participants`,
  person: `${event}/participants`,
  import: `${event}/participants/import`,
  codes: `${event}/participants/codes`,
  devices: `${event}/devices`,
  conflicts: `${event}/conflicts`,
  sessions: `${event}/sessions`,
  'desk-setup': `${event}/desk-setup`,
  exports: `${event}/exports`,
  'api-keys': `${event}/api-keys`,
  audit: `${event}/audit`,
  users: '/users',
} as const

const desktop = { width: 1366, height: 768 }
const phone = { width: 360, height: 740 }
type Look = { language: 'id' | 'en'; theme: 'light' | 'dark'; width: number; height: number }

/** Each language, theme and width once: all eight would take as long as every other test of the dashboard together. */
const looks: Look[] = [
  { language: 'id', theme: 'light', ...desktop },
  { language: 'en', theme: 'dark', ...phone },
]

let server: Server
let browser: Browser
let page: Page
/** Nobody is signed in here. */
let stranger: Page
let person = ''

test.beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  server = await startServer()
  browser = await openBrowser()
  const context = await browser.newContext({ timezoneId: 'Asia/Jakarta' })
  page = await context.newPage()
  stranger = await (await browser.newContext()).newPage()
  await acceptLink(page, server.link)
  await askAs(page, 'POST', '/events/example')
  await playMorning(page, server.address)
  await askAs(page, 'POST', `${event}/api-keys`, { name: 'Formulir pendaftaran', scopes: ['participants:write'] })
  await askAs(page, 'POST', `${event}/code-keys`)
  await askAs(page, 'POST', '/users', { name: 'Budi', email: 'budi@example.org', role: 'viewer' })
  const list = (await askAs(page, 'GET', `${event}/participants?presence=arrived&limit=1`)) as {
    rows: { id: string }[]
  }
  person = list.rows[0]?.id ?? ''
})

test.afterAll(async () => {
  await browser.close()
  await server.remove()
})

for (const { language, theme, width, height } of looks) {
  test(`has no barrier and no sideways push: ${language}, ${theme}, ${width} wide`, async () => {
    test.setTimeout(300_000)
    await page.setViewportSize({ width, height })
    await page.evaluate(
      (preferences) => localStorage.setItem('gapura-dashboard', preferences),
      JSON.stringify({ language, theme }),
    )
    const found: string[] = []
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(`${server.address}${path}${name === 'person' ? `?person=${person}` : ''}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await settle(page)
      const barriers = await findBarriers(page)
      const wider = await overflow(page)
      found.push(...barriers.map((barrier) => `${name}: ${barrier}`))
      if (wider > 0) found.push(`${name}: ${wider} px too wide`)
      if (isPictured) await takePicture(name, `${language}-${theme}-${width}`)
    }
    found.push(...(await lookAtDialogs()), ...(await lookAtSignIn({ language, theme, width, height })))
    expect(found).toEqual([])
  })
}

/** The largest forms, and the one that is shown to a camera. */
async function lookAtDialogs(): Promise<string[]> {
  await page.goto(`${server.address}${event}/sessions`)
  await page.getByRole('button', { name: /^(?:Ubah|Edit) Susur/ }).click()
  const form = await findBarriers(page)
  await page.goto(`${server.address}${event}/desk-setup`)
  await page.getByRole('button', { name: /^(?:Tambah peringatan|Add an alert)$/ }).click()
  await page.getByRole('searchbox').fill('siti')
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible()
  const alert = await findBarriers(page)
  await page.goto(`${server.address}${event}/devices`)
  await page.getByRole('button', { name: /^(?:Hubungkan laptop|Connect a laptop)$/ }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('Meja 9')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible()
  const pairing = await findBarriers(page)
  return [
    ...form.map((one) => `session form: ${one}`),
    ...alert.map((one) => `alert form: ${one}`),
    ...pairing.map((one) => `pairing: ${one}`),
  ]
}

async function lookAtSignIn({ language, theme, width, height }: Look): Promise<string[]> {
  await stranger.setViewportSize({ width, height })
  await stranger.goto(server.address)
  await stranger.evaluate(
    (preferences) => localStorage.setItem('gapura-dashboard', preferences),
    JSON.stringify({ language, theme }),
  )
  await stranger.reload()
  await expect(stranger.getByRole('heading', { level: 1 })).toBeVisible()
  const wider = await overflow(stranger)
  const barriers = await findBarriers(stranger)
  return [...barriers, ...(wider > 0 ? [`${wider} px too wide`] : [])].map((one) => `sign-in: ${one}`)
}

/** Until everything that was asked for is shown, and its typeface is there. */
async function settle(shown: Page): Promise<void> {
  await expect(
    shown
      .getByText(/Terhubung|Connected/)
      .or(shown.locator('main:not(:has([role=status]))'))
      .first(),
  ).toBeVisible()
  await shown.evaluate(async () => {
    await document.fonts.ready
  })
  await shown.waitForTimeout(300)
}

async function takePicture(name: string, look: string): Promise<void> {
  await page.screenshot({ path: join(pictures, `${name}-${look}.png`) })
  if (look === 'id-light-1366' && (name === 'live' || name === 'devices'))
    await page.screenshot({ path: join(documented, `hq-${name}.png`), fullPage: true })
}
