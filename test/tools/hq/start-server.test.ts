import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { signInCoordinator } from '../../../tools/hq/coordinator.ts'
import { startServer } from '../../../tools/hq/start-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'gapura-start-server-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('starts a headquarters of its own, which can be killed and started again on the same port', async () => {
  const databaseUrl = join(folder, 'hq.db')
  const first = await startServer({ databaseUrl, hasExample: true })
  const coordinator = await signInCoordinator(first.link)
  const { sessions } = await coordinator.live('contoh-banjarbaru-2019')
  expect(sessions.length).toBeGreaterThan(0)
  expect(await coordinator.pairingCode('contoh-banjarbaru-2019', 'Meja 1')).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  await first.kill()
  const second = await startServer({ databaseUrl, port: first.port })
  expect(second.address).toBe(first.address)
  await second.stop()
})

it('tells why a headquarters did not start', async () => {
  const databaseUrl = 'postgres://nobody@127.0.0.1:1/none'
  await expect(startServer({ databaseUrl })).rejects.toThrow(/did not start:\n.*database does not answer/is)
})
