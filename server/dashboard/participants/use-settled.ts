import { useEffect, useState } from 'react'

const rest = 200

/** A value once it has stopped changing: what is typed is asked for when the fingers rest. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), rest)
    return () => window.clearTimeout(timer)
  }, [value])
  return settled
}
