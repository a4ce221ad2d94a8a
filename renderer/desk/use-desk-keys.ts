import { useEffect, useRef } from 'react'
import { useScanRoad } from '../app/scan-road.tsx'
import { searchFieldId } from './focus-search.ts'
import type { Search } from './use-search.ts'

/** Longer than any pause inside a scanner's burst, so that its first letters are not taken for a person's. */
const personPauseMs = 170

/**
 * Letters typed where nothing has the focus open the search, a moment later: by then a scanner would have been
 * recognised. Escape returns to rest.
 */
export function useDeskKeys(search: Search): void {
  const road = useScanRoad()
  const letters = useRef('')
  const timer = useRef(0)
  const latest = useRef({ search, road })
  useEffect(() => {
    latest.current = { search, road }
  })

  useEffect(() => {
    letters.current = ''
    return () => window.clearTimeout(timer.current)
  }, [road.turn])

  useEffect(() => {
    const open = () => {
      const { search: now } = latest.current
      const field = document.querySelector<HTMLInputElement>(`#${searchFieldId}`)
      if (letters.current === '' || field === null) return
      now.write(now.text + letters.current)
      letters.current = ''
      field.focus()
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) {
        latest.current.road.setPanel(null)
        return latest.current.road.clear()
      }
      if (!isLoneLetter(event) || latest.current.road.panel !== null) return
      window.clearTimeout(timer.current)
      letters.current += event.key
      timer.current = window.setTimeout(open, personPauseMs)
    }
    window.addEventListener('keydown', onKeyDown)
    // Whoever reaches the field first, by key or finger: the letters before come before the letters after.
    window.addEventListener('focusin', open)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      window.removeEventListener('focusin', open)
    }
  }, [])
}

function isLoneLetter(event: KeyboardEvent): boolean {
  const isModified = event.ctrlKey || event.altKey || event.metaKey
  return !isModified && /^[\p{L}\p{N}]$/u.test(event.key) && document.activeElement === document.body
}
