import { useEffect, useState } from 'react'

const tick = 15_000

/** Headquarters' clock, carried on by this browser: how long ago something was does not depend on a laptop's own time. */
export function useServerNow(serverTime: number | undefined): number {
  const [elapsed, setElapsed] = useState({ from: serverTime, ms: 0 })
  useEffect(() => {
    const startedAt = performance.now()
    const update = () => setElapsed({ from: serverTime, ms: performance.now() - startedAt })
    const timer = window.setInterval(update, tick)
    return () => window.clearInterval(timer)
  }, [serverTime])
  return (serverTime ?? 0) + (elapsed.from === serverTime ? elapsed.ms : 0)
}
