import { useQuery } from '@tanstack/react-query'
import { ask } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'

/** Every item with what has gone out and what is left; read again after every scan. */
export function useItems() {
  return useQuery({ queryKey: ['desk-work', 'items'], queryFn: () => ask(kiosk.listItems()) })
}

/** Who has an item more than once. */
export function useItemDoubts() {
  return useQuery({ queryKey: ['desk-work', 'item-doubts'], queryFn: () => ask(kiosk.listItemDoubts()) })
}
