import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { withDisplay } from '../../../tools/setup/with-display.mjs'

const quiet = { log: () => {}, isVirtual: true }
const isOpen = (display: string) => existsSync(`/tmp/.X11-unix/X${display.slice(1)}`)

describe.runIf(process.platform === 'linux')('a virtual screen', () => {
  it('is there while the work runs, and gone afterwards', async () => {
    const display = await withDisplay(async (env) => {
      expect(isOpen(env['DISPLAY'] ?? '')).toBe(true)
      expect(env['WAYLAND_DISPLAY']).toBeUndefined()
      return env['DISPLAY'] ?? ''
    }, quiet)
    expect(display).toMatch(/^:\d+$/)
    expect(isOpen(display)).toBe(false)
  })

  it('is gone also when the work fails', async () => {
    let display = ''
    const work = withDisplay(async (env) => {
      display = env['DISPLAY'] ?? ''
      throw new Error('the work failed')
    }, quiet)
    await expect(work).rejects.toThrow('the work failed')
    expect(isOpen(display)).toBe(false)
  })

  it('has a number of its own beside another one', async () => {
    const both = await withDisplay(
      (outer) => withDisplay(async (inner) => [outer['DISPLAY'], inner['DISPLAY']], quiet),
      quiet,
    )
    expect(new Set(both).size).toBe(2)
  })
})
