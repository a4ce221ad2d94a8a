import { useEffect, useRef, useState } from 'react'
import { watchRest } from '../officers/rest-watch.ts'

/** How long somebody may stand still before the screen is the next person's. */
export const returnAfterMs = 30_000
const signs = ['keydown', 'pointerdown'] as const

/**
 * Returns to the start when nobody touches anything. `touches` counts, so that what shows the time left begins anew;
 * `reason` is whatever else counts as a sign of life, as a new step.
 */
export function useReturn(isOn: boolean, reason: unknown, onReturn: () => void): number {
  const [touches, setTouches] = useState(0)
  const latest = useRef(onReturn)
  useEffect(() => {
    latest.current = onReturn
  })
  useEffect(() => {
    if (!isOn) return
    const watch = watchRest(returnAfterMs, () => latest.current())
    const touch = () => {
      watch.touch()
      setTouches((before) => before + 1)
    }
    for (const sign of signs) window.addEventListener(sign, touch, { capture: true, passive: true })
    return () => {
      for (const sign of signs) window.removeEventListener(sign, touch, { capture: true })
      watch.stop()
    }
  }, [isOn, reason])
  return touches
}
