import type { HqClient } from './hq-client.ts'
import { open } from './send-request.ts'
import { syncPaths } from '#shared/sync/protocol.ts'

/** Longer without a line, the connection is taken for dead. Headquarters says something every 20 s. */
const silence = 60_000

export type Wake = { stop: () => void; isOpen: () => boolean }

/**
 * Hears by server-sent events that there is something to pull. Only ever a hint: what it misses, the poll finds, so it
 * says nothing about failures and is opened again after the next round that went well.
 */
export function listenForWake(client: HqClient, onWake: () => void): Wake {
  let isOpen = true
  const end = () => {
    isOpen = false
    request.destroy()
  }
  const request = open(
    { url: `${client.address}${syncPaths.wake}`, token: client.token, body: null, agent: client.agent },
    (response) => {
      const isEvents = (response.headers['content-type'] ?? '').startsWith('text/event-stream')
      if (response.statusCode !== 200 || !isEvents) return end()
      response.setEncoding('utf8')
      response.on('data', (text: string) => {
        if (/^data:/m.test(text)) onWake()
      })
      response.on('end', end)
      response.on('error', end)
    },
  )
  request.setHeader('accept', 'text/event-stream')
  // A stream that is compressed would be held back until its buffer is full.
  request.setHeader('accept-encoding', 'identity')
  request.setTimeout(silence, end)
  request.on('error', end)
  request.on('close', () => (isOpen = false))
  request.end()
  return { stop: end, isOpen: () => isOpen }
}
