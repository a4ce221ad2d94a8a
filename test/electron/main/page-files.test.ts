import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../../electron/main/content-security-policy.ts'
import { isOwnPage } from '../../../electron/main/page-address.ts'
import { resolvePageFile } from '../../../electron/main/resolve-page-file.ts'
import { readWindowState, writeWindowState } from '../../../electron/main/window-state.ts'

describe('the page’s files', () => {
  it.each([
    ['app://gapura/', '/page/index.html', 'text/html; charset=utf-8'],
    ['app://gapura/assets/a%20b.js?x#y', '/page/assets/a b.js', 'text/javascript; charset=utf-8'],
    ['app://gapura/assets/reader.wasm', '/page/assets/reader.wasm', 'application/wasm'],
  ])('%s is %s', (address, path, type) => expect(resolvePageFile('/page', address)).toEqual({ path, type }))

  it.each([
    'app://gapura/%2e%2e/%2e%2e/etc/hosts.json',
    'app://gapura/..%2fsecret.json',
    'app://gapura/..%5csecret.json',
    'app://gapura/a%00.html',
    'app://gapura/%E0%A4%A.html',
    'app://gapura/readme.txt',
    'app://gapura/',
    'no address',
  ])('%s reaches nothing outside', (address) => {
    const file = resolvePageFile('/page/inner', address)
    expect(file === null || file.path.startsWith('/page/inner/')).toBe(true)
  })

  it('belong to one origin alone', () => {
    expect(isOwnPage('app://gapura/index.html#/people')).toBe(true)
    for (const address of ['app://gapura.example/', 'https://gapura/', 'app://other/', 'file:///gapura', '']) {
      expect(isOwnPage(address), address).toBe(false)
    }
  })

  it('allow no code that is not theirs', () => {
    const policy = contentSecurityPolicy('abc')
    expect(policy).toContain(`default-src 'none'`)
    expect(policy).not.toMatch(/'unsafe-(?:inline|eval)'|https?:|\*/)
  })
})

describe('where the window stood', () => {
  const screen = { x: 0, y: 0, width: 1366, height: 768 }
  const state = { bounds: { x: 10, y: 20, width: 1000, height: 600 }, isMaximized: false, isFullScreen: true }

  it('is found again on a screen that is there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gapura-window-'))
    expect(readWindowState(folder, [screen])).toBeNull()
    writeWindowState(folder, state)
    expect(readWindowState(folder, [screen])).toEqual(state)
    expect(readWindowState(folder, [{ ...screen, x: 3000 }])).toBeNull()
  })

  it.each(['', '{ half', '{"bounds":{"x":0,"y":0,"width":1,"height":1}}', '[]'])(
    'is forgotten when the file holds %s',
    (text) => {
      const folder = mkdtempSync(join(tmpdir(), 'gapura-window-'))
      writeFileSync(join(folder, 'window-state.json'), text)
      expect(readWindowState(folder, [screen])).toBeNull()
      expect(readFileSync(join(folder, 'window-state.json'), 'utf8')).toBe(text)
    },
  )
})
