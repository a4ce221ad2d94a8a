import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { KioskApi } from '../../../shared/contract/kiosk-api.ts'
import { newDataFolder, openKiosk, removeDataFolder } from './open-kiosk.ts'

declare const kiosk: KioskApi

let dataFolder = ''

test.beforeEach(() => {
  dataFolder = newDataFolder()
})

test.afterEach(() => removeDataFolder(dataFolder))

test('the window comes back where it was, and a broken note of it is no trouble', async () => {
  const first = await openKiosk(dataFolder)
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 60, width: 1100, height: 640 }),
  )
  await expect.poll(() => first.page.evaluate(() => innerWidth)).toBe(1100)
  await first.app.close()

  const second = await openKiosk(dataFolder)
  await expect.poll(() => second.page.evaluate(() => innerWidth)).toBe(1100)
  await second.app.close()

  writeFileSync(join(dataFolder, 'window-state.json'), '{"bounds":')
  const third = await openKiosk(dataFolder)
  await expect.poll(() => third.page.evaluate(() => innerWidth)).toBeGreaterThanOrEqual(800)
  await third.app.close()
})

test('the log tells what happened, and nobody’s name, phone or code', async () => {
  const secret = 'GPR-RAHASIA-7431'
  const { app, page } = await openKiosk(dataFolder)
  await page.evaluate(async (text) => {
    await kiosk.scan({ text, otherReading: null, via: 'typed', sessionId: 'reg', direction: 'entry' })
    await kiosk.scan({ text, otherReading: null, via: 'typed', sessionId: text, direction: 'entry' })
    await kiosk.searchParticipants({ query: text, sessionId: text } as never)
    await kiosk.importList({ path: `/${text}.csv` } as never)
  }, secret)
  await app.close()
  const logs = join(dataFolder, 'logs')
  const text = readdirSync(logs)
    .map((name) => readFileSync(join(logs, name), 'utf8'))
    .join('')
  const lines = text.trimEnd().split('\n')
  expect(lines.map((line) => typeof JSON.parse(line))).toEqual(lines.map(() => 'object'))
  expect(text).toContain('"started"')
  expect(text).not.toContain(secret)
})

test('without a keychain nothing is called encrypted, and a key file that cannot be read stays as it is', async () => {
  const path = join(dataFolder, 'database-key.bin')
  writeFileSync(path, 'kept by another account')
  const before = statSync(path).mtimeMs
  const { app, page } = await openKiosk(dataFolder, ['--password-store=basic'])
  expect(await page.evaluate(() => kiosk.readStatus())).toMatchObject({ ok: true, value: { isEncrypted: false } })
  await app.close()
  expect(readFileSync(path, 'utf8')).toBe('kept by another account')
  expect(statSync(path).mtimeMs).toBe(before)
})
