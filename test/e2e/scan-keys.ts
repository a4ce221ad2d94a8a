import type { Page } from '@playwright/test'

/**
 * Types a code as a scanner does: every key is on its way before the first one is answered, so that the rhythm is a
 * scanner's on a slow machine too.
 */
export async function scanKeys(page: Page, text: string, suffix?: 'Enter' | 'Tab'): Promise<void> {
  const keys = [...text, ...(suffix === undefined ? [] : [suffix])]
  await Promise.all(keys.flatMap((key) => [page.keyboard.down(key), page.keyboard.up(key)]))
}
