import { useEffect, useState } from 'react'

/** The event's clock in UTC milliseconds, read again every second: the laptop's, moved in a rehearsal. */
export function useEventClock(clockShiftMs: number): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return now + clockShiftMs
}
