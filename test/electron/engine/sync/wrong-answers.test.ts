import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import type { FailureCode } from '#shared/failures/failure-code.ts'
import { type Lie, loginPage, startLiarServer } from '../../../../tools/faults/liar-server.ts'
import { hqRecordIds, openWorld, scan, status, until, untilStatus } from './sync-world.ts'

const said = (code: string) => JSON.stringify({ code, serverTime: Date.now() })

const lies: { name: string; lie: Lie; code: FailureCode; state?: 'offline' | 'stopped' }[] = [
  {
    name: 'a login page with 200',
    lie: { status: 200, contentType: 'text/html', body: loginPage },
    code: 'sync-captive-portal',
  },
  {
    name: 'a redirect to a login page',
    lie: { status: 302, contentType: 'text/html', headers: { location: 'http://login.hotel/' }, body: '' },
    code: 'sync-captive-portal',
  },
  { name: 'text with 200', lie: { status: 200, contentType: 'text/plain', body: 'ok' }, code: 'sync-captive-portal' },
  {
    name: 'half a JSON',
    lie: { status: 200, body: '{"kind":"taken","head":{"deviceSeq' },
    code: 'sync-answer-unreadable',
  },
  { name: 'another JSON', lie: { status: 200, body: '{"success":true}' }, code: 'sync-answer-unreadable' },
  { name: 'a body without an end', lie: { status: 200, body: null }, code: 'sync-answer-unreadable' },
  {
    name: 'a proxy’s 403',
    lie: { status: 403, contentType: 'text/html', body: loginPage },
    code: 'sync-not-headquarters',
  },
  { name: '404', lie: { status: 404, contentType: 'text/html', body: loginPage }, code: 'sync-not-headquarters' },
  { name: '409', lie: { status: 409, body: '{}' }, code: 'sync-not-headquarters' },
  { name: '413 of its own', lie: { status: 413, body: said('request-too-large') }, code: 'sync-request-refused' },
  { name: '429', lie: { status: 429, body: said('too-many-requests') }, code: 'sync-server-busy' },
  { name: '500', lie: { status: 500, body: said('server-error') }, code: 'sync-server-error' },
  {
    name: 'a gateway’s 502',
    lie: { status: 502, contentType: 'text/html', body: loginPage },
    code: 'sync-server-error',
  },
  { name: '503', lie: { status: 503, body: said('server-busy') }, code: 'sync-server-busy' },
  {
    name: 'another protocol',
    lie: { status: 409, body: said('protocol-mismatch') },
    code: 'sync-protocol-mismatch',
    state: 'stopped',
  },
]

/** A proxy in front of headquarters that can be told to let a liar answer instead. */
async function startSwitch(ports: { hq: number; liar: number }) {
  const { connect } = await import('node:net')
  let toLiar = false
  const sockets = new Set<import('node:net').Socket>()
  const server = createServer((client) => {
    const upstream = connect(toLiar ? ports.liar : ports.hq, '127.0.0.1')
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => sockets.delete(socket))
    }
    client.pipe(upstream).pipe(client)
    client.on('close', () => upstream.destroy())
    upstream.on('close', () => client.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    address: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    lie(next: boolean): void {
      toLiar = next
      for (const socket of sockets) socket.destroy()
    },
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

describe('a wrong answer', () => {
  for (const { name, lie, code, state = 'offline' } of lies) {
    it(`of ${name} changes nothing, is told by its reason, and is not asked for again at once`, async () => {
      await using world = await openWorld()
      const liar = await startLiarServer(lie)
      const way = await startSwitch({ hq: world.port(), liar: Number(new URL(liar.address).port) })
      const { engine } = await world.newLaptop()
      await engine.ask('sync:enrol', { address: way.address, pairingCode: await world.pairingCode() })
      await untilStatus(engine, (now) => now.state === 'connected')
      way.lie(true)
      const answers = [await scan(engine, 1), await scan(engine, 2)]
      const met = await untilStatus(engine, (now) => now.failure?.code === code)
      expect(met).toMatchObject({ state, unsent: 2, refused: 0 })
      const before = liar.asked()
      await new Promise((resolve) => setTimeout(resolve, 300))
      // With 60 ms of back-off in this test: a handful of tries, no storm.
      expect(liar.asked() - before).toBeLessThan(12)
      way.lie(false)
      await engine.ask('sync:now', null)
      await untilStatus(engine, ({ unsent }) => unsent === 0)
      expect(await hqRecordIds(world.hq())).toEqual(answers.map(({ recordId }) => recordId))
      await way.close()
      await liar.close()
    })
  }
})

describe('connecting', () => {
  it('says what is wrong with an address or a code, and asks nobody when it can see it itself', async () => {
    await using world = await openWorld()
    const { engine, proxy } = await world.newLaptop()
    const tryWith = async (address: string, pairingCode: string) => {
      const result = await engine.tryAsk('sync:enrol', { address, pairingCode })
      return result.ok ? 'ok' : result.failure.code
    }
    expect(await tryWith('', 'ABCD-EFGH')).toBe('sync-address-invalid')
    expect(await tryWith('http://pusat.example.id', 'ABCD-EFGH')).toBe('sync-address-invalid')
    expect(await tryWith(proxy.address, 'ABC')).toBe('sync-code-malformed')
    expect(await tryWith(proxy.address, 'ABCD-EFGH')).toBe('sync-pairing-unknown')
    expect(await tryWith('http://127.0.0.1:1', 'ABCD-EFGH')).toBe('sync-refused')
    // A server without the certificate that the address promises, and an address that nobody has.
    expect(await tryWith(`https://127.0.0.1:${world.port()}`, 'ABCD-EFGH')).toBe('sync-tls')
    const unknown = await tryWith('https://pusat.invalid', 'ABCD-EFGH')
    expect(['sync-dns', 'sync-no-network']).toContain(unknown)
    const code = await world.pairingCode()
    expect(await tryWith(proxy.address, code)).toBe('ok')
    await until(async () => (await status(engine)).state === 'connected')
    expect(await tryWith(proxy.address, await world.pairingCode())).toBe('sync-already-connected')
    const other = await world.newLaptop()
    const used = await other.engine.tryAsk('sync:enrol', { address: other.proxy.address, pairingCode: code })
    expect(used).toMatchObject({ ok: false, failure: { code: 'sync-pairing-used' } })
  })

  it('works again with the same code when the answer was lost on the way', async () => {
    await using world = await openWorld()
    const { engine, proxy } = await world.newLaptop()
    const pairingCode = await world.pairingCode()
    proxy.set({ kind: 'swallow-answer' })
    const lost = await engine.tryAsk('sync:enrol', { address: proxy.address, pairingCode })
    expect(lost).toMatchObject({ ok: false, failure: { code: 'sync-timeout' } })
    proxy.set({ kind: 'none' })
    await engine.ask('sync:enrol', { address: proxy.address, pairingCode })
    await untilStatus(engine, ({ state }) => state === 'connected')
  })
})
