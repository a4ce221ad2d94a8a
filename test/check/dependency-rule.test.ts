import { describe, expect, it } from 'vitest'
import { findViolations, findWayTo } from './dependency-rule.ts'
import { listSourceFiles } from './list-source-files.ts'

const files = listSourceFiles()

describe('the dependency rule', () => {
  it('is kept by every file', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(files.flatMap(findViolations)).toEqual([])
  })

  it('keeps the run time of the schemas out of the window and the bridge', () => {
    const byPath = new Map(files.map((file) => [file.path, file]))
    const entries = files.filter(({ path }) => /^(?:renderer|electron\/preload|server\/dashboard)\//.test(path))
    const ways = entries.map(({ path }) => findWayTo('zod', path, byPath)).filter((way) => way !== null)
    expect(ways.map((way) => way.join(' → '))).toEqual([])
  })

  it('lets only one file of the window touch the bridge', () => {
    const touching = files.filter(
      ({ path, text }) => path.startsWith('renderer/') && /\b(?:window|globalThis)\.kiosk\b/.test(text),
    )
    expect(touching.map(({ path }) => path).filter((path) => !path.startsWith('renderer/kiosk/'))).toEqual([])
    expect(touching.length).toBeLessThanOrEqual(1)
  })
})

describe('a planted violation', () => {
  it.each([
    ['shared/check-in/a.ts', "import { app } from 'electron'"],
    ['shared/check-in/a.ts', "import { join } from 'node:path'"],
    ['shared/check-in/a.ts', "export * from '../../renderer/desk/desk.tsx'"],
    ['shared/check-in/a.ts', "type Row = import('../../electron/engine/database/open-database.ts').Row"],
    ['electron/preload/index.ts', "import { scanInput } from '#shared/contract/inputs.ts'"],
    ['electron/preload/index.ts', "import { z } from 'zod'"],
    ['electron/main/index.ts', "import { scanCode } from '../engine/check-in/scan-code.ts'"],
    ['electron/main/index.ts', "const { scanCode } = await import('#engine/check-in/scan-code.ts')"],
    ['electron/main/index.ts', "import Database from 'better-sqlite3'"],
    ['electron/engine/check-in/a.ts', "import type Database from 'better-sqlite3'"],
    ['electron/engine/check-in/a.ts', "import { utilityProcess } from 'electron/main'"],
    ['electron/engine/check-in/a.ts', "import { answerRequest } from '../index.ts'"],
    ['electron/engine/check-in/a.ts', "import { answerRequest } from '../contract/answer-request.ts'"],
    ['electron/engine/database/a.ts', "import { scanCode } from '../check-in/scan-code.ts'"],
    ['electron/engine/index.ts', "const driver = require('better-sqlite3')"],
    ['renderer/desk/a.tsx', "import { readFileSync } from 'node:fs'"],
    ['renderer/desk/a.tsx', "import { openDatabase } from '#engine/database/open-database.ts'"],
    ['server/dashboard/live/a.tsx', "import { openDatabase } from '../../database/open-database.ts'"],
    ['server/dashboard/live/a.tsx', "import { dashboardRoutes } from '../../contract/dashboard-routes.ts'"],
    ['server/dashboard/live/a.tsx', "import Fastify from 'fastify'"],
    ['renderer/people/a.tsx', "import { writeCsv } from '#shared/sheets/write-csv.ts'"],
    ['electron/main/a.ts', "import { writeCsv } from '#shared/sheets/write-csv.ts'"],
    ['shared/import/a.ts', "import type { Table } from '../sheets/table.ts'"],
    ['shared/sheets/a.ts', "import { drain } from '#engine/import/drain.ts'"],
    ['server/api/a.ts', "import { Desk } from '../../renderer/desk/desk.tsx'"],
  ])('in %s is found: %s', (path, text) => {
    expect(findViolations({ path, text: `\n${text}` })).toEqual([expect.stringMatching(`^${path}:2 `)])
  })

  it('is found behind another file', () => {
    const chain = [
      { path: 'renderer/desk/a.ts', text: "import { limit } from '#shared/limits/limit.ts'" },
      { path: 'shared/limits/limit.ts', text: "import { z } from 'zod'" },
    ]
    const way = findWayTo('zod', 'renderer/desk/a.ts', new Map(chain.map((file) => [file.path, file])))
    expect(way).toEqual(['renderer/desk/a.ts', 'shared/limits/limit.ts', 'zod'])
  })
})

describe('an allowed import', () => {
  it.each([
    ['shared/check-in/a.ts', "import { z } from 'zod'"],
    ['electron/preload/index.ts', "import type { KioskApi } from '#shared/contract/kiosk-api.ts'"],
    ['electron/preload/index.ts', "import { type KioskApi, type Kept } from '../../shared/contract/kiosk-api.ts'"],
    ['electron/engine/check-in/a.ts', "import { openDatabase } from '../database/open-database.ts'"],
    ['electron/engine/database/a.ts', "import Database from 'better-sqlite3'"],
    ['electron/engine/index.ts', "import { scanCode } from './check-in/scan-code.ts'"],
    ['electron/engine/contract/a.ts', "import { startEngine } from '../engine.ts'"],
    ['electron/engine/contract/a.ts', "import { scanCode } from '../check-in/scan-code.ts'"],
    ['server/dashboard/live/a.tsx', "import type { Device } from '../../contract/devices.ts'"],
    ['server/dashboard/live/a.tsx', "import { useState } from 'react'"],
    ['renderer/desk/a.tsx', "import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'"],
  ])('in %s passes: %s', (path, text) => {
    expect(findViolations({ path, text })).toEqual([])
  })
})
