import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test'
import type { KioskApi } from '../../../shared/contract/kiosk-api.ts'
import { electronEnvironment } from '../../../tools/setup/electron-environment.mjs'

declare const kiosk: KioskApi

export const project = join(import.meta.dirname, '../../..')

export type OpenKiosk = { app: ElectronApplication; page: Page; dataFolder: string }

export const newDataFolder = () => mkdtempSync(join(tmpdir(), 'gapura-main-e2e-'))

export const removeDataFolder = (folder: string) => rmSync(folder, { recursive: true, force: true })

/** The environment of a kiosk that keeps everything in a folder of its own. */
export function kioskEnvironment(dataFolder: string): Record<string, string> {
  return { ...process.env, GAPURA_DATA: dataFolder, ...electronEnvironment() }
}

/** Starts the real app on the example event, and waits until its engine answers. */
export async function openKiosk(dataFolder: string, more: string[] = []): Promise<OpenKiosk> {
  const app = await _electron.launch({
    args: ['.', '--demo', ...more],
    cwd: project,
    env: kioskEnvironment(dataFolder),
  })
  const page = await app.firstWindow()
  await expect.poll(() => page.evaluate(readStateKind), { timeout: 60_000 }).toBe('open')
  return { app, page, dataFolder }
}

async function readStateKind(): Promise<string> {
  const state = await kiosk.readState()
  return state.ok ? state.value.kind : state.failure.code
}
