import { useEffect, useRef } from 'react'

/** Longer than any pause inside a scanner's burst: the first digit of a code is not a choice. */
const personPauseMs = 170

/** Calls back with a digit that was pressed alone. A digit that other keys follow at once is a scanner's. */
export function useNumberKeys(onNumber: (number: number) => void): void {
  const latest = useRef(onNumber)
  useEffect(() => {
    latest.current = onNumber
  })
  useEffect(() => {
    let timer = 0
    const onKeyDown = (event: KeyboardEvent) => {
      window.clearTimeout(timer)
      const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat
      const isInField = event.target instanceof HTMLInputElement
      if (!isPlain || isInField || !/^[1-9]$/.test(event.key)) return
      const number = Number(event.key)
      timer = window.setTimeout(() => latest.current(number), personPauseMs)
    }
    // Before the scanner's listener keeps the later keys of a burst to itself.
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => {
      window.clearTimeout(timer)
      window.removeEventListener('keydown', onKeyDown, { capture: true })
    }
  }, [])
}
