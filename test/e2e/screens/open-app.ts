import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type ElectronApplication, _electron, expect, type Page } from '@playwright/test'
import type { AppState } from '../../../shared/contract/outputs.ts'
import type { KioskApi } from '../../../shared/contract/kiosk-api.ts'

declare const kiosk: KioskApi

const project = join(import.meta.dirname, '../../..')

export type OpenApp = { app: ElectronApplication; page: Page }

/** Starts the real app on a data folder, and waits until its window knows what to show. */
export async function openApp(dataFolder: string, more: string[] = []): Promise<OpenApp> {
  const isRoot = process.getuid?.() === 0
  const env = {
    ...process.env,
    GAPURA_DATA: dataFolder,
    ...(isRoot ? { ELECTRON_DISABLE_SANDBOX: '1' } : {}),
  }
  const app = await _electron.launch({ args: ['.', ...more], cwd: project, env })
  const page = await app.firstWindow()
  await expect.poll(() => page.evaluate(stateKind), { timeout: 60_000 }).not.toBeNull()
  return { app, page }
}

/** The same with the demo event open. */
export async function openDemo(dataFolder: string): Promise<OpenApp> {
  const opened = await openApp(dataFolder, ['--demo'])
  await expect.poll(() => opened.page.evaluate(stateKind), { timeout: 60_000 }).toBe('open')
  // The engine knows before the window shows it, and a key that is pressed in between is heard by nobody.
  await opened.page.getByRole('combobox').or(opened.page.getByRole('searchbox')).first().waitFor()
  return opened
}

/** What axe finds in the screen (not in the bars around it), or in another part, against WCAG 2.2 AA, each with the elements it is about. */
export async function findBarriers(page: Page, part = 'main'): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .include(part)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

export async function stateKind(): Promise<AppState['kind'] | null> {
  const state = await kiosk.readState()
  return state.ok ? state.value.kind : null
}
