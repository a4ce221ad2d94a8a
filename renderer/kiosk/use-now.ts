import { useContext, useEffect, useState } from 'react'
import { OpenEventContext } from './use-app-state.ts'

const lengths = { second: 1_000, minute: 60_000 } as const

/** The event's clock in UTC milliseconds, told again at every full second or minute. A rehearsal's runs shifted. */
export function useNow(every: keyof typeof lengths): number {
  const shift = useContext(OpenEventContext)?.clockShiftMs ?? 0
  const [laptopNow, setLaptopNow] = useState(() => Date.now())
  const length = lengths[every]
  useEffect(() => {
    let timer = 0
    const tick = () => {
      const now = Date.now()
      setLaptopNow(now)
      timer = window.setTimeout(tick, length - ((now + shift) % length))
    }
    tick()
    return () => window.clearTimeout(timer)
  }, [length, shift])
  return laptopNow + shift
}
