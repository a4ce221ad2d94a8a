import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { KioskApi } from '../../../shared/contract/kiosk-api.ts'
import { scanKeys } from '../scan-keys.ts'
import { openDemo } from '../screens/open-app.ts'
declare const kiosk: KioskApi
const folder = mkdtempSync(join(tmpdir(), 'gapura-look-d-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))
test('look', async () => {
  test.setTimeout(240_000)
  const { app, page } = await openDemo(folder)
  const size = async (w: number, h: number) =>
    app.evaluate(({ BrowserWindow }, [a, b]) => BrowserWindow.getAllWindows()[0]?.setContentSize(a!, b!), [w, h])
  const set = async (change: object) => {
    await page.evaluate((c) => kiosk.changeSettings(c), change)
    await page.waitForTimeout(150)
  }
  const codeOf = async (id: string) =>
    page.evaluate(async (participantId) => {
      const h = await kiosk.participantHistory({ participantId })
      return h.ok ? (h.value.person.codes[0] ?? '') : ''
    }, id)
  let n = 0
  const shot = async (name: string) => {
    n += 1
    for (const [w, h, theme, language] of [
      [1366, 768, 'light', 'id'],
      [1024, 600, 'dark', 'en'],
    ] as const) {
      await size(w, h)
      await set({ theme, language })
      await page.waitForTimeout(250)
      await page.screenshot({ path: `/tmp/shots/d/${String(n).padStart(2, '0')}-${name}-${w}.png` })
    }
    await size(1366, 768)
    await set({ theme: 'light', language: 'id' })
  }
  await set({ camera: { isOn: false }, heldSessionId: 'makan' })
  await page.evaluate(() => kiosk.setRehearsalClock({ at: Date.UTC(2019, 5, 24, 4, 0) }))
  await page.waitForTimeout(300)
  await scanKeys(page, await codeOf('bjb-030'), 'Enter')
  await page.waitForTimeout(400)
  await shot('questions')
  await page.keyboard.press('F8')
  await page.waitForTimeout(150)
  await shot('questions-wrong')
  await page.getByRole('radio', { name: 'Soto Banjar' }).click({ force: true })
  await scanKeys(page, await codeOf('bjb-241'), 'Enter')
  await page.waitForTimeout(400)
  await shot('questions-vip-draft')
  await set({ heldSessionId: 'tutup' })
  await page.evaluate(() => kiosk.setRehearsalClock({ at: Date.UTC(2019, 5, 24, 9, 0) }))
  await page.waitForTimeout(300)
  await scanKeys(page, await codeOf('bjb-031'), 'Enter')
  await page.waitForTimeout(400)
  await shot('signature')
  const pad = await page.locator('svg[data-drawn]').boundingBox()
  if (pad) {
    await page.mouse.move(pad.x + 60, pad.y + pad.height * 0.6)
    await page.mouse.down()
    for (let i = 0; i < 60; i++)
      await page.mouse.move(pad.x + 60 + i * 5, pad.y + pad.height * (0.6 + 0.25 * Math.sin(i / 3)))
    await page.mouse.up()
  }
  await shot('signed')
  await page.keyboard.press('F8')
  await page.waitForTimeout(400)
  await shot('signed-in')
  await set({ heldSessionId: 'reg' })
  await page.evaluate(() => kiosk.setRehearsalClock({ at: Date.UTC(2019, 5, 23, 20, 10) }))
  await page.waitForTimeout(300)
  await scanKeys(page, await codeOf('bjb-242'), 'Enter')
  await page.waitForTimeout(400)
  await shot('alert')
  await scanKeys(page, await codeOf('bjb-019'), 'Enter')
  await page.waitForTimeout(400)
  await shot('leader')
  await page.keyboard.press('F7')
  await page.waitForTimeout(600)
  await shot('group')
  await page.keyboard.press('F8')
  await page.waitForTimeout(600)
  await shot('pressed')
  for (const deskProfile of ['general', 'groups', 'vip', 'help'] as const) {
    await set({ deskProfile })
    await page.evaluate(() => {
      location.hash = '#/'
    })
    await page.waitForTimeout(200)
    await page.keyboard.press('Escape')
    await page.waitForTimeout(400)
    await shot(`rest-${deskProfile}`)
  }
  await page.evaluate(() => {
    location.hash = '#/people?person=bjb-031'
  })
  await page.waitForTimeout(500)
  await shot('person')
  await page.evaluate(() => {
    location.hash = '#/settings'
  })
  await page.waitForTimeout(500)
  await shot('settings')
  await app.close()
})
