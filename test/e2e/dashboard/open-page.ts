import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

export const administrator = { name: 'Rahma Aulia', email: 'rahma@example.org', password: 'kapal kelotok pagi' }

/** Uses the printed link: the first administrator names themselves and is in. */
export async function acceptLink(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Nama', { exact: true }).fill(administrator.name)
  await page.getByLabel('Email').fill(administrator.email)
  await page.getByLabel('Kata sandi baru').fill(administrator.password)
  await page.getByRole('button', { name: 'Simpan dan masuk' }).click()
  await expect(page.getByRole('heading', { name: 'Acara', level: 1 })).toBeVisible()
}

/** What axe finds in the whole page against WCAG 2.2 AA, each with the elements it is about. */
export async function findBarriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** How far a page is wider than its window: nothing may need to be pushed sideways. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
