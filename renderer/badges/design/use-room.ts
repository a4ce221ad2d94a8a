import { type RefObject, useLayoutEffect, useState } from 'react'

/** Pixels left free around what is fitted in. */
const margin = 56

/** How much room an element has inside, in pixels; it follows the window. */
export function useRoom(place: RefObject<HTMLElement | null>): { width: number; height: number } {
  const [room, setRoom] = useState({ width: 300, height: 300 })
  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return
    const measure = () =>
      setRoom({
        width: Math.max(80, element.clientWidth - margin),
        height: Math.max(80, element.clientHeight - margin),
      })
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    return () => watch.disconnect()
  }, [place])
  return room
}
