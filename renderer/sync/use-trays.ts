import { useQuery } from '@tanstack/react-query'
import type { ConflictEntry, RefusedEntry } from '#shared/contract/outputs.ts'
import { ask } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'

/** Conflicts, open ones first; undefined until they are known. Read again whenever sync says something. */
export function useConflicts(): ConflictEntry[] | undefined {
  return useQuery({ queryKey: ['conflicts'], queryFn: () => ask(kiosk.conflicts()) }).data
}

/** What headquarters refused; undefined until it is known. */
export function useRefused(): RefusedEntry[] | undefined {
  return useQuery({ queryKey: ['refused'], queryFn: () => ask(kiosk.refusedRecords()) }).data
}
