import { useWindowKeys } from '../../look/use-window-keys.ts'

type Acts = { undo: () => void; redo: () => void; save: () => void }

/**
 * Ctrl+Z, Ctrl+Y and Ctrl+S while a design is worked on. They are taken before the window's own shortcuts, which would
 * take back a scan; a scanner's keys never get here.
 */
export function useEditorKeys(acts: Acts): void {
  useWindowKeys(
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const act = actOf(event)
      if (act === null) return
      event.preventDefault()
      event.stopPropagation()
      acts[act]()
    },
    { capture: true },
  )
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
