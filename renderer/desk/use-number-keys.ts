import { useEffect, useLayoutEffect, useRef } from 'react'
import { useWindowKeys } from '../look/use-window-keys.ts'

/** Longer than any pause inside a scanner's burst: the first digit of a code is not a choice. */
const personPauseMs = 170

/** Calls back with a digit that was pressed alone. A digit that other keys follow at once is a scanner's. */
export function useNumberKeys(onNumber: (number: number) => void): void {
  const timer = useRef(0)
  const latest = useRef(onNumber)
  useLayoutEffect(() => {
    latest.current = onNumber
  })
  useEffect(() => () => window.clearTimeout(timer.current), [])
  // Before the scanner's listener keeps the later keys of a burst to itself.
  useWindowKeys(
    (event) => {
      window.clearTimeout(timer.current)
      const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat
      const isInField = event.target instanceof HTMLInputElement
      if (!isPlain || isInField || !/^[1-9]$/.test(event.key)) return
      const number = Number(event.key)
      timer.current = window.setTimeout(() => latest.current(number), personPauseMs)
    },
    { capture: true },
  )
}
