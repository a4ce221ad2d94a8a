import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { afterPack } from '../../../tools/packaging/after-pack.mjs'

let appOutDir = ''

beforeEach(() => {
  appOutDir = mkdtempSync(join(tmpdir(), 'gapura-packed-'))
  mkdirSync(join(appOutDir, 'resources'))
  writeFileSync(join(appOutDir, 'resources/default_app.asar'), 'example')
  writeFileSync(join(appOutDir, 'resources/app.asar'), 'ours')
})

afterEach(() => rmSync(appOutDir, { recursive: true, force: true }))

const pack = (...targets: string[]) =>
  afterPack({
    appOutDir,
    packager: { getResourcesDir: (folder) => join(folder, 'resources') },
    targets: targets.map((name) => ({ name })),
  })

describe('a packed folder', () => {
  it('holds our app and not the example app of Electron', () => {
    pack('deb', 'AppImage')
    expect(existsSync(join(appOutDir, 'resources/default_app.asar'))).toBe(false)
    expect(existsSync(join(appOutDir, 'resources/app.asar'))).toBe(true)
  })

  it('may hold the development runtime, and then never becomes an installer', () => {
    writeFileSync(join(appOutDir, 'development-only.txt'), 'never to be shipped')
    expect(() => pack('dir')).not.toThrow()
    expect(() => pack('dir', 'deb')).toThrow('An installer (deb)')
  })
})
