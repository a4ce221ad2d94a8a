import { useEffect, useState } from 'react'

/** Seconds until an instant of headquarters' clock, counted down; never below 0. */
export function useSecondsLeft(until: number, serverTime: number | undefined): number {
  // Measured once: how far this browser's clock is from headquarters'.
  const [offset] = useState(() => (serverTime === undefined ? 0 : serverTime - Date.now()))
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 1_000)
    return () => window.clearInterval(timer)
  }, [])
  // A browser that slept, or an answer from the cache, must not make more than a code is ever worth.
  return Math.min(15 * 60, Math.max(0, Math.round((until - now - offset) / 1_000)))
}
