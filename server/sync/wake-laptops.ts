import type { FastifyReply } from 'fastify'
import { deviceRepository } from '../database/device-repository.ts'
import type { Deps } from '../deps.ts'
import type { EnrolledDevice } from './authenticate.ts'

export type WakeLaptops = {
  /** Keeps the answer open and tells the laptop by it whenever its event has changed. */
  listen: (device: EnrolledDevice, reply: FastifyReply) => void
  /** Ends every stream: the server stops. */
  close: () => void
}

type Stream = { deviceId: string; end: (farewell?: string) => void }

const heartbeatMs = 20_000
const lookForRevokedMs = 1_000

/** Server-sent events: `change` with the event's version, at once and after each change; `revoked` before the end. */
export function laptopWaker({ database, changes, log }: Deps): WakeLaptops {
  const streams = new Set<Stream>()
  let revokedTimer: NodeJS.Timeout | null = null

  async function endRevoked(): Promise<void> {
    try {
      const revoked = await deviceRepository(database).notWelcome([...streams].map(({ deviceId }) => deviceId))
      for (const stream of streams) if (revoked.has(stream.deviceId)) stream.end('event: revoked\ndata: {}\n\n')
    } catch (error) {
      log.error({ err: error }, 'could not look for revoked laptops')
    }
  }

  return {
    listen(device, reply) {
      // A laptop that comes back before its old stream was found dead needs only the new one.
      for (const stream of streams) if (stream.deviceId === device.id) stream.end()
      reply.hijack()
      const { raw } = reply
      raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
      })
      raw.write(': connected\n\n')
      const stopListening = changes.listen(device.eventId, (version) => {
        raw.write(`event: change\ndata: ${JSON.stringify({ version })}\n\n`)
      })
      const heartbeat = setInterval(() => raw.write(': alive\n\n'), heartbeatMs)
      const stream: Stream = {
        deviceId: device.id,
        end(farewell = '') {
          streams.delete(stream)
          stopListening()
          clearInterval(heartbeat)
          if (streams.size === 0 && revokedTimer !== null) {
            clearInterval(revokedTimer)
            revokedTimer = null
          }
          raw.end(farewell)
        },
      }
      streams.add(stream)
      revokedTimer ??= setInterval(() => void endRevoked(), lookForRevokedMs)
      raw.on('close', () => stream.end())
      raw.on('error', () => stream.end())
    },
    close() {
      for (const stream of streams) stream.end()
    },
  }
}
