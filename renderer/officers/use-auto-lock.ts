import { useEffect, useRef } from 'react'
import { useScanRoad } from '../app/scan-road.tsx'
import { kiosk } from '../kiosk/kiosk.ts'
import { useOpenEvent } from '../kiosk/use-app-state.ts'
import { type RestWatch, watchRest } from './rest-watch.ts'

const signs = ['keydown', 'pointerdown', 'wheel'] as const

/** Locks the desk of an officer who has gone: no key, no touch and no code for as long as Settings say. */
export function useAutoLock(): void {
  const { duty, settings } = useOpenEvent()
  const { turn } = useScanRoad()
  const minutes = duty.officer !== null && !duty.isLocked ? settings.lockAfterMinutes : null
  const watch = useRef<RestWatch | null>(null)

  useEffect(() => {
    if (minutes === null) return
    const mine = watchRest(minutes * 60_000, () => void kiosk.lockDesk())
    watch.current = mine
    for (const sign of signs) window.addEventListener(sign, mine.touch, { capture: true, passive: true })
    return () => {
      for (const sign of signs) window.removeEventListener(sign, mine.touch, { capture: true })
      mine.stop()
    }
  }, [minutes])

  // A scanner's keys reach nobody else, and a camera has none.
  useEffect(() => watch.current?.touch(), [turn])
}
