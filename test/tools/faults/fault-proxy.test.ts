import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { type FaultProxy, startFaultProxy } from '../../../tools/faults/fault-proxy.ts'
import { startLiarServer } from '../../../tools/faults/liar-server.ts'

const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
})

/** A server that notes what it is asked for, behind a proxy. */
async function open(random?: () => number): Promise<{ proxy: FaultProxy; heard: string[] }> {
  const heard: string[] = []
  const server = http.createServer(({ url = '' }, response) => {
    heard.push(url)
    response.end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const proxy = await startFaultProxy((server.address() as AddressInfo).port, random)
  ends.push(
    () => new Promise((resolve) => server.close(resolve)),
    () => proxy.close(),
  )
  return { proxy, heard }
}

const ask = (proxy: FaultProxy, path: string, patience = 5_000) =>
  fetch(`${proxy.address}/api/sync${path}`, { signal: AbortSignal.timeout(patience) })

it('counts what is asked, also what it does not let in', async () => {
  const { proxy } = await open()
  await ask(proxy, '/one')
  await ask(proxy, '/two')
  expect(proxy.asked()).toBe(2)
  proxy.set({ kind: 'refuse' })
  // Until the client has seen that its kept connection is gone.
  await setTimeout(50)
  await expect(ask(proxy, '/three')).rejects.toThrow('fetch failed')
  expect(proxy.asked()).toBe(3)
})

it('holds a request back for longer than its sender waits, so that it arrives after a later one', async () => {
  const waits = [1, 0]
  const { proxy, heard } = await open(() => waits.shift() ?? 0)
  proxy.set({ kind: 'late', upToMs: 400 })
  await expect(ask(proxy, '/first', 100)).rejects.toThrow(/timeout/)
  await ask(proxy, '/second')
  await setTimeout(600)
  expect(heard).toEqual(['/api/sync/second', '/api/sync/first'])
})

it('lets somebody else answer', async () => {
  const { proxy, heard } = await open()
  const liar = await startLiarServer({ status: 418, body: '{}' })
  ends.push(liar.close)
  proxy.set({ kind: 'divert', port: Number(new URL(liar.address).port) })
  expect((await ask(proxy, '/one')).status).toBe(418)
  expect(heard).toEqual([])
})
