import { useEffectEvent, useLayoutEffect } from 'react'

/**
 * Hears every key of the window for as long as the caller stands there, with what it shows now. A layout effect:
 * what is offered on the screen has its key from the first picture on, or a quick hand presses it in vain.
 */
export function useWindowKeys(onKeyDown: (event: KeyboardEvent) => void, { capture = false } = {}): void {
  const heard = useEffectEvent(onKeyDown)
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => heard(event)
    window.addEventListener('keydown', listener, { capture })
    return () => window.removeEventListener('keydown', listener, { capture })
  }, [capture])
}
