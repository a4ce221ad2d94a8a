import { useMutation } from '@tanstack/react-query'
import type { KioskInput } from '#shared/contract/inputs.ts'
import { ask } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'

/** Takes back a press, or one of it. */
export function useUndoPress(onDone?: (recordIds: readonly string[]) => void) {
  return useMutation({
    mutationFn: (input: KioskInput<'groups:undo-press'>) => ask(kiosk.undoPress(input)),
    onSuccess: (_, { recordIds }) => onDone?.(recordIds),
  })
}
