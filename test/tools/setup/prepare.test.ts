import { expect, it } from 'vitest'
import { prepare } from '../../../tools/setup/prepare.mjs'

it('says that a step is done, and takes no time for it', async () => {
  const lines: string[] = []
  const startedAt = performance.now()
  await prepare({ log: (line) => lines.push(line), only: ['packages', 'Electron', 'SQLite driver'] })
  expect(lines).toEqual([
    expect.stringMatching(/^set-up +packages +is there$/),
    expect.stringMatching(/^set-up +Electron +is there$/),
    expect.stringMatching(/^set-up +SQLite driver +is there$/),
  ])
  expect(performance.now() - startedAt).toBeLessThan(1000)
})
