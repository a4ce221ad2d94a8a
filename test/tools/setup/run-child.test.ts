import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runChild } from '../../../tools/setup/run-child.mjs'

const options = { cwd: import.meta.dirname, env: process.env }
const file = join(import.meta.dirname, '../../../tools/setup/run-child.mjs')

describe('a program that is run to its end', () => {
  it('hands on its exit code', async () => {
    expect(await runChild(process.execPath, ['-e', 'process.exit(7)'], options)).toBe(7)
  })

  it('counts as failed when it was killed', async () => {
    expect(await runChild(process.execPath, ['-e', "process.kill(process.pid, 'SIGKILL')"], options)).toBe(137)
  })

  it('is told to stop when the command is, and waited for', async () => {
    const child =
      "process.on('SIGTERM', () => setTimeout(() => process.exit(5), 200)); console.log('up'); setInterval(() => {}, 1000)"
    const parent = `import { runChild } from ${JSON.stringify(file)}
process.exit(await runChild(process.execPath, ['-e', ${JSON.stringify(child)}], { env: process.env }))`
    const command = spawn(process.execPath, ['--input-type=module', '-e', parent], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(command.stdout, 'data')
    command.kill('SIGTERM')
    expect(await once(command, 'exit')).toEqual([5, null])
  })
  it('is told to stop when npm went without telling the command', async () => {
    const child =
      "process.on('SIGTERM', () => { console.log('told'); process.exit(0) }); console.log('up'); setInterval(() => {}, 1000)"
    const command = `import { runChild } from ${JSON.stringify(file)}
await runChild(process.execPath, ['-e', ${JSON.stringify(child)}], { env: process.env })`
    const npm = `require('node:child_process').spawn(process.execPath, ['--input-type=module', '-e', ${JSON.stringify(command)}], { stdio: 'inherit' })`
    const started = spawn(process.execPath, ['-e', npm], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, npm_lifecycle_event: 'start' },
    })
    await once(started.stdout, 'data')
    const told = once(started.stdout, 'data')
    started.kill('SIGKILL')
    expect(String(await told)).toBe('told\n')
  })
})
