import { useEffect, useRef, useState } from 'react'

/** How long a pause in typing or dragging is before a change is kept. */
const pauseMs = 600

/** What is being typed or dragged: kept after a pause, when the field is left, and when the screen is left. */
export function useDraft<T>(kept: T, keep: (value: T) => void) {
  const [draft, setDraft] = useState<T | null>(null)
  const waiting = useRef<{ value: T; timer: number } | null>(null)
  const keeper = useRef(keep)
  useEffect(() => {
    keeper.current = keep
  })
  const flush = () => {
    if (waiting.current === null) return
    const { value, timer } = waiting.current
    window.clearTimeout(timer)
    waiting.current = null
    keeper.current(value)
  }
  useEffect(() => flush, [])
  return {
    value: draft ?? kept,
    change(value: T) {
      setDraft(value)
      window.clearTimeout(waiting.current?.timer)
      waiting.current = { value, timer: window.setTimeout(flush, pauseMs) }
    },
    flush,
  }
}
