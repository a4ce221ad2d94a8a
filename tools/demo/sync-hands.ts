import type { KioskApi } from '#shared/contract/kiosk-api.ts'
import type { SyncStatus } from '#shared/contract/outputs.ts'
import { catalogue } from '#shared/messages/catalogue.ts'
import type { KioskApp } from './kiosk-app.ts'
import type { MomentPictures } from './sync-pictures.ts'

declare const kiosk: KioskApi

/** The laptops of the day are in the first language; pictures change it for a moment. */
const words = catalogue.id.sync
/** Slower than any scanner, so that keys are taken for a person's. */
const typing = { delay: 90 }

/** On the first screen of a laptop without an event: chooses headquarters, types address and code, waits for the desk. */
export async function connectByHand(
  { page, ...app }: KioskApp,
  { address, code }: { address: string; code: string },
  pictures: MomentPictures,
): Promise<void> {
  await page.getByRole('button', { name: words.connect.title }).click()
  await page.getByLabel(words.connect.address).pressSequentially(address, typing)
  await page.getByLabel(words.connect.code).pressSequentially(code, typing)
  await pictures.take({ page, ...app }, 'first-run-connect')
  await page.getByRole('button', { name: words.connect.press, exact: true }).click()
  await page.getByRole('searchbox').or(page.getByRole('combobox')).first().waitFor({ timeout: 60_000 })
}

export async function openSyncScreen({ page }: KioskApp): Promise<void> {
  // The last verdict has been read.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+4')
  await page.getByRole('heading', { name: words.title, exact: true }).waitFor()
}

/** Back at the desk, where scans show their verdicts. */
export async function openDeskScreen({ page }: KioskApp): Promise<void> {
  await page.keyboard.press('Control+1')
  await page.getByRole('searchbox').or(page.getByRole('combobox')).first().waitFor()
}

export const syncNowByHand = ({ page }: KioskApp) => page.getByRole('button', { name: words.now }).click()

/** Finds out that it was the same person, and writes down why. */
export async function decideByHand({ page }: KioskApp, name: string): Promise<void> {
  const card = page.getByRole('article').filter({ hasText: name })
  await card.getByRole('button', { name: words.conflicts.decideThis.replace('{name}', name) }).click()
  await card.getByLabel(words.conflicts.reason).pressSequentially('Pindah antrean', typing)
  await card.getByRole('button', { name: words.conflicts.save }).click()
  await card.getByText(words.conflicts.decision['same-person']).first().waitFor()
}

/** Has the laptop compare itself with headquarters; answers whether the screen says that both are equal. */
export async function compareByHand({ page }: KioskApp): Promise<boolean> {
  await page.getByRole('button', { name: words.proof.press }).click()
  const outcome = page.getByText(words.proof.equal).or(page.getByText(words.proof.differs))
  await outcome.first().waitFor({ timeout: 20_000 })
  return page.getByText(words.proof.equal).isVisible()
}

/** Waits until the laptop says so; answers what it says at the end of the time otherwise. */
export async function untilSync(
  { page }: KioskApp,
  fits: (status: SyncStatus) => boolean,
  limitMs = 40_000,
): Promise<SyncStatus> {
  const limit = Date.now() + limitMs
  for (;;) {
    const status = await page.evaluate(() => kiosk.syncStatus())
    if (!status.ok) throw new Error(status.failure.code)
    if (fits(status.value) || Date.now() > limit) return status.value
    await page.waitForTimeout(100)
  }
}
