import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { KioskInput } from '#shared/contract/inputs.ts'
import { ask } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'

const recapKey = ['recap'] as const
/** Milliseconds. A rush of scans is added up once, and counting never takes more than a tenth of the time. */
const leastPause = 1_000
const pausePerCount = 10

/** What the event adds up to; counted again a moment after anything was recorded here or came from elsewhere. */
export function useRecap(asked: KioskInput<'reports:recap'>) {
  const client = useQueryClient()
  useEffect(() => {
    let timer: number | undefined
    const stop = kiosk.onBroadcast(({ kind }) => {
      if (timer !== undefined || (kind !== 'scanned' && kind !== 'recorded' && kind !== 'synced' && kind !== 'sync'))
        return
      timer = window.setTimeout(
        () => {
          timer = undefined
          void client.invalidateQueries({ queryKey: recapKey })
        },
        Math.max(leastPause, lastTook * pausePerCount),
      )
    })
    return () => {
      stop()
      window.clearTimeout(timer)
    }
  }, [client])
  return useQuery({
    queryKey: [...recapKey, asked],
    queryFn: () => timed(() => ask(kiosk.reportRecap(asked))),
    placeholderData: keepPreviousData,
    // What happened while another screen was shown is in it too.
    refetchOnMount: 'always',
  })
}

let lastTook = 0

async function timed<T>(count: () => Promise<T>): Promise<T> {
  const from = performance.now()
  const counted = await count()
  lastTook = performance.now() - from
  return counted
}
