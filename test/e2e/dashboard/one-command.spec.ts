import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

const project = join(import.meta.dirname, '../../..')

test('starts headquarters by one command, with a link for the first administrator, and closes cleanly', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gapura-hq-'))
  const command = spawn(process.execPath, ['tools/hq.mjs', '--no-open', '--example', '--data', folder], {
    cwd: project,
    env: { ...process.env, PORT: '0', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  command.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  try {
    await expect.poll(() => said, { timeout: 45_000 }).toMatch(/http:\S+\/#\/link\/\S+\n/)
    const address = /^hq +(http:\S+)$/m.exec(said)?.[1] ?? ''
    const page = await (await fetch(address)).text()
    expect(page).toContain('<div id="root">')
    expect(existsSync(join(folder, 'headquarters.db'))).toBe(true)
    const gone = once(command, 'exit')
    command.kill('SIGINT')
    expect(await gone).toEqual([0, null])
    // What SQLite writes beside the file is put into it when it is closed in order.
    expect(existsSync(join(folder, 'headquarters.db-wal'))).toBe(false)
  } finally {
    command.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
})
