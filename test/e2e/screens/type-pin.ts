import type { Page } from '@playwright/test'

/** Types a PIN as a person does: at a scanner's rhythm it would be a code. */
export async function typePin(page: Page, pin: string): Promise<void> {
  await page.keyboard.type(pin, { delay: 110 })
  await page.keyboard.press('Enter')
}
