import { useEffect, useRef } from 'react'

type Acts = { undo: () => void; redo: () => void; save: () => void }

/**
 * Ctrl+Z, Ctrl+Y and Ctrl+S while a design is worked on. They are taken before the window's own shortcuts, which would
 * take back a scan; a scanner's keys never get here.
 */
export function useEditorKeys(acts: Acts): void {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const act = actOf(event)
      if (act === null) return
      event.preventDefault()
      event.stopPropagation()
      latest.current[act]()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])
}

function actOf({ key, shiftKey }: KeyboardEvent): keyof Acts | null {
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? 'redo' : 'undo'
    case 'y':
      return 'redo'
    case 's':
      return 'save'
    default:
      return null
  }
}
