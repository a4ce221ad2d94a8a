import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@playwright/test'
import type { KioskApi } from '../../../shared/contract/kiosk-api.ts'
import { openDemo } from './open-app.ts'
declare const kiosk: KioskApi
test('shots', async () => {
  const { app, page } = await openDemo(mkdtempSync(join(tmpdir(), 'g-')))
  page.on('console', (m) => console.log(m.type(), m.text()))
  page.on('pageerror', (e) => console.log(String(e)))
  for (const [w, h] of [
    [1366, 768],
    [1024, 600],
  ] as const)
    for (const theme of ['light', 'dark'] as const) {
      await app.evaluate(
        ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]!.setContentSize(w!, h!),
        [w, h],
      )
      const language = theme === 'light' ? ('id' as const) : ('en' as const)
      await page.evaluate((change) => kiosk.changeSettings(change), { language, theme })
      await page.evaluate(() => {
        location.hash = '#/badges/design'
      })
      await page.waitForTimeout(700)
      await page.screenshot({ path: `/tmp/shots/g/list-${w}-${theme}.png` })
      await page.getByRole('button', { name: theme === 'light' ? /^Ubah Contoh name/ : /^Change Contoh name/ }).click()
      await page.waitForTimeout(700)
      await page.screenshot({ path: `/tmp/shots/g/edit-${w}-${theme}.png` })
      await page.locator('[data-element=nama]').click()
      await page.waitForTimeout(300)
      await page.screenshot({ path: `/tmp/shots/g/chosen-${w}-${theme}.png` })
    }
  await app.close()
})
