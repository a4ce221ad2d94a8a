import { useEffect, useRef } from 'react'
import { provideKey } from '../verdict/use-verdict-words.ts'

/** F8 sends what stands in the work's place, for as long as it stands there. */
export function useSendKey(onSend: () => void): void {
  const latest = useRef(onSend)
  useEffect(() => {
    latest.current = onSend
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== provideKey || event.repeat) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
