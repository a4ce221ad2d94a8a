import { useQuery } from '@tanstack/react-query'
import { ask } from './ask.ts'
import { kiosk } from './kiosk.ts'

export const statusKey = ['status'] as const

/** Unsent records, the files' state and the versions. Read again after every scan. */
export function useStatus() {
  return useQuery({ queryKey: statusKey, queryFn: () => ask(kiosk.readStatus()) })
}
