import { useQuery } from '@tanstack/react-query'
import { ask } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'

/** Everybody who works, or worked, at the desks of this event. Read again after records and after a sync. */
export function useOfficers() {
  return useQuery({ queryKey: ['desk-work', 'officers'], queryFn: () => ask(kiosk.listOfficers()) })
}
