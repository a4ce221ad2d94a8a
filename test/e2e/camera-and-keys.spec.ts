import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type BenchWindow, buildBenchPage, openBenchWindow } from '../../tools/bench/camera/open-bench-window.ts'
import type { KeysPage } from '../renderer/scanning/page/keys-page.tsx'
import { scanKeys } from './scan-keys.ts'

declare const seen: KeysPage

const code = 'GPR:2-aB/7_kq0019'
let window: BenchWindow

test.beforeAll(async () => {
  const page = await buildBenchPage(join(import.meta.dirname, '../renderer/scanning/page'))
  window = await openBenchWindow(page, null, null)
})

test.afterAll(() => window.close())

test.beforeEach(async () => {
  await window.page.reload()
  await window.page.waitForFunction(() => 'seen' in globalThis)
})

const scan = (text: string, suffix?: 'Enter' | 'Tab') => scanKeys(window.page, text, suffix)
const seenScans = () => window.page.evaluate(() => seen.scans.map(({ text, readings }) => [text, readings.suffix]))

test('a scan into a controlled field leaves what was typed there, and presses nothing', async () => {
  const field = window.page.getByLabel('name')
  await field.pressSequentially('siti', { delay: 120 })
  await window.page.waitForTimeout(300)
  await scan(code, 'Enter')
  await expect(field).toHaveValue('siti')
  await expect(window.page.locator('output')).toHaveText('siti')
  expect(await seenScans()).toEqual([[code, 'enter']])
  expect(await window.page.evaluate(() => seen.shortcuts)).toBe(0)
  await field.pressSequentially(' n', { delay: 120 })
  await expect(field).toHaveValue('siti n')
})

test('a short code is taken out of the field again when its Enter comes', async () => {
  const field = window.page.getByLabel('name')
  await field.focus()
  await scan('A1B2', 'Enter')
  await expect(field).toHaveValue('')
  expect(await seenScans()).toEqual([['A1B2', 'enter']])
})

test('a scan does not press the focused button, and Tab does not move the focus', async () => {
  const button = window.page.getByRole('button', { name: 'press' })
  await button.focus()
  await scan(code, 'Enter')
  await window.page.waitForTimeout(400)
  await scan(`${code}B`, 'Tab')
  await expect(button).toBeFocused()
  expect(await window.page.evaluate(() => seen.presses)).toBe(0)
  expect(await seenScans()).toEqual([
    [code, 'enter'],
    [`${code}B`, 'tab'],
  ])
})

test('a scan without a suffix is read under an open dialog, and not written into it', async () => {
  await window.page.evaluate(() => document.querySelector('dialog')?.showModal())
  const note = window.page.getByLabel('note')
  await note.focus()
  await scan(code)
  await expect.poll(seenScans).toEqual([[code, 'none']])
  await expect(note).toHaveValue('')
})

test('a person at 15 keys a second keeps every key, and Enter', async () => {
  const field = window.page.getByLabel('name')
  await field.pressSequentially('muhammad rizky 0812', { delay: 67 })
  await field.press('Enter')
  await expect(field).toHaveValue('muhammad rizky 0812')
  expect(await seenScans()).toEqual([])
  expect(await window.page.evaluate(() => seen.shortcuts)).toBe(1)
})
