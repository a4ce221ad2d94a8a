import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

const file = join(import.meta.dirname, '../../../tools/setup/with-work-folder.mjs')
let cache = ''

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'gapura-cache-'))
})
afterEach(() => rmSync(cache, { recursive: true }))

/** Runs a step in a process of its own, as the commands do; `work` is its body. */
function startStep(work: string) {
  const script = `import { withWorkFolder } from ${JSON.stringify(file)}
import { renameSync, writeFileSync } from 'node:fs'
await withWorkFolder('making', async (folder) => { writeFileSync(folder + '/part', 'half'); ${work} })`
  return spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, GAPURA_CACHE: cache },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

it('keeps only what was renamed to its place', async () => {
  const [code] = await once(startStep(`renameSync(folder + '/part', ${JSON.stringify(join(cache, 'whole'))})`), 'exit')
  expect(code).toBe(0)
  expect(readdirSync(cache)).toEqual(['whole'])
})

it('leaves nothing when the step fails', async () => {
  const [code] = await once(startStep("throw new Error('no network')"), 'exit')
  expect(code).toBe(1)
  expect(readdirSync(cache)).toEqual([])
})

it('leaves nothing when the step is stopped by Ctrl+C', async () => {
  const step = startStep("console.log('up'); await new Promise(() => setInterval(() => {}, 1000))")
  await once(step.stdout, 'data')
  expect(readdirSync(cache)).toHaveLength(1)
  step.kill('SIGINT')
  expect(await once(step, 'exit')).toEqual([130, null])
  expect(readdirSync(cache)).toEqual([])
})

it('removes what a crash left behind an hour ago, and not what another set-up is working on', async () => {
  mkdirSync(join(cache, 'making-old'))
  mkdirSync(join(cache, 'making-new'))
  const twoHoursAgo = Date.now() / 1000 - 7200
  utimesSync(join(cache, 'making-old'), twoHoursAgo, twoHoursAgo)
  await once(startStep(''), 'exit')
  expect(readdirSync(cache)).toEqual(['making-new'])
})
