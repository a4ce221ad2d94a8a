import net, { type AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** What the way between two ends does to them. Bytes are counted over each connection. */
export type Fault =
  | { kind: 'none' }
  /** Every connection is reset at once. */
  | { kind: 'refuse' }
  /** Accepts and never answers. */
  | { kind: 'blackhole' }
  | { kind: 'cut-request'; afterBytes: number }
  | { kind: 'cut-answer'; afterBytes: number }
  /** The request arrives and is done; nobody hears of it. */
  | { kind: 'swallow-answer' }
  /** A slow line: so many bytes at a time, each after a while. */
  | { kind: 'trickle'; bytes: number; everyMs: number }
  | { kind: 'latency'; ms: number; jitterMs: number }
  /** Everything that is sent arrives a second time too, on a connection of its own whose answer nobody reads. */
  | { kind: 'duplicate' }
  /** What is sent is held back for up to so long, also beyond the sender's patience: later requests arrive earlier. */
  | { kind: 'late'; upToMs: number }
  /** Somebody else answers, who listens on this port of the same machine. */
  | { kind: 'divert'; port: number }

/** A request line of ours, to tell requests apart from connections. */
const requestLine = /(?:GET|POST) \/api\/sync/g

/** A TCP proxy on loopback whose fault a test can change at any time; a change drops all connections. */
export async function startFaultProxy(targetPort: number, random: () => number = Math.random) {
  const host = '127.0.0.1'
  const live = new Set<net.Socket>()
  let fault: Fault = { kind: 'none' }
  let asked = 0
  const keep = (socket: net.Socket) => {
    live.add(socket)
    socket.on('close', () => live.delete(socket))
    socket.on('error', () => {})
    return socket
  }
  const server = net.createServer((client) => {
    keep(client)
    const given = fault
    if (given.kind === 'refuse' || given.kind === 'blackhole') asked += 1
    if (given.kind === 'refuse') return void client.resetAndDestroy()
    if (given.kind === 'blackhole') return void client.resume()
    client.on('data', (data: Buffer) => {
      asked += data.toString('latin1').match(requestLine)?.length ?? 0
    })
    const port = given.kind === 'divert' ? given.port : targetPort
    const upstream = keep(net.connect(port, host))
    const twin = given.kind === 'duplicate' ? keep(net.connect(port, host)) : null
    twin?.resume()
    const reset = () => {
      client.resetAndDestroy()
      upstream.resetAndDestroy()
    }
    upstream.on('error', reset)
    client.on('close', () => {
      if (given.kind !== 'late') upstream.destroy()
      twin?.end()
    })
    pump({ from: client, to: upstream, twin, fault: given, cut: 'cut-request', reset, random })
    pump({ from: upstream, to: client, twin: null, fault: given, cut: 'cut-answer', reset, random })
  })
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  const dropAll = () => {
    for (const socket of live) socket.resetAndDestroy()
  }
  return {
    address: `http://${host}:${(server.address() as AddressInfo).port}`,
    dropAll,
    /** Requests that went in here so far, and connections that nobody let speak. */
    asked: () => asked,
    set(next: Fault): void {
      fault = next
      // Connections that are kept open would go on as before.
      dropAll()
    },
    close(): Promise<void> {
      dropAll()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

export type FaultProxy = Awaited<ReturnType<typeof startFaultProxy>>

type PumpOptions = {
  from: net.Socket
  to: net.Socket
  twin: net.Socket | null
  fault: Fault
  cut: 'cut-request' | 'cut-answer'
  reset: () => void
  random: () => number
}

/** Passes on what comes, with the fault of its connection; the order of data and end stays, whatever the delays. */
function pump({ from, to, twin, fault, cut, reset, random }: PumpOptions): void {
  let chain: Promise<unknown> = Promise.resolve()
  let passed = 0
  const next = (act: () => unknown) => {
    // A line that breaks here is what the proxy is for; both ends are told of it by their sockets.
    chain = chain.then(act).catch(() => {})
  }
  const isSwallowed = fault.kind === 'swallow-answer' && cut === 'cut-answer'
  if (fault.kind === 'late' && cut === 'cut-request') next(() => sleep(random() * fault.upToMs))
  const pass = async (data: Buffer) => {
    if (fault.kind === 'latency') await sleep(fault.ms + random() * fault.jitterMs)
    if (isSwallowed) return
    if (fault.kind === cut && passed + data.length > fault.afterBytes) {
      to.write(data.subarray(0, Math.max(0, fault.afterBytes - passed)), reset)
      return
    }
    passed += data.length
    twin?.write(data)
    if (fault.kind !== 'trickle') return void to.write(data)
    for (let at = 0; at < data.length && !to.destroyed; at += fault.bytes) {
      await sleep(fault.everyMs)
      to.write(data.subarray(at, at + fault.bytes))
    }
  }
  from.on('data', (data: Buffer) => next(() => pass(data)))
  from.on('end', () => next(() => isSwallowed || to.end()))
}
