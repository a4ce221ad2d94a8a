import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { addressOf } from './ask.ts'

/** `opening` until the first word; `gone` when the connection was lost, which is tried again by itself. */
export type StreamState = 'opening' | 'open' | 'gone'

const retryAfter = 3_000
/** A busy morning changes the event many times a second; people read slower. */
const restBetween = 1_000

/** Listens to an event at headquarters, and has everything shown of it asked for again when it changes. */
export function useStream(eventId: string): StreamState {
  const client = useQueryClient()
  const [state, setState] = useState<StreamState>('opening')
  useEffect(() => {
    let stream: EventSource | null = null
    let retry: number | undefined
    let rest: number | undefined
    const refresh = () => {
      rest ??= window.setTimeout(() => {
        rest = undefined
        void client.invalidateQueries({ queryKey: [eventId] })
      }, restBetween)
    }
    const open = () => {
      stream = new EventSource(addressOf('GET /events/:eventId/stream', { params: { eventId } }))
      stream.addEventListener('open', () => {
        setState('open')
        refresh()
      })
      stream.addEventListener('version', refresh)
      stream.addEventListener('error', () => {
        // The browser gives up for good on some answers: ours is the retry that never does.
        setState('gone')
        stream?.close()
        window.clearTimeout(retry)
        retry = window.setTimeout(open, retryAfter)
      })
    }
    open()
    return () => {
      stream?.close()
      window.clearTimeout(retry)
      window.clearTimeout(rest)
    }
  }, [client, eventId])
  return state
}
