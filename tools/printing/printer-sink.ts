import { createServer, type Socket } from 'node:net'

/**
 * What a printer on the network does with a job: takes it, reads it only after a while, ends the connection in its
 * midst, or is not there.
 */
export type SinkMode = 'takes' | 'slow' | 'resets' | 'gone'

export type PrinterSink = Awaited<ReturnType<typeof startPrinterSink>>

/** A raw printer on a port of this machine (TCP 9100 elsewhere) that keeps what it was sent. */
export async function startPrinterSink({ slowMs = 2_000 }: { slowMs?: number } = {}) {
  const jobs: Buffer[] = []
  const open = new Set<Socket>()
  let mode: SinkMode = 'takes'
  const server = createServer({ pauseOnConnect: false, allowHalfOpen: true }, (socket) => {
    open.add(socket)
    socket.on('error', () => null)
    socket.on('close', () => open.delete(socket))
    if (mode === 'slow') socket.pause()
    if (mode === 'slow') setTimeout(() => socket.resume(), slowMs)
    const parts: Buffer[] = []
    socket.on('data', (part) => {
      parts.push(part)
      if (mode === 'resets') socket.resetAndDestroy()
    })
    socket.on('end', () => {
      socket.end()
      // Whoever only asks whether it is there sends nothing.
      if (parts.length > 0) jobs.push(Buffer.concat(parts))
    })
  })
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', () => resolve())
    })
  await listen(0)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const { port } = address
  const close = () =>
    new Promise<void>((resolve) => {
      for (const socket of open) socket.destroy()
      server.close(() => resolve())
    })
  return {
    port,
    /** What came in whole, in order. */
    jobs,
    async become(next: SinkMode): Promise<void> {
      const wasGone = mode === 'gone'
      mode = next
      if (next === 'gone' && !wasGone) await close()
      if (next !== 'gone' && wasGone) await listen(port)
    },
    stop: async () => (mode === 'gone' ? undefined : close()),
  }
}
