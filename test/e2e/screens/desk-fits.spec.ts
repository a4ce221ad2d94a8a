import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { KioskApi } from '../../../shared/contract/kiosk-api.ts'
import { scanKeys } from '../scan-keys.ts'
import { openDemo } from './open-app.ts'

declare const kiosk: KioskApi

const folder = mkdtempSync(join(tmpdir(), 'gapura-desk-fits-'))

test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('on the smallest screen the desk scrolls nowhere, and everything to press is as large as a finger', async () => {
  const { app, page } = await openDemo(folder)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 600))
  await expect.poll(() => page.evaluate(() => `${innerWidth}×${innerHeight}`)).toBe('1024×600')
  await page.evaluate(() => kiosk.changeSettings({ heldSessionId: 'buka', officerName: 'Rina' }))
  for (const language of ['id', 'en'] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one window, one after another
    await page.evaluate((change) => kiosk.changeSettings(change), { language })
    // oxlint-disable-next-line no-await-in-loop
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    // oxlint-disable-next-line no-await-in-loop
    expect(await page.evaluate(findMisfits), `${language}, at rest`).toEqual([])
    // oxlint-disable-next-line no-await-in-loop
    await scanKeys(page, `BJBABCDEFGH${language.toUpperCase()}`, 'Enter')
    // oxlint-disable-next-line no-await-in-loop
    await expect(page.locator('[data-part="headline"]')).toBeVisible()
    // oxlint-disable-next-line no-await-in-loop
    expect(await page.evaluate(findMisfits), `${language}, with a verdict`).toEqual([])
  }
  await app.close()
})

/** What scrolls, is small to press or small to read, in words. */
function findMisfits(): string[] {
  const shown = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility())
  const name = (element: Element) => `${element.tagName} ${element.textContent.trim().slice(0, 40)}`
  return shown.flatMap((element) => {
    const { width, height } = element.getBoundingClientRect()
    // Parts that only a screen reader meets are a pixel large.
    if (width <= 1 || height <= 1) return []
    const { overflowY, fontSize } = getComputedStyle(element)
    const canScroll = /auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight + 1
    const isPressed = element.matches('button, a, select')
    return [
      ...(canScroll ? [`scrolls: ${name(element)}`] : []),
      ...(isPressed && Math.min(width, height) < 44 ? [`small, ${width}×${height}: ${name(element)}`] : []),
      ...(Number.parseFloat(fontSize) < 14 ? [`${fontSize}: ${name(element)}`] : []),
    ]
  })
}
