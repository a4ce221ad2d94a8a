import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PaperSetup } from '#shared/event/paper-setup.ts'
import { ask } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'

const paperSetupKey = ['paper-setup'] as const

export function usePaperSetup() {
  return useQuery({ queryKey: paperSetupKey, queryFn: () => ask(kiosk.paperSetup()) })
}

export function useSavePaperSetup() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (setup: PaperSetup) => ask(kiosk.savePaperSetup(setup)),
    onSuccess: (shown) => client.setQueryData(paperSetupKey, shown),
  })
}
