import { useWindowKeys } from '../../look/use-window-keys.ts'

type Acts = Record<'undo' | 'redo' | 'save' | 'nearer' | 'further' | 'fit', () => void>

/**
 * Ctrl+Z, Ctrl+Y and Ctrl+S while a design is worked on, and Ctrl with +, - and 0 for how near it is. They are taken before the window's own shortcuts, which would
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
    case '+':
    case '=':
      return 'nearer'
    case '-':
      return 'further'
    case '0':
      return 'fit'
    default:
      return null
  }
}
