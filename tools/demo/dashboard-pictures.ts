import type { Page } from 'playwright'
import { openBrowser } from '../hq/open-browser.ts'
import type { MomentPictures } from './sync-pictures.ts'

const pages = {
  live: '',
  devices: '/devices',
  conflicts: '/conflicts',
  participants: '/participants',
} as const

export type Dashboard = { address: string; cookie: string; eventId: string }

/** Shows headquarters' page in a real browser, signed in as the coordinator, and takes what a person would see. */
export async function takeDashboardPictures(
  { address, cookie, eventId }: Dashboard,
  pictures: MomentPictures,
): Promise<number> {
  const browser = await openBrowser()
  let taken = 0
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    const [name = '', value = ''] = cookie.split('=')
    await context.addCookies([{ name, value, url: address }])
    const page = await context.newPage()
    for (const language of ['id', 'en'] as const) {
      await wear(page, address, language)
      for (const [shown, path] of Object.entries(pages)) {
        await page.goto(`${address}/events/${eventId}${path}`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page
          .getByText(/Terhubung|Connected/)
          .first()
          .waitFor()
        // What was decided is shown too, not only what waits.
        if (shown === 'conflicts') await page.getByText(/^(?:Semua|All)$/).click()
        await page.evaluate(async () => {
          await document.fonts.ready
        })
        await page.waitForTimeout(400)
        await page.screenshot({ path: pictures.nextFile(`hq-${shown}-${language}`) })
        taken += 1
      }
    }
  } finally {
    await browser.close()
  }
  return taken
}

async function wear(page: Page, address: string, language: 'id' | 'en'): Promise<void> {
  await page.goto(address)
  await page.evaluate(
    (preferences) => localStorage.setItem('gapura-dashboard', preferences),
    JSON.stringify({ language, theme: 'light' }),
  )
}
