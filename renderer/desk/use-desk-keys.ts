import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { useScanRoad } from '../app/scan-road.tsx'
import { useWindowKeys } from '../look/use-window-keys.ts'
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
  const latest = useRef(search)
  useLayoutEffect(() => {
    latest.current = search
  })

  useEffect(() => {
    letters.current = ''
    return () => window.clearTimeout(timer.current)
  }, [road.turn])

  const open = useCallback(() => {
    const field = document.querySelector<HTMLInputElement>(`#${searchFieldId}`)
    if (letters.current === '' || field === null) return
    const { text, write } = latest.current
    write(text + letters.current)
    letters.current = ''
    field.focus()
  }, [])
  useWindowKeys((event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      road.setPanel(null)
      return road.clear()
    }
    if (!isLoneLetter(event) || road.panel !== null) return
    window.clearTimeout(timer.current)
    letters.current += event.key
    timer.current = window.setTimeout(open, personPauseMs)
  })
  // Whoever reaches the field first, by key or finger: the letters before come before the letters after.
  useEffect(() => {
    window.addEventListener('focusin', open)
    return () => window.removeEventListener('focusin', open)
  }, [open])
}

function isLoneLetter(event: KeyboardEvent): boolean {
  const isModified = event.ctrlKey || event.altKey || event.metaKey
  return !isModified && /^[\p{L}\p{N}]$/u.test(event.key) && document.activeElement === document.body
}
