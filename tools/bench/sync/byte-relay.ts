import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export type ByteRelay = {
  address: string
  /** Bytes of both directions since the last time it was asked. */
  takeBytes: () => number
  close: () => void
}

/** Stands between a laptop and a server and counts what goes through, headers and all. */
export async function startByteRelay(target: string): Promise<ByteRelay> {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  let bytes = 0
  const pass = (from: Socket, to: Socket) => {
    sockets.add(from)
    from.on('data', (chunk) => (bytes += chunk.length))
    from.on('error', () => to.destroy())
    from.on('close', () => sockets.delete(from))
    from.pipe(to)
  }
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    pass(near, far)
    pass(far, near)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('The system gave no port.')
  return {
    address: `http://127.0.0.1:${bound.port}`,
    takeBytes() {
      const taken = bytes
      bytes = 0
      return taken
    },
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
