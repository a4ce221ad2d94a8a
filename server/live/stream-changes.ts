import type { FastifyReply, FastifyRequest } from 'fastify'
import { hashToken } from '../accounts/opaque-token.ts'
import { Refused } from '../answer-errors.ts'
import { sessionToken } from '../api/session-cookie.ts'
import type { User } from '../contract/accounts.ts'
import type { LiveMessage } from '../contract/live.ts'
import { webSessionRepository } from '../database/web-session-repository.ts'
import type { Deps } from '../deps.ts'
import { findEvent } from '../events/find-event.ts'

export type ChangeStreams = {
  /** Keeps the answer open and tells the event's version at once and after each change. */
  open: (eventId: string, by: { user: User; request: FastifyRequest; reply: FastifyReply }) => Promise<void>
  /** Ends every stream: the server stops. */
  close: () => void
}

const lookEveryMs = 20_000
/** Pages that somebody has open at once; more are a page that went wrong. */
const mostOfUser = 20

/** Server-sent events for dashboards, told by the same bell as the laptops. */
export function changeStreams({ database, changes, now, log }: Deps): ChangeStreams {
  const streams = new Set<{ userId: string; end: () => void }>()
  return {
    async open(eventId, { user, request, reply }) {
      const { version } = await findEvent(database, eventId)
      if ([...streams].filter(({ userId }) => userId === user.id).length >= mostOfUser)
        throw new Refused(429, 'too-many-requests')
      const tokenHash = hashToken(sessionToken(request) ?? '')
      reply.hijack()
      const { raw } = reply
      raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
        // Nothing follows on it: kept alive, it would keep a server that stops waiting for it.
        connection: 'close',
      })
      let told = 0
      const tell = (is: number) => {
        if (is === told) return
        told = is
        const message: LiveMessage = { version: is }
        raw.write(`event: version\ndata: ${JSON.stringify(message)}\n\n`)
      }
      tell(version)
      const stopListening = changes.listen(eventId, tell)
      const look = setInterval(() => void endUnlessSignedIn(), lookEveryMs)
      const stream = {
        userId: user.id,
        end() {
          streams.delete(stream)
          stopListening()
          clearInterval(look)
          raw.end()
        },
      }
      streams.add(stream)
      raw.on('close', stream.end)
      raw.on('error', stream.end)

      /** A stream lives no longer than the session it was opened in. */
      async function endUnlessSignedIn(): Promise<void> {
        try {
          if ((await webSessionRepository(database).findUser(tokenHash, now())) === null) stream.end()
          else raw.write(': alive\n\n')
        } catch (error) {
          log.error({ err: error }, 'could not look whether a dashboard is still signed in')
        }
      }
    },
    close() {
      for (const { end } of streams) end()
    },
  }
}
